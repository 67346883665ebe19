import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import type { ServiceLevelMethod } from '@/lib/call-log/measure/service-level-summary';
import type { BenchmarkStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import type { StaffedInterval, StaffingQuestion } from '@/lib/call-log/staffing/staffing-summary';
import type { LogWords } from '@/lib/features/benchmark/log-words';

/** Staffs a week beside the page. Only what was asked last is answered. */
export type StaffWeek = (question: StaffingQuestion) => Promise<readonly StaffedInterval[]>;

/** A measured log, and the rows of its file that are in no measure. */
export type ShownLog = MeasuredLog & {
  unreadableRows: number;
  /** Id of the list of them in the page. */
  unreadableId: string;
  staff: StaffWeek;
};

/** What is shown of a log: held to this standard, counted by this method. */
export type LogView = {
  log: ShownLog;
  standard: BenchmarkStandard;
  method: ServiceLevelMethod;
};

export type Words = LogWords;

/** Whether callers are taken to give up (A) or not (C). */
export type StaffingModel = 'erlang-a' | 'erlang-c';

/** A standard that names a share: without one there is nothing to staff for. */
export type AskingStandard = BenchmarkStandard & { target_percent: number };
