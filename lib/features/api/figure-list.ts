import { formatQuery, joinQueries, withQuery, type Query } from '../../base/http/query';
import { publicUrl } from '../../base/settings/settings';
import type { Answer, SelectionRequest } from '../responses/figures-response';
import { defaultLocale } from '../../base/i18n/locales';
import { formatCursor, parseLang, parsePaging } from '../../domain/filters/api-filters';
import { toFigureRecord } from '../exports/formats/figure-csv';
import { formatFigureFilters } from '../../domain/filters/figure-filters';
import { countFigures } from '../../database/queries/figures/count-queries';
import { getFigures } from '../../database/queries/figures/figure-queries';

/** The options of a list: its language and where in the list it is. */
export function parseListOptions(query: Query) {
  const paging = parsePaging(query);
  const lang = parseLang(query, defaultLocale);
  return {
    value: { ...paging.value, lang: lang.value },
    problems: [...paging.problems, ...lang.problems],
  };
}

/** `since` only where the list is one of changes. */
export type ListOptions = ReturnType<typeof parseListOptions>['value'] & { since?: number };

/** The release that a list's further pages stay at, whatever is newest by now. */
export function pinnedRelease({ cursor }: ListOptions): number | null {
  return cursor?.release ?? null;
}

/** One page of figures as the API gives it: `{ figures, total, next }`. */
export async function respondWithList(asked: SelectionRequest<ListOptions>): Promise<Answer> {
  const { selection, options } = asked;
  const { limit, cursor, lang } = options;
  const [found, total] = await Promise.all([
    getFigures(selection, { limit: limit + 1, after: cursor?.after }),
    countFigures(selection),
  ]);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const figures = page.map((figure) => toFigureRecord(figure, selection.vocabulary, lang));
  return listAnswer('/api/v1/figures', { figures, total }, last?.id ?? null, asked);
}

/**
 * A list as JSON: its members, and `next`, where it goes on, also as a `Link`.
 * @param after what the next page starts after; null where there is no next page
 */
export function listAnswer(
  path: string,
  members: object,
  after: string | null,
  asked: SelectionRequest<ListOptions>,
): Answer {
  const next = after === null ? null : nextUrl(path, after, asked);
  return {
    body: JSON.stringify({ ...members, next }),
    headers: {
      'Content-Type': 'application/json',
      'Content-Language': asked.options.lang,
      ...(next === null ? {} : { Link: `<${next}>; rel="next"` }),
    },
  };
}

function nextUrl(
  path: string,
  after: string,
  { selection, options }: SelectionRequest<ListOptions>,
) {
  const { limit, lang, since } = options;
  const cursor = formatCursor({ release: selection.release, after });
  const own = formatQuery({ since, limit, lang, cursor });
  return withQuery(publicUrl() + path, joinQueries(formatFigureFilters(selection.filters), own));
}
