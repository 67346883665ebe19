import { sourceHref } from '../figures/figure-links';
import type { Figure } from '../figures/figure-schema';
import { foreignOf } from '../figures/vocabulary-schema';
import { foreignTexts, type ForeignText } from '../../base/i18n/foreign-texts';
import { pickText } from '../../base/i18n/text-schema';
import { chartCatalogue, type CatalogueId, type ChartDefinition } from './chart-catalogue';
import { toCaveats, toContexts, toLegend } from './chart-context';
import { toBars, toTrend } from './chart-drawing';
import type { ChartWords } from './chart-point';
import type { ChartSpec } from './chart-schema';

/**
 * A chart, ready to be framed and drawn.
 * @param figures the chart's figures, at least one, as many as it has room for
 * @param rest the canonical query of all its figures, where it is found, and how many had no room
 */
export function toChart(
  figures: readonly Figure[],
  definition: ChartDefinition,
  rest: Pick<ChartSpec, 'query' | 'address' | 'omitted'>,
  words: ChartWords,
): ChartSpec {
  const sources = new Set(figures.map(({ source }) => source));
  const { query, frozenQuery } = rest.address;
  return {
    id: definition.id,
    theme: definition.theme,
    title: chartTitle(definition, words).label,
    contexts: toContexts(figures, words),
    legend: toLegend(figures, words),
    sources: [...sources].map((id) => ({
      id,
      label: sourceLabel(id, words),
      href: sourceHref(id, words.locale, words.query),
    })),
    caveats: toCaveats(figures, words),
    ...rest,
    name: { id: definition.id, query, frozenQuery },
    foreign: figures.flatMap((figure) => foreignOf(words.vocabulary, figure, words.locale)),
    drawing:
      definition.form === 'trend'
        ? toTrend(figures, definition, words)
        : toBars(figures, definition, words),
  };
}

/** A composed chart's own title, or the label of the one indicator it shows. */
export function chartTitle(
  { id, select }: ChartDefinition,
  { vocabulary, locale, t }: ChartWords,
): { label: string; foreign: ForeignText[] } {
  if (isComposed(id)) return { label: t(`charts.titles.${id}`), foreign: [] };
  const indicator = vocabulary.indicators.get(select.indicator[0] ?? '');
  if (!indicator) return { label: id, foreign: [] };
  const { label } = indicator;
  return { label: pickText(label, locale).text, foreign: foreignTexts([label], locale) };
}

function isComposed(id: string): id is CatalogueId {
  return chartCatalogue.some((chart) => chart.id === id);
}

function sourceLabel(id: string, { vocabulary, locale }: ChartWords): string {
  const source = vocabulary.sources.get(id);
  return source ? (source.title ?? pickText(source.label, locale).text) : id;
}
