import { defaultLocale } from '../i18n/locales';
import { publicUrl } from '../env';
import { formatCursor, parseLang, parsePaging } from './api-filters';
import type { Asked } from './figure-answer';
import { toFigureRecord } from './figure-csv';
import { formatFigureFilters } from './figure-filters';
import { countFigures, getFigures } from './figure-queries';

/** The options of a list: its language and where in the list it is. */
export function parseListOptions(query: URLSearchParams) {
  const paging = parsePaging(query);
  const lang = parseLang(query, defaultLocale);
  return {
    value: { ...paging.value, lang: lang.value },
    problems: [...paging.problems, ...lang.problems],
  };
}

export type ListOptions = ReturnType<typeof parseListOptions>['value'];

/** One page of figures as the API gives it: `{ figures, total, next }`. */
export async function respondWithList({ selection, options }: Asked<ListOptions>) {
  const { limit, cursor, lang } = options;
  const [found, total] = await Promise.all([
    getFigures(selection, { limit: limit + 1, after: cursor?.after }),
    countFigures(selection),
  ]);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const figures = page.map((figure) => toFigureRecord(figure, selection.vocabulary, lang));
  const next = last ? nextUrl(selection, options, last.id) : null;
  return {
    body: JSON.stringify({ figures, total, next }),
    headers: {
      'Content-Type': 'application/json',
      'Content-Language': lang,
      ...(next === null ? {} : { Link: `<${next}>; rel="next"` }),
    },
  };
}

function nextUrl(
  { filters, release }: Asked<ListOptions>['selection'],
  { limit, lang }: ListOptions,
  after: string,
) {
  const rest = `limit=${limit}&lang=${lang}&cursor=${formatCursor({ release, after })}`;
  const query = [formatFigureFilters(filters), rest].filter(Boolean).join('&');
  return `${publicUrl()}/api/v1/figures?${query}`;
}
