/** The filters that standards, statements and composed charts have: those of figures would not narrow them. */
export const standardFilters = ['country', 'release'] as const;
export const chartFilters = ['theme', 'indicator', 'release'] as const;
export const statementFilters = ['theme', 'source', 'q', 'release'] as const;
