import { pairsOf } from '../../domain/countries/country-comparison';
import type { ChartWords } from '../../domain/charts/chart-point';
import { toOtherFigure, type OtherFigure } from '../../domain/figures/figure-comparison';
import { toPairAnswer, type PairAnswer } from '../../domain/figures/figure-pair';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import type { FilterProblem } from '../../domain/filters/parameters';
import { getChosen } from '../charts/picked-figures-charts';

/** Figures that are held against each other at once; six make fifteen pairs. */
const mostFigures = 6;

/** Figures that somebody chose, each pair with its answer. */
export type ComparedFigures = {
  figures: readonly OtherFigure[];
  answers: readonly PairAnswer[];
  /** How many are compared at once. */
  most: number;
  /** Figures beyond those that are compared at once. */
  omitted: number;
  problems: readonly FilterProblem[];
};

/** Holds figures against each other; those that do not stand at the release are named. */
export async function getComparedFigures(
  ids: readonly string[],
  selection: FigureSelection,
  words: ChartWords,
): Promise<ComparedFigures> {
  const { figures: chosen, problems } = await getChosen(selection, ids);
  const figures = chosen.slice(0, mostFigures);
  return {
    figures: figures.map((figure) => toOtherFigure(figure, words)),
    answers: pairsOf(figures).map(([one, other]) => toPairAnswer(one, other, words)),
    most: mostFigures,
    omitted: chosen.length - figures.length,
    problems,
  };
}
