import { getNewestRelease, getRelease } from '../releases/release-queries';
import { NotSeeded, type Release } from '../../../domain/releases/release-schema';
import {
  parseFigureFilters,
  parseReleaseNumber,
  type FigureSelection,
} from '../../../domain/filters/figure-filters';
import type { FilterProblem } from '../../../domain/filters/parameters';
import { getVocabulary } from '../content/vocabulary-queries';
import type { Query } from '../../../base/http/query';

/** What a URL's query selects, and what of it could not be understood. */
export type ResolvedSelection = {
  selection: FigureSelection;
  /** The release that is read: the one the URL froze, else the newest. */
  release: Release;
  /** The newest release's number, which the URL may have frozen an older one against. */
  newest: number;
  problems: FilterProblem[];
};

/**
 * The one way from a URL to figures, for pages, files and API alike.
 * @param pinned a release to read whatever the URL says: a list's further pages stay at their first's
 * @throws NotSeeded on a database without a release
 */
export async function resolveSelection(
  query: Query,
  pinned: number | null = null,
): Promise<ResolvedSelection> {
  const inUrl = parseReleaseNumber(query);
  const asked = pinned ?? inUrl.value;
  const newest = await getNewestRelease();
  if (newest === null) throw new NotSeeded('The database holds no release.');
  const frozen = asked === null ? null : await getRelease(asked);
  const release = frozen ?? newest;
  const vocabulary = await getVocabulary(release.number);
  const { filters, problems } = parseFigureFilters(query, vocabulary);
  problems.push(...inUrl.problems);
  if (asked !== null && !frozen) problems.push(unknownRelease(asked, pinned));
  else if (frozen && inUrl.value !== null) filters.release = frozen.number;
  return {
    selection: { filters, release: release.number, vocabulary },
    release,
    newest: newest.number,
    problems,
  };
}

function unknownRelease(asked: number, pinned: number | null): FilterProblem {
  return {
    parameter: pinned === null ? 'release' : 'cursor',
    found: String(asked),
    code: 'unknown',
  };
}
