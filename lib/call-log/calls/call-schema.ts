import type { Outcome } from '../understand/outcome';

/** One offered call, as a call log tells it. */
export type Call = {
  /** Row of the file, counted from 1, the header's row included. */
  row: number;
  /** When it arrived: milliseconds of the clock on the wall, read as if it were UTC; null where the file has no time. */
  arrived: number | null;
  outcome: Outcome;
  /** Of an unanswered call: whether its caller gave up, the system took it out of the queue, or never let it in. */
  way: 'gave-up' | 'left' | 'turned-away';
  /** Seconds between joining the queue and being answered or giving up; null where none was recorded. */
  wait: number | null;
  /** Seconds of talk, hold and after-call work; null where not known. */
  handling: number | null;
  queue: string | null;
  /** A number that tells callers apart (`hashText`), never what they are called; null for an unknown one. */
  caller: number | null;
  /** A number that tells calls apart, where the file has ids of calls: rows of one id are one call. */
  call: number | null;
};
