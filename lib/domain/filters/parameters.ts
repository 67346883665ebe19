import type { z } from 'zod';
import type { Translator } from '../../base/i18n/translations';
import { formatList, type Query } from '../../base/http/query';
import { listFilters } from './filter-value-schema';

/** Parameters that select figures, in the order in which a canonical address names them. */
export const filterNames = [...listFilters, 'q', 'release'] as const;
export type FilterName = (typeof filterNames)[number];

/** Every parameter that a page or the API reads, in the order of a canonical address. */
export const parameterNames = [
  ...filterNames,
  ...(['since', 'before', 'sort', 'order', 'columns', 'figure', 'limit', 'cursor'] as const),
  ...(['delimiter', 'decimal', 'lang', 'from', 'scheme'] as const),
  ...(['url', 'maxwidth', 'maxheight', 'format'] as const),
] as const;

/** Why a parameter was refused; `code` names the sentence that says so in the reader's language. */
export type FilterProblem = {
  parameter: (typeof parameterNames)[number];
  /** The value as it came, shortened for showing. */
  found: string;
  code:
    | ('missing' | 'empty' | 'repeated' | 'malformed' | 'unknown')
    | ('too-many' | 'too-many-chosen' | 'other-unit');
  /** Of what nobody knows: the value that was probably meant. */
  near?: string;
};

/** A value that holds, a default where the URL's did not, and what was wrong with that. */
export type ParsedParameter<T> = { value: T; problems: FilterProblem[] };

/** Parameters that hold lists: they may be repeated or hold commas, and their order never matters. */
const lists: ReadonlySet<string> = new Set([...listFilters, 'columns', 'figure']);

/** Whether a parameter takes several values, separated by commas. */
export function holdsList(name: string): boolean {
  return lists.has(name);
}

/** More characters of a wrong value are not shown. */
const longestShown = 60;

/** What is wrong with a parameter. */
export function parameterProblem(
  parameter: FilterProblem['parameter'],
  found: string,
  code: FilterProblem['code'],
): FilterProblem {
  const shown = found.length > longestShown ? `${found.slice(0, longestShown)}…` : found;
  return { parameter, found: shown.toWellFormed(), code };
}

/** The sentence that says what is wrong with a parameter, and what was expected. */
export function problemText({ near, ...problem }: FilterProblem, t: Translator): string {
  const { parameter, found, code } = problem;
  const expected = t(`problems.expected.${parameter}`);
  const text = t(`problems.${code}`, { parameter, found, expected });
  return near === undefined ? text : `${text} ${t('problems.didYouMean', { near })}`;
}

/** One parameter that holds one value; `missing` stands in where the URL has none. */
export function readParameter<T, const Missing>(
  query: Query,
  parameter: FilterProblem['parameter'],
  schema: z.ZodType<T>,
  missing: Missing,
): ParsedParameter<T | Missing> {
  const [value, ...more] = query.get(parameter) ?? [];
  if (value === undefined) return { value: missing, problems: [] };
  const problem = (code: FilterProblem['code'], found = value) => ({
    value: missing,
    problems: [parameterProblem(parameter, found, code)],
  });
  if (more.length > 0) return problem('repeated', [value, ...more].join(', '));
  if (value === '') return problem('empty');
  const parsed = schema.safeParse(value);
  return parsed.success ? { value: parsed.data, problems: [] } : problem('malformed');
}

/**
 * One parameter that holds a list: each value once, in the order in which they came.
 * @param judge what is wrong with a value; null where it holds
 * @param bound how many values there may be, and what more of them are called
 */
export function readList<T extends string>(
  query: Query,
  parameter: FilterProblem['parameter'],
  judge: (value: string) => { value: T } | FilterProblem['code'],
  bound: { most: number; code: FilterProblem['code'] },
): ParsedParameter<T[]> {
  const all = [...new Set(valuesOf(query, parameter))];
  const problems: FilterProblem[] = [];
  if (all.length > bound.most) {
    problems.push(parameterProblem(parameter, String(all.length), bound.code));
  }
  const value: T[] = [];
  for (const one of all.slice(0, bound.most)) {
    const judged = one === '' ? 'empty' : judge(one);
    if (typeof judged === 'string') problems.push(parameterProblem(parameter, one, judged));
    else value.push(judged.value);
  }
  return { value, problems };
}

function valuesOf(query: Query, name: string): string[] {
  return (query.get(name) ?? []).flatMap((value) => value.split(','));
}

/**
 * The parameters that an address reads, in one order, a list as one sorted value: two addresses that show the
 * same have the same. What nobody reads is left out.
 */
export function canonicalQuery(query: Query, names: readonly string[]): Query {
  const canonical = new Map<string, readonly string[]>();
  for (const name of names) {
    const values = query.get(name);
    if (!values) continue;
    const list = holdsList(name) ? [formatList([...new Set(valuesOf(query, name))])] : values;
    canonical.set(name, list);
  }
  return canonical;
}

/** A page's query: a form without JavaScript sends its empty search field along. */
export function withoutEmptySearch(query: Query): Query {
  const words = query.get('q')?.filter((text) => text !== '');
  if (words === undefined) return query;
  const others = [...query].filter(([name]) => name !== 'q');
  return new Map(words.length === 0 ? others : [...others, ['q', words]]);
}

/** Whether two queries say the same in the same order, however their signs were escaped. */
export function isSameQuery(query: Query, other: Query): boolean {
  return JSON.stringify([...query]) === JSON.stringify([...other]);
}
