import { z } from 'zod';
import { formatList, formatQuery, type Query } from '../../base/http/query';
import { foldText, textSchema } from '../../base/i18n/text-schema';
import { breakdowns, withAnyCode, withoutCode } from '../indicators/indicator-schema';
import type { Figure } from '../figures/figure-schema';
import type { Vocabulary } from '../figures/vocabulary-schema';
import { listFilters, nearestValue, verdictOf, type ListFilter } from './filter-value-schema';
import {
  parameterProblem,
  readList,
  readParameter,
  type FilterProblem,
  type ParsedParameter,
} from './parameters';

/** What a URL asks for, checked. A missing list means "any"; years stay the text they were. */
export type FigureFilters = { [name in ListFilter]?: readonly string[] } & {
  q?: string;
  release?: number;
};

/** What is to be read: filters on one release. Screen, file and API all start from this. */
export type FigureSelection = { filters: FigureFilters; release: number; vocabulary: Vocabulary };

/** Far more than anyone ticks, and few enough for one SQL statement. */
const bound = { most: 200, code: 'too-many' } as const;

/** The words of `q`. */
export const searchText = textSchema.max(200);

/** The number of a release. */
export const releaseText = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(999_999_999));

/**
 * Reads the contract's list filters and `q` out of a query. `release` is read apart (`parseReleaseNumber`),
 * because the vocabulary depends on it.
 * @returns the filters that hold, and a problem for every value that does not; unknown names are ignored.
 */
export function parseFigureFilters(
  query: Query,
  vocabulary: Vocabulary,
): { filters: FigureFilters; problems: FilterProblem[] } {
  const filters: FigureFilters = {};
  const problems: FilterProblem[] = [];
  for (const name of listFilters) {
    const judge = (value: string) => verdictOf(name, value, vocabulary) ?? { value };
    const list = readList(query, name, judge, bound);
    problems.push(...list.problems.map((one) => withNearest(name, one, vocabulary)));
    if (list.value.length > 0) filters[name] = list.value.sort();
  }
  const q = readSearch(query);
  problems.push(...q.problems);
  if (q.value !== null) filters.q = q.value;
  return { filters, problems };
}

function withNearest(name: ListFilter, problem: FilterProblem, vocabulary: Vocabulary) {
  const isUnknown = problem.code === 'unknown';
  const near = isUnknown ? nearestValue(name, problem.found, vocabulary) : null;
  return near === null ? problem : { ...problem, near };
}

function readSearch(query: Query): ParsedParameter<string | null> {
  const read = readParameter(query, 'q', searchText, null);
  const [first = ''] = query.get('q') ?? [];
  const isRepeated = (query.get('q') ?? []).length > 1;
  // Spaces and diacritics alone are nothing that could be searched for.
  if (!query.has('q') || isRepeated || foldText(first) !== '') return read;
  return { value: null, problems: [parameterProblem('q', first, 'empty')] };
}

/** The number of a frozen link's release; null where the URL names none. */
export function parseReleaseNumber(query: Query): ParsedParameter<number | null> {
  return readParameter(query, 'release', releaseText, null);
}

/** The canonical query of some filters: known order, sorted values, commas. */
export function formatFigureFilters(filters: FigureFilters): string {
  const lists = listFilters.map((name) => {
    const values = filters[name];
    return [name, values?.length ? formatList(values) : undefined] as const;
  });
  return formatQuery({ ...Object.fromEntries(lists), q: filters.q, release: filters.release });
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

/** The narrowest filters that take all of some figures: what their file is selected by. */
export function narrowestFilters(
  figures: readonly Figure[],
  release: number | undefined,
): FigureFilters {
  const all = (valueOf: (figure: Figure) => string) => [...new Set(figures.map(valueOf))].sort();
  const filters: FigureFilters = {
    ...countriesOf(figures),
    year: all(({ year }) => String(year)),
    indicator: all(({ indicator }) => indicator),
    kind: all(({ kind }) => kind),
    source: all(({ source }) => source),
  };
  // How a number came about narrows nothing that it is about.
  for (const name of [...breakdowns, 'organisation'] as const)
    filters[name] = all((figure) => figure[name] ?? withoutCode);
  if (release !== undefined) filters.release = release;
  return filters;
}

/** What is of several countries together has none to be selected by. */
function countriesOf(figures: readonly Figure[]): Pick<FigureFilters, 'country'> {
  const countries = figures.flatMap(({ country }) => country ?? []);
  return countries.length < figures.length ? {} : { country: [...new Set(countries)].sort() };
}
