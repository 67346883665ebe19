// Mutation testing (`npm run mutation`): docs/decisions/0024-mutation-testing.md says what is mutated, what
// is not, and why.

/** What reads addresses: filters, options, the view of the explorer; and what counts by them. */
const filters = [
  'lib/base/http/query.ts',
  'lib/domain/filters/{*-filters,parameters,filter-value-schema,facet-summary}.ts',
  'lib/features/explorer/facet-groups.ts',
  'lib/features/embeds/embed-filters.ts',
];

/** Delimited text, written and read. */
const csv = [
  'lib/base/csv/*.ts',
  'lib/domain/figures/fraction-summary.ts',
  'lib/features/exports/formats/figure-csv.ts',
  'lib/features/exports/formats/sdmx-csv.ts',
  'lib/features/accounts/audit-csv.ts',
  'lib/features/import/**/{issues-csv,spreadsheet-dialect,mixed-encoding}.ts',
  'lib/base/text/file-text.ts',
];

/** Cells of an import as people write them, and columns of values as a whole. */
const cells = [
  'lib/base/text/parse-number.ts',
  'lib/features/import/**/{cell-*,figure-values,import-cell}.ts',
];

/** What contradicts itself or what stands, and how a reader is told. */
const findings = [
  'lib/features/import/**/{*-warnings,share-sums,mentioned,issue-text,issue-view}.ts',
  'lib/domain/issues/issue-place.ts',
  'lib/domain/survey-files/{figure-issues,form-issues,survey-file-check,survey-file-duplicates}.ts',
];

/** Workbooks, read and written: packages, sheets, cells, formats of numbers. */
const spreadsheet = ['lib/base/spreadsheet/*.ts'];

/** From the sheets and forms of an import to the items they say. */
const sheets = [
  'lib/features/import/**/{sheet-*,figure-items,read-import-file,read-sheets}.ts',
  'lib/features/import/**/{import-check,import-sheets,import-form,import-call-schema,record-fields}.ts',
];

/** Who may do what, and how often one may try: plain rules. */
const rules = [
  'lib/domain/accounts/*.ts',
  'lib/base/http/{same-site,client-address,limited-body}.ts',
];

/** Sign-in, sessions and tokens, which keep to those rules, over a database. */
const accounts = [
  'lib/features/accounts/*.ts',
  'lib/database/stores/{auth,session,sign-in,sign-in-limit,token}-store.ts',
  ...['!lib/features/accounts/*-csv.ts', ...rules.map((files) => `!${files}`)],
];

const unit = { configFile: 'tests/mutation/unit.vitest.config.ts' };
const ofWorkbooks = { configFile: 'tests/mutation/spreadsheet.vitest.config.ts' };
const ofImports = { configFile: 'tests/mutation/import.vitest.config.ts' };
const overDatabase = { configFile: 'tests/mutation/accounts.vitest.config.ts' };

/** Each is mutated by itself, against its own tests. */
export const groups = {
  filters: { mutate: filters, vitest: unit },
  csv: { mutate: csv, vitest: unit },
  cells: { mutate: cells, vitest: unit },
  findings: { mutate: findings, vitest: unit },
  spreadsheet: { mutate: spreadsheet, vitest: ofWorkbooks },
  sheets: { mutate: sheets, vitest: ofImports },
  rules: { mutate: rules, vitest: unit },
  accounts: { mutate: accounts, vitest: overDatabase },
};

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const options = {
  testRunner: 'vitest',
  coverageAnalysis: 'perTest',
  // What runs but once, while a file is loaded: each such change would take a run of every test.
  ignoreStatic: true,
  // One core is left to whoever works.
  concurrency: 1,
  timeoutMS: 15_000,
  ignorePatterns: ['.next', 'coverage', 'docs', 'playwright-report', 'public', 'test-results'],
  packageManager: 'npm',
  incremental: true,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false },
};

export default options;
