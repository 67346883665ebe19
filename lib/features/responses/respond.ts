import { firstOf, queryOf, type Query } from '../../base/http/query';
import { localeSchema, type Locale } from '../../base/i18n/locales';
import { negotiateLocale } from '../../base/i18n/negotiate';
import { getTranslator, type Translator } from '../../base/i18n/translations';
import { NotSeeded } from '../../domain/releases/release-schema';
import { isUnchanged } from '../../base/http/etag';
import {
  openHeaders,
  problemResponse,
  type Gone,
  type ProblemError,
} from '../../base/http/problem';

/** What a route read out of a query. */
export type Reading<T> = {
  asked: T;
  /** What is wrong with the query, in the reader's words; where there is anything, nobody responds. */
  errors: readonly ProblemError[];
  /** Names these very bytes: the same tag, the same answer. */
  etag: string;
};

export type Answer = { body: BodyInit; headers: Record<string, string> };

type Route<T> = {
  read: (query: Query, t: Translator) => Promise<Reading<T>>;
  /** Null where the URL names something that is not there. */
  respond: (asked: T) => Promise<Answer | null>;
  /** What became of something that is not there any more; null where it never was. */
  explain?: (asked: T, lang: Locale) => Promise<Gone | null>;
};

/**
 * Answers a request to the API: 400 naming every parameter that is wrong, 304 to who holds the answer
 * already, 410 where something was withdrawn, 404 where there never was anything, 503 where the database cannot be read, else what the route responds.
 */
export async function answer<T>(request: Request, route: Route<T>): Promise<Response> {
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
  } catch (fault) {
    return unavailable(fault, t, lang);
  }
}

/** The language of messages: `lang` where it is one of ours, else what the reader's client asks for. */
function readerLanguage(request: Request, query: Query): Locale {
  const asked = localeSchema.safeParse(firstOf(query, 'lang'));
  return asked.success ? asked.data : negotiateLocale(request.headers.get('Accept-Language'));
}

function unavailable(fault: unknown, t: Translator, lang: Locale): Response {
  const notSeeded = fault instanceof NotSeeded;
  if (!notSeeded) console.error(fault);
  const title = notSeeded ? t('problems.notSeeded') : t('problems.unavailable');
  const detail = notSeeded ? t('problems.notSeededDetail') : t('problems.unavailableDetail');
  return problemResponse(503, { title, detail, lang }, { 'Retry-After': '5' });
}
