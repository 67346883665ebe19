import type { LogSummary } from './log-summary';

/** A call log as the page shows it: measured, without its calls. */
export type MeasuredLog = {
  /** Name of the file. */
  name: string;
  /** Whether it is the sample, which must say so wherever it is shown. */
  isMadeUp: boolean;
  summary: LogSummary;
};
