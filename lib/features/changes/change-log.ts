import type { ChartWords } from '../../domain/charts/chart-point';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { vocabularyOf } from '../../database/queries/content/vocabulary-queries';
import { getChanges } from '../../database/queries/changes/change-queries';
import type {
  FigureChange,
  ReleaseWithCounts,
  ReleaseRange,
} from '../../domain/releases/change-schema';
import { totalOf } from '../../domain/releases/change-summary';
import { getReleaseLog } from '../../database/queries/changes/release-log-queries';
import type { LoggedRelease } from '../../domain/releases/change-schema';
import { toChangeRow } from './change-rows';

/** How many releases are told, and how many changes of each; the API has them all. */
export type LogLimits = { releases: number; rows: number };

/** The newest releases of a range, each with its first changes of the selection in words. */
export async function getChangeLog(
  selection: FigureSelection,
  range: ReleaseRange,
  { releases, rows }: LogLimits,
  words: ChartWords,
): Promise<LoggedRelease[]> {
  const log = await getReleaseLog(selection, range, releases);
  return Promise.all(log.map((entry) => describeRelease(entry, selection, rows, words)));
}

async function describeRelease(
  entry: ReleaseWithCounts,
  selection: FigureSelection,
  limit: number,
  words: ChartWords,
): Promise<LoggedRelease> {
  const { number } = entry.release;
  const total = totalOf(entry.counts);
  const changes = total === 0 ? [] : await getChanges(selection, number, { limit });
  const rows = await Promise.all(changes.map((change) => describeChange(change, number, words)));
  return {
    ...entry,
    rows: rows.filter((row) => row !== null),
    omitted: total - changes.length,
  };
}

async function describeChange(change: FigureChange, release: number, words: ChartWords) {
  const figure = change.now ?? change.was;
  if (figure === null) return null;
  const stoodAt = change.now === null ? release - 1 : release;
  const vocabulary = await vocabularyOf(figure, words.vocabulary, stoodAt);
  return toChangeRow(change, release, { ...words, vocabulary });
}
