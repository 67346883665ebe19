/** The filters that standards and statements have: those of figures would not narrow them. */
export const standardFilters = ['country', 'release'] as const;
export const statementFilters = ['theme', 'source', 'q', 'release'] as const;
