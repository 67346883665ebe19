import { publicUrl } from '../../base/settings/settings';
import { etagOf, isUnchanged } from '../../base/http/etag';
import {
  type Gone,
  openHeaders,
  problemResponse,
  type ProblemError,
} from '../../base/http/problem';
import { formatDay } from '../../base/i18n/format';
import { type Locale, localeSchema } from '../../base/i18n/locales';
import { getTranslator, type Translator } from '../../base/i18n/translations';
import { getWithdrawal } from '../../database/queries/changes/withdrawal-queries';
import type { Withdrawable } from '../../domain/releases/content-schema';
import {
  type ParsedParameter,
  type FilterName,
  type FilterProblem,
  problemText,
} from '../../domain/filters/parameters';
import { formatFigureFilters } from '../../domain/filters/figure-filters';
import {
  keepParameters,
  formatQuery,
  withQuery,
  type Query,
  firstOf,
  queryOf,
} from '../../base/http/query';
import {
  resolveSelection,
  type ResolvedSelection,
} from '../../database/queries/figures/selection-queries';
import { negotiateLocale } from '../../base/i18n/negotiate';
import { NotSeeded } from '../../domain/releases/release-schema';

/** What an answer is made from: the selection, the route's own parameters, and the query as it came. */
export type SelectionRequest<T> = ResolvedSelection & { options: T; search: string };

/** What an address names by its id. */
type Named = { section: Withdrawable; id: string };

type SelectionRoute<T> = {
  /** The filters the route knows; others are to it like any unknown name. All of them where it names none. */
  filters?: readonly FilterName[];
  /** The route's own parameters; with the filters and the release they make the entity tag. */
  parse: (query: Query) => ParsedParameter<T>;
  /** What is wrong with them that only the release can tell. */
  check?: (
    asked: SelectionRequest<T>,
  ) => readonly FilterProblem[] | Promise<readonly FilterProblem[]>;
  /** A release the answer must come from, whatever is newest by now. */
  pinnedRelease?: (options: T) => number | null;
  /** Null where the URL names something that the release does not have. */
  respond: (asked: SelectionRequest<T>) => Promise<Answer | null>;
  /** What the URL names: where the release no longer has it, the answer tells why. */
  named?: (options: T) => Named | null;
};

/** Answers a question about what the barometer says at a release: its figures, or what belongs to them. */
export function answerFigures<T>(request: Request, route: SelectionRoute<T>): Promise<Response> {
  return answerSelection(request, {
    read: (query, t) => readQuestion(request, query, route, t),
    respond: route.respond,
    explain: async ({ options, selection }, lang) => {
      const named = route.named?.(options) ?? null;
      return named === null ? null : explainAbsence(named, selection.release, request, lang);
    },
  });
}

/** Why a release no longer has what an address names; null where it has it, or never had. */
export async function explainAbsence(
  { section, id }: Named,
  release: number,
  request: Request,
  lang: Locale,
): Promise<Gone | null> {
  const withdrawal = await getWithdrawal(section, id, release);
  if (!withdrawal) return null;
  const { number, published_at, reason } = withdrawal;
  const t = getTranslator(lang);
  const when = t('withdrawn.when', { number, date: formatDay(published_at, lang) });
  return {
    title: t(`withdrawn.${section}`),
    detail: `${when} ${t('labelled', { label: t('withdrawn.why'), value: reason })}`,
    release: number,
    withdrawn_at: published_at.toISOString(),
    reason,
    as_it_was: withQuery(
      publicUrl() + new URL(request.url).pathname,
      formatQuery({ release: number - 1 }),
    ),
  };
}

async function readQuestion<T>(
  request: Request,
  query: Query,
  route: SelectionRoute<T>,
  t: Translator,
): Promise<QueryReading<SelectionRequest<T>>> {
  const { pathname: path, search } = new URL(request.url);
  const { value: options, problems } = route.parse(query);
  const known = route.filters ? keepParameters(query, route.filters) : query;
  const resolved = await resolveSelection(known, route.pinnedRelease?.(options) ?? null);
  const asked = { ...resolved, options, search };
  const all = [...resolved.problems, ...problems, ...((await route.check?.(asked)) ?? [])];
  const canonical = formatFigureFilters(resolved.selection.filters);
  return {
    asked,
    errors: all.map((one) => ({ parameter: one.parameter, message: problemText(one, t) })),
    etag: etagOf(resolved.release, path, canonical, JSON.stringify(options)),
  };
}

/** What a route read out of a query. */
export type QueryReading<T> = {
  asked: T;
  /** What is wrong with the query, in the reader's words; where there is anything, nobody responds. */
  errors: readonly ProblemError[];
  /** Names these very bytes: the same tag, the same answer. */
  etag: string;
};

export type Answer = { body: BodyInit; headers: Record<string, string> };

type Answerable<T> = {
  read: (query: Query, t: Translator) => Promise<QueryReading<T>>;
  /** Null where the URL names something that is not there. */
  respond: (asked: T) => Promise<Answer | null>;
  /** What became of something that is not there any more; null where it never was. */
  explain?: (asked: T, lang: Locale) => Promise<Gone | null>;
};

/**
 * Answers a request to the API: 400 naming every parameter that is wrong, 304 to who holds the answer
 * already, 410 where something was withdrawn, 404 where there never was anything, 503 where the database cannot be read, else what the route responds.
 */
export async function answerSelection<T>(
  request: Request,
  route: Answerable<T>,
): Promise<Response> {
  const { read, respond } = route;
  const query = queryOf(request);
  const lang = readerLanguage(request, query);
  const t = getTranslator(lang);
  try {
    const { asked, errors, etag } = await read(query, t);
    if (errors.length > 0)
      return problemResponse(400, { title: t('problems.title'), errors, lang });
    const kept = { ...openHeaders, ETag: etag, 'Cache-Control': 'public, no-cache' };
    if (isUnchanged(request, etag)) return new Response(null, { status: 304, headers: kept });
    const found = await respond(asked);
    if (found === null) {
      const gone = await route.explain?.(asked, lang);
      if (gone) return problemResponse(410, { ...gone, lang });
      return problemResponse(404, { title: t('problems.notFound'), lang });
    }
    return new Response(found.body, { headers: { ...kept, ...found.headers } });
  } catch (error) {
    return unavailable(error, t, lang);
  }
}

/** The language of messages: `lang` where it is one of ours, else what the reader's client asks for. */
function readerLanguage(request: Request, query: Query): Locale {
  const asked = localeSchema.safeParse(firstOf(query, 'lang'));
  return asked.success ? asked.data : negotiateLocale(request.headers.get('Accept-Language'));
}

function unavailable(error: unknown, t: Translator, lang: Locale): Response {
  const notSeeded = error instanceof NotSeeded;
  if (!notSeeded) console.error(error);
  const title = notSeeded ? t('problems.notSeeded') : t('problems.unavailable');
  const detail = notSeeded ? t('problems.notSeededDetail') : t('problems.unavailableDetail');
  return problemResponse(503, { title, detail, lang }, { 'Retry-After': '5' });
}
