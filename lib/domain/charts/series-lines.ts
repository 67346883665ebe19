import { findObstacles } from '../figures/figure-comparability';
import type { Figure } from '../figures/figure-schema';
import type { Vocabulary } from '../figures/vocabulary-schema';
import { breakdowns } from '../indicators/indicator-schema';

/**
 * What is measured of one indicator, country, breakdown and organisation over the years. Within a run, any two
 * figures may be compared and each year stands once; between two runs the line is broken.
 */
export type SeriesLine = { key: string; figures: readonly Figure[]; runs: readonly Figure[][] };

/** The newest year first, then by id. */
export function compareNewest(a: Figure, b: Figure): number {
  return b.year - a.year || compareTexts(a.id, b.id);
}

/** Figures in the one order that every chart starts from. */
export function sortCanonically(figures: readonly Figure[]): Figure[] {
  return figures.toSorted(compareNewest);
}

/** The lines of some figures, by their keys; each figure stands in one run of one line. */
export function toSeriesLines(figures: readonly Figure[], vocabulary: Vocabulary): SeriesLine[] {
  const byYear = sortCanonically(figures).toSorted((a, b) => a.year - b.year);
  return [...groupBy(byYear, lineKey)]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .map(([key, members]) => ({ key, figures: members, runs: toRuns(members, vocabulary) }));
}

/** Whether a line joins two figures at least. */
export function isJoined({ runs }: SeriesLine): boolean {
  return runs.some((run) => run.length > 1);
}

/** Items by a key, in the order in which the keys come first. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What stands on one line: one indicator, country, breakdown and organisation. */
export function lineKey(figure: Figure): string {
  const codes = breakdowns.map((name) => figure[name] ?? '');
  return [figure.indicator, figure.country, ...codes, figure.organisation ?? ''].join(' ');
}

/** A run goes on as long as nothing keeps a later figure from any that it holds. */
function toRuns(figures: readonly Figure[], vocabulary: Vocabulary): Figure[][] {
  const runs: Figure[][] = [];
  for (const figure of figures) {
    const run = runs.findLast((members) =>
      members.every(
        (member) =>
          member.year < figure.year && findObstacles(member, figure, vocabulary).length === 0,
      ),
    );
    if (run) run.push(figure);
    else runs.push([figure]);
  }
  return runs;
}
