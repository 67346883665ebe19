import { marksPerChart } from '../../domain/charts/composed/chart-definition';
import { toHeadlineTrend } from '../../domain/charts/headline-trend';
import {
  headlineCatalogue,
  type HeadlineDefinition,
} from '../../domain/charts/composed/headline-catalogue';
import type { ChartWords } from '../../domain/charts/chart-point';
import { compareNewest, sortCanonically } from '../../domain/charts/series/series-lines';
import { placeAndPeriod } from '../../domain/figures/figure-context';
import { evidenceTexts } from '../../domain/figures/figure-evidence';
import { toMeaning } from '../../domain/figures/figure-meaning';
import type { Figure } from '../../domain/figures/figure-schema';
import type { Theme } from '../../domain/indicators/indicator-schema';
import { figureHref } from '../../domain/figures/figure-links';
import { narrowFilters, type FigureSelection } from '../../domain/filters/figure-filters';
import { getNewestFigures } from '../../database/queries/figures/figure-queries';
import { indicatorOf } from '../../domain/figures/vocabulary-schema';
import { foreignTexts } from '../../base/i18n/foreign-texts';
import { formatValue } from '../../domain/indicators/format-value';
import { pickText } from '../../base/i18n/text-schema';
import type { Headline } from './dashboard-schema';

/** Tiles that open the dashboard, and how many of them may be the newest figures of trends. */
const tiles = 6;
const trendTiles = 3;

/** A theme's longest line, the earliest figure first; empty where it has none. */
type ThemeTrend = { theme: Theme; trend: readonly Figure[] };

/**
 * What opens the dashboard: where themes have trends, the newest figures of some; then the composed headlines, those
 * of other themes first.
 */
export async function getDashboardHeadlines(
  selection: FigureSelection,
  themes: readonly ThemeTrend[],
  words: ChartWords,
): Promise<Headline[]> {
  const composed = await getHeadlines(headlineCatalogue, selection, words);
  const trends = newestTrends(themes, composed);
  const led = new Set(trends.map(({ theme }) => theme));
  const isLed = ({ theme }: Headline) => Number(led.has(theme));
  return [
    ...trends.map(({ figure, trend }) => {
      const { label, foreign } = toMeaning(figure, words);
      return toHeadline(figure, trend, { text: label, foreign }, words);
    }),
    ...composed.toSorted((a, b) => isLed(a) - isLed(b)),
  ].slice(0, tiles);
}

/** The trends whose last figures are the newest and no headline yet, in the order of their themes. */
function newestTrends(themes: readonly ThemeTrend[], composed: readonly Headline[]) {
  const composedIds = new Set(composed.map(({ id }) => id));
  const trends = themes.flatMap(({ theme, trend }) => {
    const figure = trend.at(-1);
    return figure && !composedIds.has(figure.id) ? [{ theme, figure, trend }] : [];
  });
  const newest = trends.toSorted((a, b) => compareNewest(a.figure, b.figure)).slice(0, trendTiles);
  return trends.filter((trend) => newest.includes(trend));
}

/** Composed headlines, of each the newest figure; those without one left away. */
export async function getHeadlines(
  catalogue: readonly HeadlineDefinition[],
  selection: FigureSelection,
  words: ChartWords,
): Promise<Headline[]> {
  const headlines = await Promise.all(
    catalogue.map((headline) => getHeadline(headline, selection, words)),
  );
  return headlines.filter((headline) => headline !== null);
}

async function getHeadline(
  { id, select }: HeadlineDefinition,
  selection: FigureSelection,
  words: ChartWords,
): Promise<Headline | null> {
  const filters = narrowFilters(selection.filters, select);
  const figures =
    filters === null ? [] : await getNewestFigures({ ...selection, filters }, marksPerChart);
  const [figure] = sortCanonically(figures);
  const text = words.t(`dashboard.headline.${id}`);
  return figure ? toHeadline(figure, figures, { text, foreign: [] }, words) : null;
}

/** @param others figures among which the earlier ones of its line are */
function toHeadline(
  figure: Figure,
  others: readonly Figure[],
  { text, foreign }: Pick<Headline, 'text' | 'foreign'>,
  words: ChartWords,
): Headline {
  const { vocabulary, locale, t, query, thisYear } = words;
  const indicator = indicatorOf(vocabulary, figure);
  const survey = vocabulary.surveys.get(figure.survey ?? '');
  return {
    id: figure.id,
    theme: indicator.theme,
    href: figureHref(figure, locale, query),
    country: figure.country,
    value: formatValue(figure.value, indicator, locale),
    text,
    context: placeAndPeriod(figure, { locale, t }),
    trend: toHeadlineTrend(figure, others, words),
    evidence: thisYear === undefined ? [] : evidenceTexts([figure], thisYear, words),
    foreign: [...foreign, ...foreignTexts([survey?.label], locale)],
    source: survey ? pickText(survey.label, locale).text : t(`kinds.${figure.kind}`),
  };
}
