import { z } from 'zod';
import { redefinitionSchema } from '../survey-files/redefinitions';
import { localeSchema } from '../../base/i18n/locales';
import { slugSchema } from '../../base/i18n/text-schema';
import type { ContentRows, WithdrawnIds } from '../releases/content-schema';
import { singleByteEncodings } from '../../base/spreadsheet/single-byte';
import { breakdowns, codeSchema, indicatorSchema } from '../indicators/indicator-schema';
import { sourceSchema } from '../sources/source-schema';
import { surveySchema } from '../surveys/survey-schema';
import { surveyFileIssueSchema } from '../issues/issue-schema';
import { dayOrders } from '../../base/text/parse-day';
import { columnAnswerSchema, constantAnswerSchema } from './column-answers';

/** Columns of which something can be said. */
const mostAnswers = 500;

/** Indicators, surveys, sources or codes that can be defined beside a file. */
const mostDefined = 100;

/** Characters of a name of which somebody says what it stands for. */
const LONGEST_NAME = 400;

/** What a file uses and nobody has defined can be defined beside it. */
export const definableKinds = ['indicators', 'surveys', 'sources', 'codes'] as const;
export type DefinableKind = (typeof definableKinds)[number];

/** What a name in a file stands for, where what stands is called otherwise. */
const meantNameSchema = z.strictObject({
  /** What it names: an indicator, a survey, a source, or a code of a breakdown. */
  field: z.enum(['indicator', 'survey', 'source', ...breakdowns]),
  /** As the file writes it. */
  found: z.string().min(1).max(LONGEST_NAME),
  id: slugSchema,
});
export type MeantName = z.infer<typeof meantNameSchema>;

/** What was typed of a definition that still lacks something: by property, in the language of its page. */
const unfinishedSchema = z.strictObject({
  kind: z.enum(definableKinds),
  fields: z.record(z.string(), z.string()),
});
export type UnfinishedDefinition = z.infer<typeof unfinishedSchema>;

/** What an editor says about a file that the file does not tell. */
export const importOptionsSchema = z.strictObject({
  /** What `0,38` means in percent: 0.38 %, or a share of 1, which is 38 %. */
  percent_as: z.enum(['percent', 'share']).optional(),
  /** What the one mark in `1.234` or `1,234` is, where it may be either. */
  decimal: z.enum(['comma', 'point']).optional(),
  /** The source of rows that name none. */
  source: slugSchema.optional(),
  /** The survey of figures whose sheet has no column for it. */
  survey: slugSchema.optional(),
  /** The language of a column `note` that does not say it. */
  note_language: localeSchema.optional(),
  /** The encoding of a text file that does not tell it. */
  encoding: z.enum(singleByteEncodings).optional(),
  /** What `11:54` is: minutes and seconds, or hours and minutes. */
  clock_as: z.enum(['minutes', 'hours']).optional(),
  /** What `2010-11` is as a year: a financial year, or a month. */
  year_as: z.enum(['financial', 'month']).optional(),
  /** What stands first in `03/04/2013`: the day, or the month. */
  date_order: z.enum(dayOrders).optional(),
  /** Whether the last value of a formula is taken for its value, or a formula is refused. */
  formulas: z.enum(['values', 'refuse']).optional(),
  /** Whether rows, columns and sheets that a workbook hides are read, or left out. */
  hidden: z.enum(['read', 'skip']).optional(),
  /** Which of ours a column of a table of figures is, column by column: `Pays=country`. */
  column: z.array(columnAnswerSchema).max(mostAnswers).optional(),
  /** What each row of a table of figures has in a column of ours: `country=BE`. */
  constant: z.array(constantAnswerSchema).max(mostAnswers).optional(),
  /** What the file uses and what is defined beside it. */
  indicators: z.array(indicatorSchema).max(mostDefined).optional(),
  surveys: z.array(surveySchema).max(mostDefined).optional(),
  sources: z.array(sourceSchema).max(mostDefined).optional(),
  codes: z.array(codeSchema).max(mostDefined).optional(),
  /** What names in the file stand for: `BVA 2013` is the survey `bva-2013`. */
  names: z.array(meantNameSchema).max(mostDefined).optional(),
  /** What is not yet a definition, so that nothing typed is lost. */
  unfinished: z.array(unfinishedSchema).max(mostDefined).optional(),
  /** Whether the file says all of its sources: what it no longer says is withdrawn. */
  complete: z.boolean().default(false),
});

export type ImportOptions = z.infer<typeof importOptionsSchema>;

/** Files that are imported together, as they were brought, with what was said of them. */
export type ImportedFiles = {
  files: readonly { name: string; bytes: Uint8Array }[];
  options: ImportOptions;
};

export const importQuestionSchema = z.strictObject({
  /** The option that answers it. */
  option: z.enum([
    ...(['encoding', 'hidden', 'percent_as', 'decimal', 'clock_as', 'year_as'] as const),
    ...(['date_order', 'source', 'note_language', 'column'] as const),
  ]),
  choices: z.array(z.string()),
  sheet: z.string().nullable(),
  column: z.string().nullable(),
  /** The first cells that ask it. */
  examples: z.array(z.strictObject({ row: z.int().min(1), found: z.string() })),
  /** How many cells the answer decides, where that is counted. */
  count: z.int().min(1).optional(),
  /** The choice that is probably meant. */
  proposal: z.string().optional(),
  /** How the first example reads under each choice, where that shows which is right. */
  readings: z.record(z.string(), z.string()).optional(),
});

/** What a file does not tell and nobody guesses. */
export type ImportQuestion = z.infer<typeof importQuestionSchema>;

/** What the columns of a table of figures are, where they are not all called as ours. */
export const tableColumnsSchema = z.strictObject({
  sheet: z.string().nullable(),
  /** Of the header. */
  row: z.int().min(1),
  /** Whether somebody has to say it before the table can be read. */
  isAsked: z.boolean(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      /** The first values in it that differ. */
      examples: z.array(z.string()),
      /** Which of ours it is, or probably is while that is asked; empty where it is none. */
      meaning: z.string(),
    }),
  ),
  /** What was said of all rows. */
  constants: z.record(z.string(), z.string()),
});

export type TableColumns = z.infer<typeof tableColumnsSchema>;

/** What a check says, as it is sent to a program. */
export const importFindingsSchema = z.strictObject({
  /** What changes the meaning of other figures: it takes a confirmation of its own. */
  redefinitions: z.array(redefinitionSchema),
  issues: z.array(surveyFileIssueSchema),
  questions: z.array(importQuestionSchema),
  columns: tableColumnsSchema.nullable().default(null),
});

export type ImportFindings = z.infer<typeof importFindingsSchema>;

export type ImportCheck = ImportFindings & {
  /** What the import asks to stand; null while there is an error or an open question. */
  rows: ContentRows | null;
  /** Ids of the sources that it says completely, as `planRelease` takes them. */
  sources: readonly string[];
  /** What it withdraws one by one. */
  withdrawn: WithdrawnIds;
};
