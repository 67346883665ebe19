import { publicUrl } from '../../base/settings/settings';
import { answer, type Answer, type Reading } from './respond';
import { etagOf } from '../../base/http/etag';
import type { Gone } from '../../base/http/problem';
import { formatDay } from '../../base/i18n/format';
import type { Locale } from '../../base/i18n/locales';
import { getTranslator, type Translator } from '../../base/i18n/translations';
import { getWithdrawal } from '../../database/queries/changes/withdrawal-queries';
import type { Parsed, FilterName, FilterProblem } from '../../domain/filters/parameters';
import { formatFigureFilters } from '../../domain/filters/figure-filters';
import { keepParameters, formatQuery, withQuery, type Query } from '../../base/http/query';
import { problemText } from './problem-text';
import {
  resolveSelection,
  type ResolvedSelection,
} from '../../database/queries/figures/selection-queries';

/** What an answer is made from: the selection, the route's own parameters, and the query as it came. */
export type Asked<T> = ResolvedSelection & { options: T; search: string };

type Route<T> = {
  /** The filters the route knows; others are to it like any unknown name. All of them where it names none. */
  filters?: readonly FilterName[];
  /** The route's own parameters; with the filters and the release they make the entity tag. */
  parse: (query: Query) => Parsed<T>;
  /** What is wrong with them that only the release can tell. */
  check?: (asked: Asked<T>) => readonly FilterProblem[] | Promise<readonly FilterProblem[]>;
  /** A release the answer must come from, whatever is newest by now. */
  pinnedRelease?: (options: T) => number | null;
  /** Null where the URL names something that the release does not have. */
  respond: (asked: Asked<T>) => Promise<Answer | null>;
  /** The figure that the URL names: where the release no longer has it, the answer tells why. */
  figure?: (options: T) => string | null;
};

/** Answers a question about what the barometer says at a release: its figures, or what belongs to them. */
export function answerFigures<T>(request: Request, route: Route<T>): Promise<Response> {
  return answer(request, {
    read: (query, t) => readQuestion(request, query, route, t),
    respond: route.respond,
    explain: async ({ options, selection }, lang) => {
      const figure = route.figure?.(options) ?? null;
      return figure === null ? null : explainAbsence(figure, selection.release, request, lang);
    },
  });
}

/** Why a release no longer has a figure; null where it never had one of that id. */
export async function explainAbsence(
  figure: string,
  release: number,
  request: Request,
  lang: Locale,
): Promise<Gone | null> {
  const withdrawal = await getWithdrawal('figures', figure, release);
  if (!withdrawal) return null;
  const { number, published_at, reason } = withdrawal;
  const t = getTranslator(lang);
  const when = t('withdrawn.when', { number, date: formatDay(published_at, lang) });
  return {
    title: t('withdrawn.figures'),
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
  route: Route<T>,
  t: Translator,
): Promise<Reading<Asked<T>>> {
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
