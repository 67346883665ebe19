import { z } from 'zod';
import { foldText, textSchema } from '../../base/i18n/text-schema';
import { withAnyCode, withoutCode } from '../indicators/indicator-schema';
import { listFilters, verdictOf, type ListFilter } from './filter-value-schema';
import type { Vocabulary } from '../figures/vocabulary-schema';

/** Every parameter that selects figures. */
export type FilterName = ListFilter | 'q' | 'release';

/** What a URL asks for, checked. A missing list means "any"; years stay the text they were. */
export type FigureFilters = { [name in ListFilter]?: readonly string[] } & {
  q?: string;
  release?: number;
};

/** Why a parameter was refused; `code` names the sentence that says so in the reader's language. */
export type FilterProblem = {
  parameter:
    | (FilterName | 'since' | 'before' | 'limit' | 'cursor' | 'delimiter' | 'decimal' | 'lang')
    | ('sort' | 'order' | 'columns' | 'figure' | 'from')
    | ('scheme' | 'url' | 'maxwidth' | 'maxheight' | 'format');
  /** The value as it came, shortened for showing. */
  found: string;
  code:
    | ('missing' | 'empty' | 'repeated' | 'malformed' | 'unknown')
    | ('too-many' | 'too-many-chosen' | 'other-unit');
};

/** Far more than anyone ticks, and few enough for one SQL statement. */
const maxValues = 200;

/** The words of `q`. */
export const searchText = textSchema.max(200);

/** The number of a release. */
export const releaseText = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(999_999_999));

/**
 * Reads the contract's list filters and `q` out of a URL's query. `release` is read apart
 * (`parseReleaseNumber`), because the vocabulary depends on it.
 * @returns the filters that hold, and a problem for every value that does not; unknown names are ignored.
 */
export function parseFigureFilters(
  query: URLSearchParams,
  vocabulary: Vocabulary,
): { filters: FigureFilters; problems: FilterProblem[] } {
  const filters: FigureFilters = {};
  const problems: FilterProblem[] = [];
  for (const name of listFilters) {
    const all = [...new Set(query.getAll(name).flatMap((value) => value.split(',')))];
    if (all.length > maxValues) problems.push(problem(name, String(all.length), 'too-many'));
    const values = all.slice(0, maxValues);
    const found = values.map((value) => checkValue(name, value, vocabulary));
    problems.push(...found.filter((problem) => problem !== null));
    const good = values.filter((_, index) => found[index] === null);
    if (good.length > 0) filters[name] = good.sort();
  }
  const q = parseSearch(query);
  if (typeof q === 'string') filters.q = q;
  else if (q) problems.push(q);
  return { filters, problems };
}

/** The number of a frozen link's release; null where the URL names none. */
export function parseReleaseNumber(query: URLSearchParams): number | FilterProblem | null {
  const [value, ...more] = query.getAll('release');
  if (value === undefined) return null;
  if (more.length > 0) return problem('release', [value, ...more].join(', '), 'repeated');
  if (value === '') return problem('release', value, 'empty');
  const number = releaseText.safeParse(value);
  return number.success ? number.data : problem('release', value, 'malformed');
}

/** The canonical query of some filters, without `?`: known order, sorted values, commas. */
export function formatFigureFilters(filters: FigureFilters): string {
  const lists = listFilters.flatMap((name) => {
    const values = filters[name];
    return values?.length
      ? [`${name}=${[...values].sort().map(encodeURIComponent).join(',')}`]
      : [];
  });
  const q = filters.q === undefined ? [] : [`q=${encodeURIComponent(filters.q)}`];
  const release = filters.release === undefined ? [] : [`release=${filters.release}`];
  return [...lists, ...q, ...release].join('&');
}

/** Filters as the fields of a form: one name and value each. */
export function filterFields(filters: FigureFilters): [name: string, value: string][] {
  const fields = listFilters.flatMap((name) =>
    (filters[name] ?? []).map((value): [string, string] => [name, value]),
  );
  if (filters.q !== undefined) fields.push(['q', filters.q]);
  if (filters.release !== undefined) fields.push(['release', String(filters.release)]);
  return fields;
}

/** A query with nothing but some parameters in it. */
export function keepParameters(query: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => names.includes(name)));
}

/**
 * The filters that a narrower part of a page has: its own and the page's together.
 * @returns null where the two exclude each other, so that no figure can match.
 */
export function narrowFilters(page: FigureFilters, part: FigureFilters): FigureFilters | null {
  const narrowed: FigureFilters = { ...page };
  for (const name of listFilters) {
    const values = intersect(page[name], part[name]);
    if (values?.length === 0) return null;
    if (values) narrowed[name] = values;
  }
  return narrowed;
}

function intersect(page?: readonly string[], part?: readonly string[]) {
  if (!page || !part) return page ?? part;
  const holds = (list: readonly string[], value: string) =>
    list.includes(value) || (value !== withoutCode && list.includes(withAnyCode));
  const both = [
    ...page.filter((value) => holds(part, value)),
    ...part.filter((value) => holds(page, value)),
  ];
  return [...new Set(both)];
}

function parseSearch(query: URLSearchParams): string | FilterProblem | null {
  const [value, ...more] = query.getAll('q');
  if (value === undefined) return null;
  if (more.length > 0) return problem('q', [value, ...more].join(', '), 'repeated');
  if (foldText(value) === '') return problem('q', value, 'empty');
  const text = searchText.safeParse(value);
  return text.success ? text.data : problem('q', value, 'malformed');
}

function problem(
  parameter: FilterProblem['parameter'],
  found: string,
  code: FilterProblem['code'],
): FilterProblem {
  const shown = found.length > 60 ? `${found.slice(0, 60)}…` : found;
  return { parameter, found: shown.toWellFormed(), code };
}

function checkValue(name: ListFilter, value: string, known: Vocabulary): FilterProblem | null {
  if (value === '') return problem(name, value, 'empty');
  const code = verdictOf(name, value, known);
  return code === null ? null : problem(name, value, code);
}
