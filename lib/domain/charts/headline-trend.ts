import { differenceText, standingOf } from '../figures/figure-comparison';
import { thePeriod } from '../figures/figure-context';
import { readPeriod, type Figure } from '../figures/figure-schema';
import { indicatorOf } from '../figures/vocabulary-schema';
import { positionOfPeriod } from '../periods/reporting-period';
import { toAxis } from './model/chart-axis';
import type { ChartWords } from './chart-point';
import { fromTop } from './layout/chart-size';
import { lineKey, toSeriesLines } from './series/series-lines';

/** How a number came to be what it is: its change since the one before, and the line that led there. */
export type HeadlineTrend = {
  change: string;
  /** In parts of the drawing's width and height, from its upper left corner; the earliest first. */
  places: readonly { left: number; top: number }[];
};

/**
 * The change of a figure since the one before that it may be compared with, and the figures of its run up to
 * it: nothing beyond a break of the series, nor of another part of the year. Shares stand on an axis to 100 %.
 * @param others figures among which the earlier ones are, in any order
 * @returns null where none before it may be compared with it
 */
export function toHeadlineTrend(
  figure: Figure,
  others: readonly Figure[],
  words: ChartWords,
): HeadlineTrend | null {
  const own = others.filter((other) => lineKey(other) === lineKey(figure));
  const runs = toSeriesLines(own, words.vocabulary).flatMap((line) => line.runs);
  const run = runs.find((members) => members.some(({ id }) => id === figure.id)) ?? [];
  const until = run.slice(0, run.findIndex(({ id }) => id === figure.id) + 1);
  const before = until.at(-2);
  if (!before) return null;
  const standing = standingOf(figure, before, words.vocabulary);
  const isOpen = standing === 'chance' || standing === 'unknown';
  const message = standing === 'equal' ? 'same' : isOpen ? 'open' : 'plain';
  return {
    change: words.t(`dashboard.change.${message}`, {
      difference: differenceText(figure, before, words),
      period: thePeriod(before, words),
    }),
    places: toPlaces(until, words),
  };
}

function toPlaces(run: readonly Figure[], { vocabulary, locale }: ChartWords) {
  const [first] = run;
  if (!first) return [];
  const values = run.map(({ value }) => value);
  const axis = toAxis(values, indicatorOf(vocabulary, first), locale);
  const ats = run.map((figure) => positionOfPeriod(readPeriod(figure)));
  const [from = 0, to = from] = [ats[0], ats.at(-1)];
  return run.map(({ value }, index) => ({
    left: ((ats[index] ?? from) - from) / (to - from || 1),
    top: fromTop(value, { axis }),
  }));
}
