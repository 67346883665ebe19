import { formatQuery, joinQueries } from '@/lib/base/http/query';
import { pageHref } from '@/components/layout/page-href';
import { getChangeLog } from '@/lib/features/changes/change-log';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { checkSince, parseBefore, parseSince } from '@/lib/domain/filters/api-filters';
import { formatFigureFilters } from '@/lib/domain/filters/figure-filters';

/** Releases on one page of the changelog, and changes that it spells out of each. */
const pageLimits = { releases: 10, rows: 20 };

/** The page of the changelog that a URL asks for: `since` and `before` bound it, filters narrow it. */
export async function readChanges({ selection, words, asked: query }: PageView) {
  const [from, before] = [parseSince(query), parseBefore(query)];
  const tooLate = checkSince(from.value, selection.release);
  const since = tooLate.length > 0 ? 0 : from.value;
  const release = Math.min(selection.release, (before.value ?? Infinity) - 1);
  const log = await getChangeLog(selection, { since, release }, pageLimits, words);
  const last = log.at(-1)?.release.number ?? 0;
  const filters = formatFigureFilters({ ...selection.filters, release: undefined });
  return {
    log,
    since,
    query: filters,
    olderHref: last > since + 1 ? olderHref(selection, since, last, words.locale) : null,
    ownQuery: formatQuery({ since: since || null, before: before.value }),
    problems: [...from.problems, ...before.problems, ...tooLate],
  };
}

function olderHref(
  { filters }: PageView['selection'],
  since: number,
  before: number,
  locale: PageView['locale'],
) {
  const own = formatQuery({ since: since || null, before });
  return pageHref(locale, '/changes', joinQueries(formatFigureFilters(filters), own));
}
