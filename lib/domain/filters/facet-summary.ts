import { withAnyCode, withoutCode } from '../indicators/indicator-schema';
import type { Facet, FacetColumn, FacetCounts, FacetTable } from './facet-schema';
import { isOptional, listFilters, type ListFilter } from './filter-value-schema';
import type { FigureSelection } from './figure-filters';
import { searchColumns, type FoundCodes } from '../search/vocabulary-index';
import type { Vocabulary } from '../figures/vocabulary-schema';

/** Where a term of `q` was found: in the own text of these keys, or as the name of these codes. */
export type FoundTerm = { keys: readonly number[]; codes: FoundCodes };

/** A filter as it is counted: `codes` → `through` → `values`, of which some are `allowed`. */
type Counter = {
  name: ListFilter;
  codes: Uint32Array;
  through: Uint32Array;
  values: readonly string[];
  /** Per value whether the selection takes it; null where it takes any. */
  allowed: Uint8Array | null;
  counts: Uint32Array;
};

/**
 * Counts every facet in one pass. A value's count is what one would see by choosing it with the other
 * filters as they are: a figure that only one filter refuses still counts for that filter.
 * @param found per key whether `q` found it; null without a `q`
 */
export function countFacets(
  table: FacetTable,
  { filters, release, vocabulary }: FigureSelection,
  found: Uint8Array | null,
): FacetCounts {
  const counters = listFilters.map((name) => toCounter(name, table, filters[name], vocabulary));
  const narrowing = counters.filter(({ allowed }) => allowed !== null);
  let total = 0;
  for (let key = 1; key < table.since.length; key += 1) {
    if (!standsIn(table, key, release) || found?.[key] === 0) continue;
    const refusal = findRefusal(narrowing, key);
    if (refusal === 'none') {
      total += 1;
      for (const counter of counters) count(counter, key);
    } else if (refusal !== 'several') count(refusal, key);
  }
  const facets = Object.fromEntries(counters.map((counter) => [counter.name, toFacets(counter)]));
  return { total, facets: { ...noFacets, ...facets } };
}

function standsIn({ since, until }: FacetTable, key: number, release: number): boolean {
  const [from = 0, to = 0] = [since[key], until[key]];
  return from !== 0 && from <= release && (to === 0 || to > release);
}

/** Which filter refuses a figure, where it is only one. */
function findRefusal(narrowing: readonly Counter[], key: number): Counter | 'none' | 'several' {
  let refusal: Counter | 'none' = 'none';
  for (const counter of narrowing) {
    if (counter.allowed?.[valueOf(counter, key)] !== 0) continue;
    if (refusal !== 'none') return 'several';
    refusal = counter;
  }
  return refusal;
}

function count(counter: Counter, key: number): void {
  const value = valueOf(counter, key);
  counter.counts[value] = (counter.counts[value] ?? 0) + 1;
}

/** Per key of a table whether every term was found there. */
export function markFound(table: FacetTable, terms: readonly FoundTerm[]): Uint8Array {
  const found = new Uint8Array(table.since.length).fill(terms.length > 0 ? 1 : 0);
  for (const term of terms) {
    const hits = markTerm(table, term);
    for (let key = 0; key < found.length; key += 1) if (hits[key] === 0) found[key] = 0;
  }
  return found;
}

function markTerm(table: FacetTable, { keys, codes }: FoundTerm): Uint8Array {
  const hits = new Uint8Array(table.since.length);
  for (const key of keys) hits[key] = 1;
  for (const name of searchColumns.filter((column) => codes[column].length > 0)) {
    const column = table.columns[name];
    const wanted = allow(column.values, codes[name]);
    for (let key = 0; key < hits.length; key += 1) {
      if (wanted[column.codes[key] ?? 0] === 1) hits[key] = 1;
    }
  }
  return hits;
}

const noFacets: FacetCounts['facets'] = {
  ...{ country: [], year: [], theme: [], indicator: [], kind: [], source: [], organisation: [] },
  ...{ sector: [], channel: [], aspect: [], provider: [], segment: [], evidence: [] },
};

function valueOf({ codes, through }: Counter, key: number): number {
  return through[codes[key] ?? 0] ?? 0;
}

function toCounter(
  name: ListFilter,
  table: FacetTable,
  wanted: readonly string[] | undefined,
  vocabulary: Vocabulary,
): Counter {
  const { values, codes, through } =
    name === 'theme' ? themesOf(table, vocabulary) : { ...table.columns[name], through: null };
  return {
    name,
    codes,
    through: through ?? Uint32Array.from(values.keys()),
    values,
    allowed: wanted ? allow(values, wanted) : null,
    counts: new Uint32Array(values.length),
  };
}

/** A figure has the theme that its indicator has at this release. */
function themesOf({ columns: { indicator } }: FacetTable, { indicators }: Vocabulary) {
  const themes = indicator.values.map((id) => indicators.get(id)?.theme ?? '');
  const values = [...new Set(['', ...themes])];
  const through = Uint32Array.from(themes, (theme) => values.indexOf(theme));
  return { values, codes: indicator.codes, through };
}

function allow(values: readonly string[], wanted: readonly string[]): Uint8Array {
  const words = new Set(wanted);
  return Uint8Array.from(values, (value, index) => {
    const isAllowed = index === 0 ? words.has(withoutCode) : words.has(withAnyCode);
    return isAllowed || words.has(value) ? 1 : 0;
  });
}

/** The values that figures have; of what a figure may be without there is also none of them, and any. */
function toFacets({ name, values, counts }: Counter): Facet[] {
  const facets = values.map((value, index) => ({ value, count: counts[index] ?? 0 }));
  const [none, ...coded] = facets;
  const present = coded.filter(({ count }) => count > 0);
  if (!isOptional(name)) return present;
  const any = present.reduce((sum, { count }) => sum + count, 0);
  const both = [
    { value: withoutCode, count: none?.count ?? 0 },
    { value: withAnyCode, count: any },
  ];
  return [...both.filter(({ count }) => count > 0), ...present];
}

const filterColumns = listFilters.filter((name): name is FacetColumn => name !== 'theme');

/** The columns of the table, the survey among them, which `q` may name. */
export const facetColumns = [...filterColumns, 'survey'] as const;
