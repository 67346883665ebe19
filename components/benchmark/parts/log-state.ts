import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import type { Totals } from '@/lib/call-log/measure/totals-summary';
import type {
  LogReply,
  ReadingReport,
  RefusalCode,
  UnderstoodFile,
} from '@/lib/call-log/session/worker-schema';

/** What a call log is called, and whether it is the sample. */
type LogName = { name: string; isMadeUp: boolean };

/** How far one call log has come. */
export type LogState =
  | { step: 'empty' }
  /** `share` of the file that has been read; null before its rows are. */
  | (LogName & { step: 'reading'; share: number | null })
  | (LogName & { step: 'asked'; understood: UnderstoodFile })
  | (LogName & { step: 'refused'; code: RefusalCode | 'several-files'; row: number | null })
  | (LogName & { step: 'totals'; understood: UnderstoodFile; totals: Totals })
  | (LogName & {
      step: 'measured';
      understood: UnderstoodFile;
      reading: ReadingReport;
      log: MeasuredLog;
    });

export type LogEvent =
  | (LogName & { kind: 'begun' })
  | (LogName & { kind: 'several-files' })
  /** The same file, with what a person said of it. */
  | { kind: 'read-again' }
  | { kind: 'removed' }
  | Exclude<LogReply, { kind: 'ready' | 'unreadable-csv' | 'staffed' }>;

/** What comes next; an answer to what is no longer asked changes nothing. */
export function nextLogState(state: LogState, event: LogEvent): LogState {
  if (event.kind === 'removed') return { step: 'empty' };
  if (event.kind === 'begun') return { step: 'reading', ...logNameOf(event), share: null };
  if (event.kind === 'read-again')
    return state.step === 'empty' ? state : { step: 'reading', ...logNameOf(state), share: null };
  if (event.kind === 'several-files')
    return { step: 'refused', ...logNameOf(event), code: 'several-files', row: null };
  if (event.kind === 'measured-again')
    return state.step === 'measured'
      ? { ...state, log: { ...state.log, summary: event.summary } }
      : state;
  return state.step === 'reading' ? afterReading(state, event) : state;
}

function afterReading(
  state: LogName,
  event: Extract<LogReply, { kind: 'progress' | 'asked' | 'measured' | 'totals' | 'refused' }>,
): LogState {
  const names = logNameOf(state);
  switch (event.kind) {
    case 'progress':
      return { step: 'reading', ...names, share: event.share };
    case 'asked':
      return { step: 'asked', ...names, understood: event.understood };
    case 'refused':
      return { step: 'refused', ...names, code: event.code, row: event.row };
    case 'totals':
      return { step: 'totals', ...names, understood: event.understood, totals: event.totals };
    case 'measured': {
      const { understood, reading, summary } = event;
      return { step: 'measured', ...names, understood, reading, log: { ...names, summary } };
    }
  }
}

function logNameOf({ name, isMadeUp }: LogName): LogName {
  return { name, isMadeUp };
}
