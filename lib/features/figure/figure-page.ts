import type { ChartWords } from '../../domain/charts/chart-point';
import { findObstacles } from '../../domain/figures/figure-comparability';
import { toComparisons, toSimilarFigures } from '../../domain/figures/figure-comparison';
import type { Figure } from '../../domain/figures/figure-schema';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { findSimilarFigures } from '../../domain/figures/similar-figures';
import { getFiguresNear, getSiblings } from '../../database/queries/figures/sibling-queries';
import { indicatorOf } from '../../domain/figures/vocabulary-schema';
import type { Indicator } from '../../domain/indicators/indicator-schema';
import {
  getReferences,
  getReferencesAbout,
  getStandards,
} from '../../database/queries/content/source-queries';
import type { Standard } from '../../domain/standards/standard-schema';
import { toSmallDrawing } from '../../domain/charts/small-drawing';
import { getSiblingChart } from './figure-chart';

/** Rows of the table of comparable figures. */
export const comparableLimit = 12;

/** Other indicators that look alike, and figures shown of each; of the figure's own indicator, more. */
const likeIndicators = 6;
const ofLikeIndicator = 1;
const ofOwnIndicator = 4;

/** Figures that may be compared with one, the nearest first, of as many as are asked for. */
export async function getComparable(
  figure: Figure,
  selection: FigureSelection,
  limit: number,
): Promise<Figure[]> {
  const siblings = await getSiblings(figure, selection, limit);
  return siblings.filter((other) => isComparable(figure, other, selection));
}

const isComparable = (figure: Figure, other: Figure, { vocabulary }: FigureSelection) =>
  findObstacles(figure, other, vocabulary).length === 0;

/** All that stands on a figure's page beside the figure itself. */
export async function getFigureContext(
  figure: Figure,
  selection: FigureSelection,
  words: ChartWords,
) {
  const [chart, comparable, alike, { references, standards }] = await Promise.all([
    getSiblingChart(figure, selection, words),
    getComparable(figure, selection, comparableLimit + 1),
    getSimilarFigures(figure, selection),
    getFigureReferences(figure, selection),
  ]);
  return {
    chart,
    small: toSmallDrawing(figure, comparable, words),
    comparisons: toComparisons(figure, comparable.slice(0, comparableLimit), words),
    hasMore: comparable.length > comparableLimit,
    similarFigures: toSimilarFigures(
      figure,
      alike.filter((other) => !isComparable(figure, other, selection)),
      words,
    ),
    references,
    standards,
  };
}

async function getSimilarFigures(figure: Figure, selection: FigureSelection): Promise<Figure[]> {
  const { indicators } = selection.vocabulary;
  const own = indicatorOf(selection.vocabulary, figure);
  const others = findSimilarFigures(own, indicators.values(), likeIndicators);
  const found = await Promise.all([
    getFiguresNear(figure, { indicator: [own.id] }, selection, ofOwnIndicator),
    ...others.map((id) => getFiguresNear(figure, { indicator: [id] }, selection, ofLikeIndicator)),
  ]);
  return found.flat();
}

/** What other publications say of a figure's source and survey and, of a promise, of the standard it is. */
export async function getFigureReferences(
  figure: Figure,
  { release, vocabulary }: FigureSelection,
) {
  const indicator = indicatorOf(vocabulary, figure);
  const standards =
    figure.kind === 'target' ? await getOwnStandards(figure, indicator, release) : [];
  const subjects = [
    { about: 'source' as const, about_id: figure.source },
    ...(figure.survey === null ? [] : [{ about: 'survey' as const, about_id: figure.survey }]),
    ...standards.map(({ id }) => ({ about: 'standard' as const, about_id: id })),
  ];
  return { references: await getReferencesAbout(subjects, release), standards };
}

/** The standards of the figure's source whose promise is the figure's: same country, same time. */
async function getOwnStandards(
  { source, country, value }: Figure,
  { unit }: Indicator,
  release: number,
): Promise<Standard[]> {
  const seconds = unit === 'minutes' ? value * 60 : unit === 'seconds' ? value : null;
  const references = await getReferences(source, release);
  const named = references.filter(({ about }) => about === 'standard');
  const standards = await getStandards([...new Set(named.map((one) => one.about_id))], release);
  return standards.filter(
    (standard) =>
      standard.threshold_seconds === seconds &&
      (standard.country === null || standard.country === country),
  );
}
