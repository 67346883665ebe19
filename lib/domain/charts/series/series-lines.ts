import { groupBy } from '../../../base/group-by';
import { findObstacles } from '../../figures/figure-comparability';
import { readPeriod, type Figure } from '../../figures/figure-schema';
import type { Vocabulary } from '../../figures/vocabulary-schema';
import { breakdowns } from '../../indicators/indicator-schema';
import { comparePeriods, periodsOverlap } from '../../periods/reporting-period';

/**
 * What is measured of one indicator, country, organisation and breakdown over time, in periods of one length,
 * the earliest first. Within a run, any two figures may be compared and no two periods share a month; between
 * two runs the line is broken.
 */
export type SeriesLine = { key: string; figures: readonly Figure[]; runs: readonly Figure[][] };

/** The newest period first, then by id. */
export function compareNewest(a: Figure, b: Figure): number {
  return comparePeriods(readPeriod(b), readPeriod(a)) || compareTexts(a.id, b.id);
}

/** Figures in the one order that every chart starts from. */
export function sortCanonically(figures: readonly Figure[]): Figure[] {
  return figures.toSorted(compareNewest);
}

/** The lines of some figures, by their keys; each figure stands in one run of one line. */
export function toSeriesLines(figures: readonly Figure[], vocabulary: Vocabulary): SeriesLine[] {
  const byPeriod = sortCanonically(figures).toSorted((a, b) =>
    comparePeriods(readPeriod(a), readPeriod(b)),
  );
  return [...groupBy(byPeriod, lineKey)]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .map(([key, members]) => ({ key, figures: members, runs: toRuns(members, vocabulary) }));
}

/** Whether a line joins two figures at least. */
export function isJoined({ runs }: SeriesLine): boolean {
  return runs.some((run) => run.length > 1);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What stands on one line: one indicator, country, organisation and breakdown, in periods of one length. */
export function lineKey(figure: Figure): string {
  const codes = breakdowns.map((name) => figure[name]);
  const parts = [figure.indicator, figure.country, figure.organisation, ...codes];
  return [...parts.map((part) => part ?? ''), lengthOf(figure)].join(' ');
}

/** How many months a figure speaks of: a mean of a year is no month among months. */
export function lengthOf(figure: Figure): number {
  const { from, to } = readPeriod(figure);
  return to - from;
}

/** A run goes on as long as nothing keeps a later figure from any that it holds. */
function toRuns(figures: readonly Figure[], vocabulary: Vocabulary): Figure[][] {
  const runs: Figure[][] = [];
  for (const figure of figures) {
    const run = runs.findLast((members) =>
      members.every(
        (member) =>
          !periodsOverlap(readPeriod(member), readPeriod(figure)) &&
          findObstacles(member, figure, vocabulary).length === 0,
      ),
    );
    if (run) run.push(figure);
    else runs.push([figure]);
  }
  return runs;
}
