import { pageHref } from '@/components/layout/page-href';
import { getChangeLog } from '@/lib/features/changes/change-log';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { checkSince, parseBefore, parseSince } from '@/lib/domain/filters/api-filters';
import { formatFigureFilters } from '@/lib/domain/filters/figure-filters';

/** Releases on one page of the changelog, and changes that it spells out of each. */
const pageLimits = { releases: 10, rows: 20 };

/** The page of the changelog that a URL asks for: `since` and `before` bound it, filters narrow it. */
export async function readChanges({ selection, words }: PageView, query: URLSearchParams) {
  const [asked, before] = [parseSince(query), parseBefore(query)];
  const tooLate = checkSince(asked.value, selection.release);
  const since = tooLate.length > 0 ? 0 : asked.value;
  const release = Math.min(selection.release, (before.value ?? Infinity) - 1);
  const log = await getChangeLog(selection, { since, release }, pageLimits, words);
  const last = log.at(-1)?.release.number ?? 0;
  const filters = formatFigureFilters({ ...selection.filters, release: undefined });
  return {
    log,
    since,
    query: filters,
    olderHref: last > since + 1 ? olderHref(selection, since, last, words.locale) : null,
    ownQuery: [
      ...(since > 0 ? [`since=${since}`] : []),
      ...(before.value === null ? [] : [`before=${before.value}`]),
    ].join('&'),
    problems: [...asked.problems, ...before.problems, ...tooLate],
  };
}

function olderHref(
  { filters }: PageView['selection'],
  since: number,
  before: number,
  locale: PageView['locale'],
) {
  const query = [
    formatFigureFilters(filters),
    ...(since > 0 ? [`since=${since}`] : []),
    `before=${before}`,
  ];
  return pageHref(locale, '/changes', query.filter(Boolean).join('&'));
}
