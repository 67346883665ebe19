import { z } from 'zod';
import { textIssues } from '../../base/i18n/text-schema';

/** What can be wrong with the file itself: nothing of it can be read. */
const fileCodes = [
  'file-empty',
  'file-too-large',
  'not-a-table',
  'header-missing',
  'rows-missing',
  'quote-unclosed',
  'workbook-broken',
  'workbook-too-large',
  'workbook-old-or-locked',
  'workbook-other-format',
  'utf8-broken',
  'not-json',
  'json-key-twice',
  'too-many-rows',
  'too-many-columns',
  'too-many-sources',
  'too-many-errors',
] as const;

/** What can be wrong with the sheets of a workbook, the columns of a sheet, and the length of its rows. */
const sheetCodes = [
  'sheet-twice',
  'sheet-unknown',
  'column-twice',
  'line-twice',
  'column-missing',
  'column-unknown',
  'row-ragged',
  'second-table',
  'outside-table',
  'hidden-rows',
  'hidden-columns',
  'hidden-sheet',
] as const;

/** What can be wrong with one value: its form. */
const valueCodes = [
  ...textIssues,
  'missing',
  'not-stated',
  'not-text',
  'not-a-number',
  'not-whole',
  'too-small',
  'too-large',
  'too-long',
  'unknown-choice',
  'unknown-key',
  'wrong-shape',
  'reserved-word',
  'not-a-field',
  'not-a-language',
  'not-sizes',
  'scale',
  'source-missing',
  'formula',
  'cell-error',
  'share-above-one',
  'other-unit',
  'part-of-a-year',
  'not-a-period',
  'not-an-identifier',
] as const;

/** What can be wrong with what is said: words that nobody defines, values that cannot be. */
const meaningCodes = [
  'unknown-indicator',
  'unknown-survey',
  'unknown-source',
  'unknown-code',
  'unknown-organisation',
  'unknown-series',
  'unknown-charter',
  'threshold-without-unit',
  'withdrawn-before-signed',
  'break-order',
  'dates-out-of-order',
  'date-of-nothing',
  'organisation-circle',
  'identifier-twice',
  'series-twice',
  'impossible-value',
  'other-source',
  'twice',
  'same-meaning',
  'size-without-base',
  'unit-in-use',
  'database-rule',
  'not-to-withdraw',
  'chart-of-indicator',
  'chart-not-to-withdraw',
  'commitment-not-to-withdraw',
  'period-of-other-year',
  'country-and-countries',
  'rating-not-imported',
] as const;

/** What may be right, and deserves a look. */
const warningCodes = [
  'year-inferred',
  'shares-above-100',
  'equal-elsewhere',
  'sample-size-changes',
  'language-missing',
  'converted',
  'formula-value',
  'shown-otherwise',
  'garbled',
  'financial-year',
  'contradicts-stated',
  'jump',
  'how-unsaid',
  'place-unsaid',
  'paragraph-elsewhere',
  'label-differs',
  'withdrawn',
  'question-unreferenced',
  'chart-empty',
  'chart-form',
  'chart-theme',
] as const;

export const issueCodes = [
  ...fileCodes,
  ...sheetCodes,
  ...valueCodes,
  ...meaningCodes,
  ...warningCodes,
] as const;

export const issueCodeSchema = z.enum(issueCodes);
export type IssueCode = z.infer<typeof issueCodeSchema>;

/**
 * One thing that is wrong with an import, or worth a look, without words: `lib/features/import/messages/issue-text.ts`
 * says it in a reader's language.
 */
export const surveyFileIssueSchema = z.strictObject({
  /** An error keeps the import from being published, a warning does not. */
  severity: z.enum(['error', 'warning']),
  code: issueCodeSchema,
  /** The file's name. */
  file: z.string(),
  /** The tab of a workbook. */
  sheet: z.string().nullable(),
  /** Counts from 1, whatever stands above the header included. */
  row: z.int().min(1).nullable(),
  /** The column's header as the file writes it. */
  column: z.string().nullable(),
  /** Where in the survey file: `figures[3].year`; empty where the whole file is meant. */
  place: z.string(),
  /** The value as it stands in the file; empty where nothing does. */
  found: z.string(),
  /** What the code's texts need besides: `choices`, `max`, `first` … */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** How many more of its cause there are that are not kept one by one. */
  more: z.int().min(1).optional(),
});

export type SurveyFileIssue = z.infer<typeof surveyFileIssueSchema>;
