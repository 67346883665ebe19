/** The filters that standards, statements, composed charts and charters have: those of figures would not narrow them. */
export const standardFilters = ['country', 'release'] as const;
export const commitmentFilters = ['country', 'organisation', 'release'] as const;
export const chartFilters = ['theme', 'indicator', 'release'] as const;
export const statementFilters = ['theme', 'source', 'q', 'release'] as const;
