import type { Breakdown, Indicator, Theme } from '../indicators/indicator-schema';

/** Which figures a chart shows, in the words of the contract's filters. */
export type ChartSelect = { indicator: readonly string[] } & {
  [name in Breakdown]?: readonly string[];
};

/** A chart before its figures are known, which decide its form. Its name is the message `charts.titles.<id>`. */
export type ChartDefinition = {
  id: string;
  theme: Theme;
  select: ChartSelect;
  /** What a bar's label is made of: the indicator, its breakdown, or both. */
  labelBy: 'indicator' | 'breakdown' | 'both';
  groupBy?: 'survey' | 'aspect';
  /** Bars go by value, the highest first, or stay in the order in which `select` names the indicators. */
  sortBy: 'value' | 'indicator';
};

const bars = { labelBy: 'breakdown', sortBy: 'value' } as const;

/** The charts that were composed by hand. What they do not show gets a chart of its own: `chartOf`. */
export const chartCatalogue = [
  {
    ...bars,
    id: 'satisfaction-by-aspect',
    theme: 'satisfaction',
    select: { indicator: ['satisfied-overall', 'satisfied-with-aspect'] },
  },
  {
    ...bars,
    id: 'perceived-effort',
    theme: 'satisfaction',
    select: { indicator: ['perceived-effort'] },
    groupBy: 'aspect',
  },
  {
    ...bars,
    id: 'waiting-times',
    theme: 'waiting',
    select: { indicator: ['charter-wait', 'patience-limit', 'announced-wait', 'lived-wait'] },
    labelBy: 'both',
    sortBy: 'indicator',
  },
  {
    ...bars,
    id: 'lived-queues',
    theme: 'waiting',
    select: {
      indicator: [
        'queue-place-on-arrival',
        'queue-place-at-closing',
        'open-desks',
        'separate-receptions',
      ],
    },
    labelBy: 'both',
    sortBy: 'indicator',
  },
  {
    ...bars,
    id: 'switching-over-time',
    theme: 'switching',
    select: { indicator: ['switched-provider'], sector: ['none'] },
    labelBy: 'indicator',
  },
  {
    ...bars,
    id: 'switching-by-sector',
    theme: 'switching',
    select: { indicator: ['switched-provider'], sector: ['any'] },
  },
  {
    ...bars,
    id: 'first-contact-resolution',
    theme: 'resolution',
    select: { indicator: ['first-contact-resolution'] },
  },
  {
    ...bars,
    id: 'good-experience',
    theme: 'expectations',
    select: { indicator: ['good-experience-trait'] },
  },
  {
    ...bars,
    id: 'value-of-service',
    theme: 'expectations',
    select: { indicator: ['service-decides-choice', 'would-spend-more'] },
    labelBy: 'indicator',
  },
  {
    ...bars,
    id: 'after-bad-experience',
    theme: 'reactions',
    select: {
      indicator: [
        'told-friends',
        'shared-on-social-media',
        'would-end-relationship',
        'would-advise-against',
        'lost-patience',
        'hung-up',
      ],
    },
    labelBy: 'indicator',
    groupBy: 'survey',
  },
  {
    ...bars,
    id: 'call-centre-abroad',
    theme: 'offshoring',
    select: { indicator: ['call-centre-abroad-always', 'call-centre-abroad-mostly'] },
    labelBy: 'indicator',
    sortBy: 'indicator',
  },
  {
    ...bars,
    id: 'offshored-staff',
    theme: 'offshoring',
    select: { indicator: ['offshored-staff-lowest', 'offshored-staff-highest'] },
    labelBy: 'indicator',
    sortBy: 'indicator',
  },
] as const satisfies readonly ChartDefinition[];

/** Ids that have a title of their own in the messages. */
export type CatalogueId = (typeof chartCatalogue)[number]['id'];

/** The chart of an indicator that no composed chart shows; its title is the indicator's label. */
export function chartOf(indicator: Indicator): ChartDefinition {
  return {
    ...bars,
    id: indicator.id,
    theme: indicator.theme,
    select: { indicator: [indicator.id] },
  };
}

/** The chart of an id: a composed one, or the one of the indicator with this id. */
export function findChart(
  id: string,
  indicators: ReadonlyMap<string, Indicator>,
): ChartDefinition | null {
  const indicator = indicators.get(id);
  const composed = chartCatalogue.find((chart) => chart.id === id);
  return composed ?? (indicator ? chartOf(indicator) : null);
}

/** All charts of a theme: the composed ones, then one for each indicator that none of them shows. */
export function chartsOfTheme(theme: Theme, indicators: Iterable<Indicator>): ChartDefinition[] {
  const composed = chartCatalogue.filter((chart) => chart.theme === theme);
  const shown = new Set(
    chartCatalogue.flatMap(({ select }): readonly string[] => select.indicator),
  );
  const others = [...indicators].filter(({ id, theme: own }) => own === theme && !shown.has(id));
  return [...composed, ...others.map(chartOf)];
}

/** A number in words: the message `dashboard.headline.<id>`. */
export type HeadlineDefinition = {
  id: 'satisfied' | 'wait' | 'patience' | 'resolved' | 'switched' | 'leave' | 'shortWait';
  select: ChartSelect;
};

const patience = { id: 'patience', select: { indicator: ['patience-limit'] } } as const;
const resolved = {
  id: 'resolved',
  select: { indicator: ['first-contact-resolution'], channel: ['phone'] },
} as const;

/** The numbers that open the dashboard: the newest figure of each. */
export const headlineCatalogue = [
  { id: 'satisfied', select: { indicator: ['satisfied-overall'] } },
  { id: 'wait', select: { indicator: ['charter-wait'] } },
  patience,
  resolved,
  { id: 'switched', select: { indicator: ['switched-provider'], sector: ['none'] } },
  { id: 'leave', select: { indicator: ['would-end-relationship'] } },
] as const satisfies readonly HeadlineDefinition[];

/** What people feel of what a call log measures. */
export const feltCatalogue = [
  {
    id: 'shortWait',
    select: { indicator: ['satisfied-with-aspect'], aspect: ['minimal-wait'] },
  },
  patience,
  resolved,
] as const satisfies readonly HeadlineDefinition[];
