import { formatValue } from '../../indicators/format-value';
import type { Locale } from '../../../base/i18n/locales';
import type { Indicator } from '../../indicators/indicator-schema';
import type { Axis } from './chart-schema';

/**
 * The axis of a chart. Shares always run from 0 to 100 %, scores to the end of their scale; anything
 * else from 0 to the next round number above the highest value.
 */
export function toAxis(values: readonly number[], indicator: Indicator, locale: Locale): Axis {
  const max = maxOf(values, indicator);
  const steps = max % 4 === 0 ? 4 : 5;
  const ticks = Array.from({ length: steps + 1 }, (_, index) => (max / steps) * index);
  // Ticks are whole numbers of most scales: the decimals of an indicator's own values are none of theirs.
  const { unit, scale_max } = indicator;
  return {
    max,
    ticks: ticks.map((value) => ({
      value,
      label: formatValue(value, { unit, scale_max }, locale),
    })),
  };
}

/** Steps of an axis of minutes, from a few to whole days. */
const minuteSteps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 480, 720, 1440];

/** The axis of lengths of time in different units, in minutes: from 0, of at most six steps up to two days. */
export function toMinuteAxis(minutes: readonly number[], locale: Locale): Axis {
  const highest = Math.max(...minutes, 1);
  const step = minuteSteps.find((one) => one * 6 >= highest) ?? 1440 * Math.ceil(highest / 8640);
  const steps = Math.ceil(highest / step);
  const ticks = Array.from({ length: steps + 1 }, (_, index) => step * index);
  return {
    max: step * steps,
    ticks: ticks.map((value) => ({
      value,
      label: formatValue(value, { unit: 'minutes', scale_max: null }, locale),
    })),
  };
}

function maxOf(values: readonly number[], { unit, scale_max }: Indicator): number {
  if (unit === 'percent') return 100;
  if (unit === 'score' && scale_max !== null) return scale_max;
  const highest = Math.max(...values, 1);
  const magnitude = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * magnitude >= highest) ?? 10;
  return step * magnitude;
}
