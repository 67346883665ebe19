import { marksPerChart } from '../../domain/charts/composed/chart-definition';
import { toHeadlineTrend } from '../../domain/charts/headline-trend';
import {
  headlineCatalogue,
  type HeadlineDefinition,
} from '../../domain/charts/composed/headline-catalogue';
import type { ChartWords } from '../../domain/charts/chart-point';
import { sortCanonically } from '../../domain/charts/series/series-lines';
import { placeAndPeriod } from '../../domain/figures/figure-context';
import { evidenceTexts } from '../../domain/figures/figure-evidence';
import { figureHref } from '../../domain/figures/figure-links';
import { narrowFilters, type FigureSelection } from '../../domain/filters/figure-filters';
import { getNewestFigures } from '../../database/queries/figures/figure-queries';
import { indicatorOf } from '../../domain/figures/vocabulary-schema';
import { foreignTexts } from '../../base/i18n/foreign-texts';
import { formatValue } from '../../domain/indicators/format-value';
import { pickText } from '../../base/i18n/text-schema';
import type { Headline } from './dashboard-schema';

/** Figures in words, by default those that open the dashboard: of each the newest, those without one left away. */
export async function getHeadlines(
  selection: FigureSelection,
  words: ChartWords,
  catalogue: readonly HeadlineDefinition[] = headlineCatalogue,
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
  const { vocabulary, locale, t, query, thisYear } = words;
  const filters = narrowFilters(selection.filters, select);
  const figures =
    filters === null ? [] : await getNewestFigures({ ...selection, filters }, marksPerChart);
  const [figure] = sortCanonically(figures);
  if (!figure) return null;
  const survey = vocabulary.surveys.get(figure.survey ?? '');
  return {
    id: figure.id,
    href: figureHref(figure, locale, query),
    country: figure.country,
    value: formatValue(figure.value, indicatorOf(vocabulary, figure), locale),
    text: t(`dashboard.headline.${id}`),
    context: placeAndPeriod(figure, { locale, t }),
    trend: toHeadlineTrend(figure, figures, words),
    evidence: thisYear === undefined ? [] : evidenceTexts([figure], thisYear, words),
    foreign: foreignTexts([survey?.label], locale),
    source: survey ? pickText(survey.label, locale).text : t(`kinds.${figure.kind}`),
  };
}
