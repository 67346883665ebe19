import type { z } from 'zod';
import { countrySchema } from '../i18n/country-schema';
import { foldText, slugSchema, textSchema } from '../i18n/text-schema';
import { breakdowns, themeSchema, withAnyCode, withoutCode } from '../indicators/indicator-schema';
import { kindSchema, yearSchema } from './figure-schema';
import type { Vocabulary } from './vocabulary-schema';

/** Filters that hold lists, in the order in which a canonical URL names them. */
export const listFilters = [
  'country',
  'year',
  'theme',
  'indicator',
  'kind',
  ...breakdowns,
  'source',
] as const;

export type ListFilter = (typeof listFilters)[number];

/** What a URL asks for, checked. A missing list means "any"; years stay the text they were. */
export type FigureFilters = { [name in ListFilter]?: readonly string[] } & {
  q?: string;
  release?: number;
};

/** Why a parameter was refused; `code` names the sentence that says so in the reader's language. */
export type FilterProblem = {
  parameter:
    | (ListFilter | 'q' | 'release' | 'limit' | 'cursor' | 'delimiter' | 'decimal' | 'lang')
    | ('sort' | 'order' | 'columns' | 'figure')
    | ('scheme' | 'url' | 'maxwidth' | 'maxheight' | 'format');
  /** The value as it came, shortened for showing. */
  found: string;
  code: 'missing' | 'empty' | 'repeated' | 'malformed' | 'unknown' | 'too-many' | 'too-many-chosen';
};

/** Far more than anyone ticks, and few enough for one SQL statement. */
const maxValues = 200;

/**
 * Reads the contract's list filters and `q` out of a URL's query. `release` has its own door
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
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : problem('release', value, 'malformed');
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
  const text = textSchema.max(200).safeParse(value);
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

/** Per filter: the form a value has, and whether the barometer knows it. */
function verdictOf(name: ListFilter, value: string, known: Vocabulary) {
  switch (name) {
    case 'country':
      return judge(/^[A-Z]{2}$/.test(value), accepts(countrySchema, value));
    case 'year':
      return judge(/^\d{4}$/.test(value) && accepts(yearSchema, Number(value)), true);
    case 'theme':
      return judge(accepts(slugSchema, value), accepts(themeSchema, value));
    case 'kind':
      return judge(accepts(slugSchema, value), accepts(kindSchema, value));
    case 'indicator':
      return judge(accepts(slugSchema, value), known.indicators.has(value));
    case 'source':
      return judge(accepts(slugSchema, value), known.sources.has(value));
    default: {
      const reserved = value === withoutCode || value === withAnyCode;
      return judge(accepts(slugSchema, value), reserved || known.codes[name].has(value));
    }
  }
}

function judge(wellFormed: boolean, isKnown: boolean) {
  if (!wellFormed) return 'malformed';
  return isKnown ? null : 'unknown';
}

function accepts(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}
