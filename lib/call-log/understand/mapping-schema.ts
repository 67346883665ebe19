import { z } from 'zod';
import { dateOrders, type DateOrder } from '../../base/text/parse-day';
import { durationUnits, type DurationUnit } from '../../base/text/parse-duration';
import type { ThousandsMark } from '../../base/text/parse-number';
import { isTimeZone, type ZoneOfTime } from '../../base/text/time-zone';
import { wordMeanings, type Outcome, type WordMeaning } from './outcome';

/** What a column of single calls can mean. */
export const callMeanings = [
  ...([
    'arrived',
    'date',
    'time',
    'wait',
    'abandon-wait',
    'outcome',
    'agent',
    'direction',
  ] as const),
  ...(['answered-at', 'ended', 'duration', 'handling', 'talk', 'hold', 'after-call'] as const),
  ...(['queue', 'caller', 'call'] as const),
] as const;

/** What a column of daily or monthly totals can mean. */
export const totalMeanings = [
  ...(['offered-count', 'answered-count', 'abandoned-count', 'within-count'] as const),
  ...(['average-wait', 'service-level'] as const),
] as const;

export const meaningSchema = z.enum([...callMeanings, ...totalMeanings]);
export type Meaning = z.infer<typeof meaningSchema>;

/** The meanings whose columns hold durations. */
export const durationMeanings = [
  ...(['wait', 'abandon-wait', 'handling', 'talk', 'hold', 'after-call', 'duration'] as const),
  'average-wait',
] as const;
export type DurationMeaning = (typeof durationMeanings)[number];

const columnSchema = z.int().nonnegative();

/**
 * Where a call's end is read: in a column; in whether an agent, a time of answer or a talk is told; or
 * nowhere, since all were answered.
 */
export const outcomeSources = ['column', 'agent', 'answer-time', 'talk', 'all-answered'] as const;
const outcomeFromSchema = z.enum(outcomeSources);

/**
 * Where a call's wait is read: in its own columns; between its start and its answer (or its end, where
 * nobody answered); or in what its whole duration has beside the talk.
 */
export const waitSources = ['column', 'answer-less-start', 'duration-less-talk'] as const;
const waitFromSchema = z.enum(waitSources);
export type WaitSource = z.infer<typeof waitFromSchema>;

/** What a word in the outcome's column says of a call; words are folded (`foldWord`). */
const outcomesSchema = z.record(z.string(), z.enum(wordMeanings));

/** What a word in the direction's column says; only inbound calls are offered. */
export const directions = ['inbound', 'outbound', 'internal'] as const;
export type Direction = (typeof directions)[number];
const directionsSchema = z.record(z.string(), z.enum(directions));

/** How a file is to be read, once nothing is left to ask. Columns count from 0. */
export type Mapping = {
  columns: Partial<Record<Meaning, number>>;
  /** How each column of durations writes a bare number. */
  durations: Partial<Record<DurationMeaning, { unit: DurationUnit; thousands: ThousandsMark }>>;
  dateOrder: DateOrder;
  /** Whether a column of times of day holds fractions of a day. */
  timeIsFraction: boolean;
  /** The zone that headers name for times of calls; null where they are those of the wall. */
  zone: ZoneOfTime | null;
  outcomeFrom: z.infer<typeof outcomeFromSchema>;
  /** What `Y`, `oui` or `1` in the outcome's column says of a call. */
  yesMeans: Outcome;
  /** Whether `1` and `0` say yes and no: in a column with other digits they are codes. */
  digitsAreFlags: boolean;
  /** What an empty cell in the outcome's column says; null where it says nothing. */
  emptyMeans: Outcome | null;
  /** What a person said of words. */
  outcomes: Readonly<Record<string, WordMeaning>>;
  directions: Readonly<Record<string, Direction>>;
  waitFrom: WaitSource;
  /** The columns of the whole duration and of the talk, whose difference is the wait; null where it is not. */
  wholeAndTalk: readonly [whole: number, talk: number] | null;
  /** Whether the column of waits tells how long answers took, and so nothing of a call without one. */
  waitIsOfAnswered: boolean;
  /** Where the telephone system stands (IANA), for times of other zones. */
  timeZone: string;
};

/** Whether rows are single calls, or totals of days or months, which tell nothing of single calls. */
const contentSchema = z.enum(['calls', 'totals']);
export type LogContent = z.infer<typeof contentSchema>;

/** What a person says of a file: overrides what was understood, and answers what was asked. */
export const answersSchema = z
  .strictObject({
    /** Null: no column means this. */
    columns: z.partialRecord(meaningSchema, columnSchema.nullable()),
    dateOrder: z.enum(dateOrders),
    /** Of bare numbers in every column whose header does not name its unit. */
    unit: z.enum(durationUnits),
    /** What words say of a call, by the word, folded; empty cells under `""`. */
    outcomes: outcomesSchema,
    directions: directionsSchema,
    waitFrom: waitFromSchema,
    outcomeFrom: outcomeFromSchema,
    yesMeans: z.enum(['answered', 'abandoned']),
    timeZone: z.string().refine(isTimeZone),
    content: contentSchema,
  })
  .partial();
export type Answers = z.infer<typeof answersSchema>;

/** A column as it was understood, with a few of its values; none of those that tell callers apart. */
export type UnderstoodColumn = { header: string; meaning: Meaning | null; examples: string[] };

/** A word as the file writes it, in how many rows it stands, and what it may mean; empty for empty cells. */
export type AskedWord<M> = { word: string; count: number; proposal: M | null };

/** What must be answered before the file can be read. Columns count from 0; `examples` are values of the file. */
export type LogQuestion =
  | { code: 'date-order'; column: number; examples: string[]; choices: Mapping['dateOrder'][] }
  /** Answered by `columns.wait`, or by `waitFrom` where the wait follows from two other columns. */
  | { code: 'wait-column'; choices: number[]; sources: WaitSource[] }
  /** The only candidate's name fits talk as well as wait; answered by `columns.wait` or `columns.talk`. */
  | {
      code: 'wait-or-talk';
      column: number;
      examples: string[];
      choices: ('wait' | 'talk' | 'whole-call')[];
    }
  | { code: 'unit'; columns: number[]; examples: string[]; choices: DurationUnit[] }
  | { code: 'yes-means'; column: number; examples: string[]; choices: Mapping['yesMeans'][] }
  /** Answered by `columns.outcome` (one of `columns`) or `outcomeFrom`. */
  | { code: 'outcome-column'; columns: number[]; choices: Mapping['outcomeFrom'][] }
  /** All words that are not known for certain; answered by `outcomes`. */
  | { code: 'outcome-words'; column: number; words: AskedWord<WordMeaning>[] }
  /** Answered by `directions`. */
  | { code: 'direction-words'; column: number; words: AskedWord<Direction>[] };
