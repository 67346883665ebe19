import { z } from 'zod';
import { composedChartSchema } from '../../../domain/charts/composed/composed-chart-schema';
import {
  charterSchema,
  commitmentSchema,
  signatureSchema,
} from '../../../domain/commitments/commitment-schema';
import { figureRecordSchema } from '../../../domain/figures/figure-record-schema';
import { figureSchema } from '../../../domain/figures/figure-schema';
import { indicatorSchema } from '../../../domain/indicators/indicator-schema';
import { organisationSchema } from '../../../domain/organisations/organisation-schema';
import { changeCountsSchema, changeKindSchema } from '../../../domain/releases/change-schema';
import {
  referenceSchema,
  sourceSchema,
  statementSchema,
} from '../../../domain/sources/source-schema';
import { standardSchema } from '../../../domain/standards/standard-schema';
import { surveySchema } from '../../../domain/surveys/survey-schema';

// What the API gives, field by field: the stored forms, with every text in the one language asked for.

const text = z.string();
const maybeText = z.string().nullable();
const count = z.int().min(0);

export const referenceRecordSchema = referenceSchema.extend({ text, article_says: maybeText });

export const surveyRecordSchema = surveySchema.extend({
  label: text,
  edition: maybeText,
  population: maybeText,
  weighting: maybeText,
  limits: maybeText,
});

export const sourceRecordSchema = sourceSchema.extend({
  label: text,
  summary: text,
  /** Figures of the selection that come from it. */
  figures: count,
  surveys: z.array(surveyRecordSchema),
  references: z.array(referenceRecordSchema),
});

export const indicatorRecordSchema = z.strictObject({
  ...indicatorSchema.shape,
  label: text,
  definition: text,
  question: maybeText,
  population: maybeText,
  /** Figures of the selection that measure it. */
  figures: count,
});

export const organisationRecordSchema = organisationSchema.extend({
  name: text,
  /** Numbers with the register that gives them: `lei:529900T8BM49AURSDO55`. */
  identifiers: z.array(text).nullable(),
  /** Figures of the selection that are about it. */
  figures: count,
});

export const standardRecordSchema = standardSchema.extend({
  label: text,
  rule: text,
  references: z.array(referenceRecordSchema),
});

export const chartRecordSchema = composedChartSchema.extend({ label: text, title: maybeText });

export const charterRecordSchema = charterSchema.extend({
  label: text,
  note: maybeText,
  commitments: z.array(commitmentSchema.extend({ label: text })),
  /** Those that a publication names, withdrawn ones too. */
  signatures: z.array(signatureSchema),
});

export const statementRecordSchema = statementSchema.extend({ text });

/** How many rows of each table besides figures a release touched. */
export const contentCountsSchema = z.strictObject({
  sources: changeCountsSchema,
  surveys: changeCountsSchema,
  indicators: changeCountsSchema,
  codes: changeCountsSchema,
  standards: changeCountsSchema,
  references: changeCountsSchema,
  statements: changeCountsSchema,
  charts: changeCountsSchema,
  charters: changeCountsSchema,
  commitments: changeCountsSchema,
  signatures: changeCountsSchema,
  organisations: changeCountsSchema,
  breaks: changeCountsSchema,
});

export const releaseRecordSchema = z.strictObject({
  release: z.int().min(1),
  published_at: z.iso.datetime(),
  author: text,
  reason: text,
  /** Figures of the selection. */
  ...changeCountsSchema.shape,
  content: contentCountsSchema,
});

export const changeRecordSchema = z.strictObject({
  release: z.int().min(1),
  change: changeKindSchema,
  id: figureSchema.shape.id,
  /** The fields that were corrected. */
  fields: z.array(figureSchema.keyof()),
  was: figureRecordSchema.nullable(),
  now: figureRecordSchema.nullable(),
});

/** A list: its items under their own name, how many there are in all, and where it goes on. */
const ending = { total: count, next: z.url().nullable() };

export const sourceListSchema = z.strictObject({ sources: z.array(sourceRecordSchema), ...ending });
export const indicatorListSchema = z.strictObject({
  indicators: z.array(indicatorRecordSchema),
  ...ending,
});
export const organisationListSchema = z.strictObject({
  organisations: z.array(organisationRecordSchema),
  ...ending,
});
export const standardListSchema = z.strictObject({
  standards: z.array(standardRecordSchema),
  ...ending,
});
export const statementListSchema = z.strictObject({
  statements: z.array(statementRecordSchema),
  ...ending,
});
export const chartListSchema = z.strictObject({ charts: z.array(chartRecordSchema), ...ending });
export const charterListSchema = z.strictObject({
  charters: z.array(charterRecordSchema),
  ...ending,
});
export const changeListSchema = z.strictObject({
  releases: z.array(releaseRecordSchema),
  changes: z.array(changeRecordSchema),
  ...ending,
});

/** RFC 9457, with what is wrong parameter by parameter. */
export const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  status: z.int(),
  title: text,
  detail: text.optional(),
  errors: z.array(z.strictObject({ parameter: text, message: text })).optional(),
  /** Of what was withdrawn: in which release, when, why, and where it is found as it was. */
  release: z.int().optional(),
  withdrawn_at: text.optional(),
  reason: text.optional(),
  as_it_was: z.url().optional(),
});
