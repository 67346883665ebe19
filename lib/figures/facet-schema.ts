/** One value that can be filtered by, and how many figures have it. */
export type Facet = { value: string; count: number };

/** A country and year that has figures. */
export type Place = { country: string; year: number; count: number };
