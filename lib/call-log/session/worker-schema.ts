import { z } from 'zod';
import { ownValue } from '../../base/text/own-value-schema';
import type { RuleCounts } from '../calls/call-rules';
import type { LogSummary } from '../measure/log-summary';
import { keptAnswersSchema } from '../understand/kept-answers';
import {
  answersSchema,
  type Answers,
  type LogContent,
  type Mapping,
  type LogQuestion,
  type UnderstoodColumn,
} from '../understand/mapping-schema';
import type { TextEncoding, FileErrorCode } from '../../base/text/row-schema';
import type { StaffedInterval, StaffingQuestion } from '../staffing/staffing-summary';
import type { LogTable, Unreadable } from '../table-schema';
import type { Totals } from '../measure/totals-summary';

const rulesSchema = z.strictObject({
  shortAbandonSeconds: z.number().min(0).max(86_400),
  thresholds: z.array(z.number().positive()).readonly(),
});

/** What the page asks of the worker that holds a call log. */
export const logRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    file: z.instanceof(Blob),
    rules: rulesSchema,
    /** What was said of earlier files, used for a file of the same header. */
    kept: keptAnswersSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('read-sample'), rules: rulesSchema }),
  /** Reads the same file again with what a person said, added to what was said before. */
  z.strictObject({ kind: z.literal('answer'), answers: answersSchema, rules: rulesSchema }),
  /** Reads the same file again as if nothing had been said of it. */
  z.strictObject({ kind: z.literal('drop-answers'), rules: rulesSchema }),
  /** Measures the same calls by other rules, without reading the file again. */
  z.strictObject({ kind: z.literal('measure'), rules: rulesSchema }),
  z.strictObject({
    kind: z.literal('list-unreadable'),
    /** Why a row is no call, in the reader's language, by its code. */
    reasons: z.record(z.string(), z.string()),
  }),
  /** Staffs a week for what a log brings: on a page it would keep everything else waiting. */
  z.strictObject({
    kind: z.literal('staff'),
    /** Comes back with the answer. */
    id: z.number(),
    question: ownValue<StaffingQuestion>(),
  }),
  z.strictObject({ kind: z.literal('forget') }),
]);
export type LogRequest = z.infer<typeof logRequestSchema>;

/** What a file was understood to say. */
export type UnderstoodFile = Pick<LogTable, 'format' | 'headerRow'> & {
  /** Null for a workbook, which has its own. */
  encoding: TextEncoding | null;
  content: LogContent;
  columns: UnderstoodColumn[];
  mapping: Mapping;
  questions: LogQuestion[];
  /** The names of all columns, as the file has them. */
  header: string[];
  /** Everything that was said of the file. */
  answers: Answers;
  /** Whether some of it was said of an earlier file of the same header. */
  usesKept: boolean;
};

/** How a file was read: which rules its rows met, and which rows are no calls. */
export type ReadingReport = {
  rules: RuleCounts;
  hasOnlyDays: boolean;
  unreadableRows: number;
  /** The first of them. */
  unreadable: Unreadable[];
};

/** Why a file cannot be read: for its content, or for no reason that could be foreseen. */
export type RefusalCode = FileErrorCode | 'failed';

/** What the worker tells the page. Calls never leave it. */
export const logReplySchema = z.discriminatedUnion('kind', [
  /** Everything that the worker needs is there. */
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('progress'), share: z.number() }),
  z.object({ kind: z.literal('asked'), understood: ownValue<UnderstoodFile>() }),
  z.object({
    kind: z.literal('measured'),
    understood: ownValue<UnderstoodFile>(),
    reading: ownValue<ReadingReport>(),
    summary: ownValue<LogSummary>(),
  }),
  z.object({ kind: z.literal('measured-again'), summary: ownValue<LogSummary>() }),
  z.object({
    kind: z.literal('totals'),
    understood: ownValue<UnderstoodFile>(),
    totals: ownValue<Totals>(),
  }),
  z.object({
    kind: z.literal('refused'),
    code: z.custom<RefusalCode>((value) => typeof value === 'string'),
    /** The row from which the file cannot be read, where one can be named. */
    row: z.number().nullable(),
  }),
  z.object({ kind: z.literal('unreadable-csv'), text: z.string() }),
  z.object({
    kind: z.literal('staffed'),
    id: z.number(),
    week: ownValue<readonly StaffedInterval[]>(),
  }),
]);
export type LogReply = z.infer<typeof logReplySchema>;
