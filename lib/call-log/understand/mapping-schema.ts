import { z } from 'zod';
import { dateOrders } from '../../base/text/day';
import { durationUnits, type DurationUnit } from '../../base/text/duration';

/** What a column of single calls can mean. */
export const callMeanings = [
  ...(['arrived', 'date', 'time', 'wait', 'abandon-wait', 'outcome', 'agent'] as const),
  ...(['handling', 'talk', 'after-call', 'queue', 'caller', 'call'] as const),
] as const;

/** What a column of daily or monthly totals can mean. */
export const totalMeanings = [
  ...(['offered-count', 'answered-count', 'abandoned-count'] as const),
  ...(['average-wait', 'service-level'] as const),
] as const;

export const meaningSchema = z.enum([...callMeanings, ...totalMeanings]);
export type Meaning = z.infer<typeof meaningSchema>;

/** The meanings whose columns hold durations. */
export const durationMeanings = [
  ...(['wait', 'abandon-wait', 'handling', 'talk', 'after-call', 'average-wait'] as const),
] as const;
export type DurationMeaning = (typeof durationMeanings)[number];

const columnSchema = z.int().nonnegative();

/** Where a call's end is read: in a column, in whether an agent is named, or nowhere since all were answered. */
const outcomeFromSchema = z.enum(['column', 'agent', 'all-answered']);

/** How a file is to be read, once nothing is left to ask. Columns count from 0. */
export const mappingSchema = z.strictObject({
  columns: z.partialRecord(meaningSchema, columnSchema),
  /** How each column of durations writes a bare number. */
  durations: z.partialRecord(
    z.enum(durationMeanings),
    z.strictObject({ unit: z.enum(durationUnits), thousands: z.enum([',', '.']).nullable() }),
  ),
  dateOrder: z.enum(dateOrders),
  outcomeFrom: outcomeFromSchema,
  /** What `Y`, `oui` or `1` in the outcome's column says of a call. */
  yesMeans: z.enum(['answered', 'abandoned']),
  /** What an empty cell in the outcome's column says; null where it says nothing. */
  emptyMeans: z.enum(['answered', 'abandoned']).nullable(),
  /** Where the telephone system stands (IANA), for times in UTC. */
  timeZone: z.string().min(1),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** Whether rows are single calls, or totals of days or months, which tell nothing of single calls. */
const contentSchema = z.enum(['calls', 'totals']);
export type Content = z.infer<typeof contentSchema>;

/** What a person says of a file: overrides what was understood, and answers what was asked. */
export const answersSchema = z
  .strictObject({
    /** Null: no column means this. */
    columns: z.partialRecord(meaningSchema, columnSchema.nullable()),
    dateOrder: z.enum(dateOrders),
    /** Of bare numbers in every column whose header does not name its unit. */
    unit: z.enum(durationUnits),
    outcomeFrom: outcomeFromSchema,
    yesMeans: z.enum(['answered', 'abandoned']),
    timeZone: z.string().min(1),
    content: contentSchema,
  })
  .partial();
export type Answers = z.infer<typeof answersSchema>;

/** What must be answered before the file can be read. Columns count from 0; `examples` are values of the file. */
export type Question =
  | { code: 'date-order'; column: number; examples: string[]; choices: Mapping['dateOrder'][] }
  /** Answered by `columns.wait`. */
  | { code: 'wait-column'; choices: number[] }
  /** The only candidate's name fits talk as well as wait; answered by `columns.wait` or `columns.talk`. */
  | { code: 'wait-or-talk'; column: number; examples: string[]; choices: ('wait' | 'talk')[] }
  | { code: 'unit'; columns: number[]; examples: string[]; choices: DurationUnit[] }
  | { code: 'yes-means'; column: number; examples: string[]; choices: Mapping['yesMeans'][] }
  /** Answered by `columns.outcome` (one of `columns`) or `outcomeFrom`. */
  | { code: 'outcome-column'; columns: number[]; choices: Mapping['outcomeFrom'][] };
