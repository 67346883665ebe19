import { evidenceTexts } from '../figures/figure-evidence';
import { sourceHref } from '../figures/figure-links';
import type { Figure } from '../figures/figure-schema';
import { foreignOf } from '../figures/vocabulary-schema';
import { foreignTexts, type ForeignText } from '../../base/i18n/foreign-texts';
import { pickText } from '../../base/i18n/text-schema';
import type { ChartDefinition } from './composed/chart-definition';
import { toCaveats, toContexts, toLegend } from './chart-context';
import { toDrawing } from './chart-drawing';
import { findingOf } from './chart-finding';
import { toChartParts, type ChartPart } from './series/chart-form';
import type { ChartWords } from './chart-point';
import type { ChartSpec, Drawing } from './model/chart-schema';
import { assignColours } from './layout/country-colour';
import { pointsOf } from './layout/drawing-points';
import { sortCanonically } from './series/series-lines';

/**
 * A chart, ready to be framed and drawn.
 * @param selected the chart's figures in any order, at least one, as many as it has room for
 * @param rest the canonical query of all its figures, where it is found, and how many had no room
 */
export function toChart(
  selected: readonly Figure[],
  definition: ChartDefinition,
  rest: Pick<ChartSpec, 'query' | 'address' | 'omitted'>,
  words: ChartWords,
): ChartSpec {
  const { figures, parts, colours, draw } = divide(selected, definition, words);
  const drawings = parts.map(draw);
  const { label, foreign } = chartTitle(definition, words);
  const sources = new Set(figures.map(({ source }) => source));
  const { query, frozenQuery } = rest.address;
  return {
    id: definition.id,
    theme: definition.theme,
    title: chooseTitle(definition, rest.omitted, words, () => findingOf(parts, drawings, words)),
    label,
    contexts: toContexts(figures, words),
    evidence: words.thisYear === undefined ? [] : evidenceTexts(figures, words.thisYear, words),
    legend: toLegend(figuresOfBars(parts), colours, words),
    sources: [...sources].map((id) => ({
      id,
      label: sourceLabel(id, words),
      href: sourceHref(id, words.locale, words.query),
    })),
    caveats: toCaveats(
      figures,
      words,
      parts.some(({ form }) => form === 'promised'),
    ),
    ...rest,
    name: { id: definition.id, query, frozenQuery },
    foreign: [
      ...(definition.name ? foreign : []),
      ...foreignTexts([definition.title], words.locale),
      ...figures.flatMap((figure) => foreignOf(words.vocabulary, figure, words.locale)),
    ],
    drawings,
    whisker: drawings.some(hasWhisker) ? words.t('charts.whisker') : null,
  };
}

/**
 * The title that `toChart` gives figures, which costs a part of drawing them all.
 * @param omitted how many figures had no room
 */
export function titleOfFigures(
  selected: readonly Figure[],
  definition: ChartDefinition,
  omitted: number,
  words: ChartWords,
): string {
  return chooseTitle(definition, omitted, words, () => {
    const { parts, draw } = divide(selected, definition, words);
    return findingOf(parts, parts.slice(0, 1).map(draw), words);
  });
}

/** The parts of a chart, and how each is drawn. */
function divide(selected: readonly Figure[], definition: ChartDefinition, words: ChartWords) {
  const figures = sortCanonically(selected);
  const parts = toChartParts(figures, words.vocabulary, definition.form);
  const countries = [...new Set(figures.map(({ country }) => country ?? ''))].toSorted();
  const colours = assignColours(countries.map((country) => ({ key: country, country })));
  const plan = { definition, all: figures, colours };
  return { figures, parts, colours, draw: (part: ChartPart) => toDrawing(part, plan, words) };
}

/** A title of its own, else what is found in its figures, else its name. */
function chooseTitle(
  definition: ChartDefinition,
  omitted: number,
  words: ChartWords,
  find: () => string | null,
): string {
  if (definition.title) return pickText(definition.title, words.locale).text;
  // Of figures that had no room nothing is known here, so nothing is said of all.
  return (omitted > 0 ? null : find()) ?? chartTitle(definition, words).label;
}

/** A number alone, and lived cases, have no axis, so no whisker either. */
function hasWhisker(drawing: Drawing): boolean {
  return !('points' in drawing) && pointsOf(drawing).some(({ margin }) => margin !== null);
}

/** Only bars need a legend: lines are named at their ends, and cards name their country. */
function figuresOfBars(parts: readonly ChartPart[]): readonly Figure[] {
  return parts.flatMap(({ form, figures }) =>
    form === 'bars' || form === 'thresholds' ? figures : [],
  );
}

/** A chart's title where nothing stands beneath it: the finding, and what is measured. */
export function fullTitle({ title, label }: ChartSpec, t: ChartWords['t']): string {
  return title === label ? title : t('charts.titleWithLabel', { title, label });
}

/** A composed chart's own name, or the label of the one indicator it shows. */
export function chartTitle(
  { id, name, select }: ChartDefinition,
  { vocabulary, locale }: ChartWords,
): { label: string; foreign: ForeignText[] } {
  const label = name ?? vocabulary.indicators.get(select.indicator[0] ?? '')?.label;
  if (!label) return { label: id, foreign: [] };
  return { label: pickText(label, locale).text, foreign: foreignTexts([label], locale) };
}

function sourceLabel(id: string, { vocabulary, locale }: ChartWords): string {
  const source = vocabulary.sources.get(id);
  return source ? (source.title ?? pickText(source.label, locale).text) : id;
}
