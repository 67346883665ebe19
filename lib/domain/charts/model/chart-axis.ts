import { formatValue } from '../../indicators/format-value';
import type { Locale } from '../../../base/i18n/locales';
import type { Indicator } from '../../indicators/indicator-schema';
import type { Axis } from './chart-schema';

/**
 * The axis of a chart. Shares always run from 0 to 100 %, scores to the end of their scale; seconds of more than
 * a minute are counted in minutes; anything else from 0 to the next round number above the highest value.
 */
export function toAxis(values: readonly number[], indicator: Indicator, locale: Locale): Axis {
  if (indicator.unit === 'seconds' && Math.max(...values, 0) > 60) {
    const { max, ticks } = toMinuteAxis(
      values.map((value) => value / 60),
      locale,
    );
    return {
      max: max * 60,
      ticks: ticks.map(({ value, label }) => ({ value: value * 60, label })),
    };
  }
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

/** The axis of lengths of time in different units, in minutes. */
export function toMinuteAxis(minutes: readonly number[], locale: Locale): Axis {
  return toStepAxis(minutes, minuteSteps, (value) =>
    formatValue(value, { unit: 'minutes', scale_max: null }, locale),
  );
}

/**
 * An axis from 0 in the finest steps of which six are enough; of the longest, several make one step where not.
 * @param steps that people count in, the finest first
 */
export function toStepAxis(
  values: readonly number[],
  steps: readonly number[],
  labelOf: (value: number) => string,
): Axis {
  const highest = Math.max(...values, 1);
  const longest = steps.at(-1) ?? 1;
  const step =
    steps.find((one) => one * 6 >= highest) ?? longest * Math.ceil(highest / longest / 6);
  const ticks = Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => step * index);
  return {
    max: ticks.at(-1) ?? step,
    ticks: ticks.map((value) => ({ value, label: labelOf(value) })),
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
