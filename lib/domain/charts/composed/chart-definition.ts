import type { Localised } from '../../../base/i18n/text-schema';
import type { Figure } from '../../figures/figure-schema';
import {
  breakdowns,
  withAnyCode,
  withoutCode,
  type Breakdown,
  type Indicator,
  type Theme,
} from '../../indicators/indicator-schema';
import { isOfRatings } from '../../indicators/rating-indicators';
import type { ComposedChart, ComposedForm } from './composed-chart-schema';

/** More marks than this in a chart are no longer read; its files have them all. */
export const marksPerChart = 40;

/** Which figures a chart shows, in the words of the contract's filters. */
export type ChartSelect = { indicator: readonly string[] } & {
  [name in Breakdown]?: readonly string[];
};

/** A chart before its figures are known, which decide its form unless it names one that they allow. */
export type ChartDefinition = {
  id: string;
  theme: Theme;
  /** Its neutral name; without one it has its indicator's. */
  name?: Localised;
  /** What it says above its name; without it, what is found in its figures. */
  title?: Localised;
  form?: ComposedForm;
  select: ChartSelect;
  /** What a bar's label is made of: the indicator, its breakdown, or both. */
  labelBy: 'indicator' | 'breakdown' | 'both';
  groupBy?: 'survey' | 'aspect';
  /** Bars go by value, the highest first, or stay in the order in which `select` names the indicators. */
  sortBy: 'value' | 'indicator';
};

/** A composed chart as it is to be drawn. */
export function toChartDefinition(chart: ComposedChart): ChartDefinition {
  const select: ChartSelect = { indicator: chart.indicator };
  for (const name of breakdowns) {
    const codes = chart[name];
    if (codes !== null) select[name] = codes;
  }
  return {
    ...{ id: chart.id, theme: chart.theme, name: chart.label, select },
    ...(chart.title !== null && { title: chart.title }),
    ...(chart.form !== null && { form: chart.form }),
    ...(chart.group_by !== null && { groupBy: chart.group_by }),
    labelBy: chart.label_by ?? 'breakdown',
    sortBy: chart.sort_by ?? 'value',
  };
}

/** Whether a chart has a place for a figure. */
export function selects(
  select: ChartSelect,
  figure: Pick<Figure, 'indicator' | Breakdown>,
): boolean {
  return (
    select.indicator.includes(figure.indicator) &&
    breakdowns.every((breakdown) => {
      const wanted = select[breakdown];
      const code = figure[breakdown];
      if (wanted === undefined || (code !== null && wanted.includes(withAnyCode))) return true;
      return wanted.includes(code ?? withoutCode);
    })
  );
}

/** The chart of an indicator that no composed chart shows; its title is the indicator's label. */
export function chartOf(indicator: Indicator): ChartDefinition {
  return {
    ...{ labelBy: 'breakdown', sortBy: 'value', id: indicator.id, theme: indicator.theme },
    select: { indicator: [indicator.id] },
  };
}

/**
 * The chart of an id: a composed one, or the one of the indicator with this id.
 * @param composed the charts composed at a release
 */
export function findChart(
  id: string,
  composed: readonly ComposedChart[],
  indicators: ReadonlyMap<string, Indicator>,
): ChartDefinition | null {
  const chart = composed.find((one) => one.id === id);
  if (chart) return toChartDefinition(chart);
  const indicator = indicators.get(id);
  return indicator ? chartOf(indicator) : null;
}

/**
 * All charts of a theme: the composed ones, then one for each indicator of which these do not show all. What the public rated
 * stands on the pages of organisations, and in no chart of a theme.
 * @param composed the charts composed at a release, in their order
 */
export function chartsOfTheme(
  theme: Theme,
  composed: readonly ComposedChart[],
  indicators: Iterable<Indicator>,
): ChartDefinition[] {
  const own = composed.filter((chart) => chart.theme === theme);
  const ids = new Set(own.map(({ id }) => id));
  const others = [...indicators].filter(
    (one) => one.theme === theme && !ids.has(one.id) && !isWhollyShown(one.id, own),
  );
  return [...own.map(toChartDefinition), ...others.map(chartOf)].flatMap((definition) => {
    const indicator = definition.select.indicator.filter((id) => !isOfRatings(id));
    return indicator.length === 0
      ? []
      : [{ ...definition, select: { ...definition.select, indicator } }];
  });
}

/**
 * Whether charts show every figure of an indicator, whatever its codes: one that narrows it by none, or some
 * that divide it by one breakdown, into figures without a code of it and figures with any.
 */
export function isWhollyShown(indicator: string, charts: readonly ComposedChart[]): boolean {
  const own = charts.filter((chart) => chart.indicator.includes(indicator));
  const narrowedBy = (chart: ComposedChart) => breakdowns.filter((name) => chart[name] !== null);
  if (own.some((chart) => narrowedBy(chart).length === 0)) return true;
  return breakdowns.some((name) => {
    const parts = own.filter((chart) => narrowedBy(chart).every((other) => other === name));
    const codes = parts.flatMap((chart) => chart[name] ?? []);
    return codes.includes(withoutCode) && codes.includes(withAnyCode);
  });
}
