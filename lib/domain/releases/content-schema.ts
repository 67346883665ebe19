import { composedChartSchema } from '../charts/composed/composed-chart-schema';
import { charterSchema, commitmentSchema, signatureSchema } from '../commitments/commitment-schema';
import { figureSchema } from '../figures/figure-schema';
import { codeSchema, indicatorSchema } from '../indicators/indicator-schema';
import { organisationSchema } from '../organisations/organisation-schema';
import { referenceSchema, sourceSchema, statementSchema } from '../sources/source-schema';
import { standardSchema } from '../standards/standard-schema';
import { seriesBreakSchema } from '../surveys/series-break-schema';
import { surveySchema } from '../surveys/survey-schema';

/** Every table whose rows belong to releases, with its columns besides `since` and `until`. */
export const contentColumns = {
  Source: Object.keys(sourceSchema.shape),
  Survey: Object.keys(surveySchema.shape),
  SeriesBreak: Object.keys(seriesBreakSchema.shape),
  Organisation: Object.keys(organisationSchema.shape),
  Indicator: Object.keys(indicatorSchema.shape),
  Code: ['id', ...Object.keys(codeSchema.shape)],
  Standard: Object.keys(standardSchema.shape),
  Reference: Object.keys(referenceSchema.shape),
  Chart: Object.keys(composedChartSchema.shape),
  Charter: Object.keys(charterSchema.shape),
  Commitment: Object.keys(commitmentSchema.shape),
  Signature: Object.keys(signatureSchema.shape),
  Statement: Object.keys(statementSchema.shape),
  Figure: [...Object.keys(figureSchema.shape), 'search'],
} as const;

export type ContentTable = keyof typeof contentColumns;
export const contentTables = [
  'Source',
  'Survey',
  'SeriesBreak',
  'Organisation',
  'Indicator',
  'Code',
  'Standard',
  'Reference',
  'Chart',
  'Charter',
  'Commitment',
  'Signature',
  'Statement',
  'Figure',
] as const satisfies readonly ContentTable[];

/** A row of any content table, as JSON would write it. */
export type ContentRow = { id: string } & Record<string, unknown>;

export type ContentRows = Record<ContentTable, ContentRow[]>;

/** The sections of what has an address of its own and can be withdrawn. */
export const withdrawableSections = [
  ...(['figures', 'sources', 'charts'] as const),
  ...(['organisations', 'commitments'] as const),
] as const;

export type Withdrawable = (typeof withdrawableSections)[number];

/** What can be withdrawn one by one. */
export const withdrawableTables = [
  ...(['Figure', 'Chart'] as const),
  ...(['Charter', 'Commitment', 'Signature'] as const),
] as const satisfies readonly ContentTable[];

/** Ids of what is to stand no longer. */
export type WithdrawnIds = {
  readonly [table in (typeof withdrawableTables)[number]]?: readonly string[];
};

/** The last version of a row, with who brought it and, where it no longer stands, who withdrew it. */
export type LastVersion = {
  row: ContentRow;
  standing: boolean;
  /** Author of the release that last touched the row. */
  author: string;
};

/** What a release does to one table. */
export type TableChange = { added: ContentRow[]; changed: ContentRow[]; withdrawn: string[] };

/** As much of it as a transaction writes. */
export type PlanBatch = TableChange & { table: ContentTable };

/** What a release does, batch by batch. */
export type ReleasePlan = PlanBatch[];
