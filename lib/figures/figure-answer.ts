import { etagOf, isUnchanged } from '../http/etag';
import { openHeaders, problemResponse, type ProblemError } from '../http/problem';
import { negotiateLocale } from '../i18n/negotiate';
import type { Locale } from '../i18n/locales';
import { getTranslator } from '../i18n/translations';
import { parseLang, type Parsed } from './api-filters';
import { formatFigureFilters, type FilterProblem } from './figure-filters';
import { problemText } from './problem-text';
import { NotSeeded, resolveSelection, type ResolvedSelection } from './selection-queries';

/** What is asked for does not exist at this release: answered with 404. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** What an answer is made from: the selection, the route's own parameters, and the query as it came. */
export type Asked<T> = ResolvedSelection & { options: T; search: string };

type Route<T> = {
  /** The route's own parameters; with the filters and the release they make the entity tag. */
  parse: (query: URLSearchParams) => Parsed<T>;
  /** A release the answer must come from, whatever is newest by now. */
  pinnedRelease?: (options: T) => number | null;
  respond: (asked: Asked<T>) => Promise<{ body: BodyInit; headers: Record<string, string> }>;
};

/**
 * Answers a question about figures: 400 naming every parameter that is wrong, 304 to who holds the
 * answer already, 404 where the route finds nothing, 503 where the database cannot be read, else what
 * the route responds.
 */
export async function answerFigures<T>(request: Request, route: Route<T>): Promise<Response> {
  const { searchParams: query, search, pathname: path } = new URL(request.url);
  const reader = parseLang(query, negotiateLocale(request.headers.get('Accept-Language'))).value;
  try {
    const { value: options, problems } = route.parse(query);
    const resolved = await resolveSelection(query, route.pinnedRelease?.(options) ?? null);
    const all = [...resolved.problems, ...problems];
    if (all.length > 0) return refuse(all, reader);
    const canonical = formatFigureFilters(resolved.selection.filters);
    const etag = etagOf(resolved.release, path, canonical, JSON.stringify(options));
    const kept = { ...openHeaders, ETag: etag, 'Cache-Control': 'public, no-cache' };
    if (isUnchanged(request, etag)) return new Response(null, { status: 304, headers: kept });
    const { body, headers } = await route.respond({ ...resolved, options, search });
    return new Response(body, { headers: { ...kept, ...headers } });
  } catch (fault) {
    return fault instanceof NotFound ? notFound(reader) : unavailable(fault, reader);
  }
}

function refuse(problems: readonly FilterProblem[], lang: Locale): Response {
  const t = getTranslator(lang);
  const errors: ProblemError[] = problems.map((problem) => ({
    parameter: problem.parameter,
    message: problemText(problem, t),
  }));
  return problemResponse(400, { title: t('problems.title'), errors, lang });
}

function notFound(lang: Locale): Response {
  return problemResponse(404, { title: getTranslator(lang)('problems.notFound'), lang });
}

function unavailable(fault: unknown, lang: Locale): Response {
  const t = getTranslator(lang);
  const notSeeded = fault instanceof NotSeeded;
  if (!notSeeded) console.error(fault);
  const title = notSeeded ? t('problems.notSeeded') : t('problems.unavailable');
  const detail = notSeeded ? t('problems.notSeededDetail') : t('problems.unavailableDetail');
  return problemResponse(503, { title, detail, lang }, { 'Retry-After': '5' });
}
