import { findObstacles } from '../../figures/figure-comparability';
import { periodOf, readPeriod, type Figure } from '../../figures/figure-schema';
import type { Vocabulary } from '../../figures/vocabulary-schema';
import { comparePeriods, periodsOverlap, seasonOf } from '../../periods/reporting-period';
import { groupBy } from '../../../base/group-by';
import { lineKey } from './series-lines';

/** How many times its usual change a series has to change by to be worth a look. */
const unusualFactor = 4;

/** Fewer other changes than this tell nothing of what is usual. */
const fewestChanges = 3;

/** Two neighbours in a series that differ far more than its others do. `usual` is in the unit of the values. */
export type Jump = { from: Figure; to: Figure; usual: number };

type Change = { from: Figure; to: Figure; by: number };

/**
 * Changes between neighbours of one series that are more than four times its usual change: the median of its
 * other changes, of which there have to be three. Neighbours are of the same part of the year and may be
 * compared; what lies across a break is no change. Takes n log n time.
 * @param figures of any series, in any order
 */
export function findJumps(figures: readonly Figure[], vocabulary: Vocabulary): Jump[] {
  const lines = groupBy(figures, (figure) => seriesKey(figure, vocabulary));
  return [...lines.values()].flatMap((line) => {
    // Fewer figures have fewer changes.
    if (line.length <= fewestChanges + 1) return [];
    const changes = changesIn(line, vocabulary);
    if (changes.length <= fewestChanges) return [];
    const sorted = changes.map(({ by }) => by).toSorted((a, b) => a - b);
    return changes.flatMap(({ from, to, by }) => {
      const usual = medianWithout(sorted, by);
      // What only the last bit of a number in floating point tells apart is no difference.
      // A series that never changed tells nothing of what is usual.
      if (usual === 0) return [];
      return by > usual * unusualFactor + Math.abs(to.value) * 1e-9 ? [{ from, to, usual }] : [];
    });
  });
}

/** Two figures that give one series two values of one period, country, organisation and breakdown. */
export type Contradiction = { figure: Figure; other: Figure; series: string };

/**
 * Figures that contradict another one of their series: surveys of one series, or sources that report one survey,
 * cannot find two values of the same thing at one time.
 * @param figures of any series, in any order
 */
export function findContradictions(
  figures: readonly Figure[],
  vocabulary: Vocabulary,
): Contradiction[] {
  const surveyed = figures.filter(({ survey }) => survey !== null);
  const places = groupBy(
    surveyed,
    (figure) => `${seriesKey(figure, vocabulary)}\n${periodOf(figure)}`,
  );
  return [...places.values()].flatMap((all) => {
    const others = witnessesOf(all);
    return all.flatMap((figure) => {
      const other = others.find((one) => one.value !== figure.value && !isOfOrigin(one, figure));
      return other ? [{ figure, other, series: seriesOf(figure, vocabulary) }] : [];
    });
  });
}

/**
 * Five of the figures of a place at most, in their order. The first of all that has another value and another origin than a
 * figure is among them: the first figure, or, where that shares the value or the origin, one of two that do not.
 */
function witnessesOf(all: readonly Figure[]): Figure[] {
  const [first] = all;
  if (!first) return [];
  const valued = all.find(({ value }) => value !== first.value);
  const other = all.find((one) => !isOfOrigin(one, first));
  const chosen = new Set([
    ...[first, valued, other],
    valued && all.find((one) => one.value !== first.value && !isOfOrigin(one, valued)),
    other && all.find((one) => !isOfOrigin(one, first) && one.value !== other.value),
  ]);
  return all.filter((one) => chosen.has(one));
}

const isOfOrigin = (a: Figure, b: Figure) => a.source === b.source && a.survey === b.survey;

/** What stands on one line, of one survey series and part of the year. */
function seriesKey(figure: Figure, vocabulary: Vocabulary): string {
  const series = seriesOf(figure, vocabulary);
  return [lineKey(figure), figure.kind, series, seasonOf(readPeriod(figure)) ?? ''].join('\n');
}

function seriesOf({ survey, source }: Figure, { surveys }: Vocabulary): string {
  return surveys.get(survey ?? '')?.series ?? survey ?? source;
}

function changesIn(line: readonly Figure[], vocabulary: Vocabulary): Change[] {
  const sorted = line.toSorted((a, b) => comparePeriods(readPeriod(a), readPeriod(b)));
  return sorted.slice(1).flatMap((to, index) => {
    const from = sorted[index];
    if (!from || periodOf(from) === periodOf(to)) return [];
    if (periodsOverlap(readPeriod(from), readPeriod(to))) return [];
    if (findObstacles(from, to, vocabulary).length > 0) return [];
    return [{ from, to, by: Math.abs(to.value - from.value) }];
  });
}

/** The median of sorted numbers, one of which is left out. */
function medianWithout(sorted: readonly number[], left: number): number {
  const at = sorted.indexOf(left);
  const nth = (index: number) => sorted[index < at ? index : index + 1] ?? 0;
  const count = sorted.length - 1;
  const middle = Math.floor(count / 2);
  return count % 2 === 1 ? nth(middle) : (nth(middle - 1) + nth(middle)) / 2;
}
