import type { ListFilter } from './filter-value-schema';

/** One value that can be filtered by, and how many figures have it. */
export type Facet = { value: string; count: number };

/** A country and year that has figures. */
export type CountryYear = { country: string; year: number; count: number };

/** Filters that a figure has a column for; its theme is that of its indicator. */
export type FacetColumn = Exclude<ListFilter, 'theme'>;

/** What facets are counted from: a few numbers for every version of every figure, at the place of its key. */
export type FacetTable = {
  /** The release a version came in with; 0 where no figure has this key. */
  since: Uint32Array;
  /** The release that replaced or withdrew it; 0 while it stands. */
  until: Uint32Array;
  /** Per column, which of `values` each version has; the first value stands for none. */
  columns: Readonly<
    Record<FacetColumn | 'survey', { values: readonly string[]; codes: Uint32Array }>
  >;
};

/** How many figures a selection has, and of every filter the values one could choose beside the others. */
export type FacetCounts = { total: number; facets: Readonly<Record<ListFilter, readonly Facet[]>> };
