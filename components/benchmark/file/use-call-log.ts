import {
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { saveBlob } from '../../ui/save-blob';
import { keepAnswers, readKeptAnswers } from './kept-answers-store';
import { nextLogState, type LogState } from '../parts/log-state';
import type { StaffWeek } from '../parts/log-view';
import type { CountingRules } from '@/lib/call-log/measure/call-counts-summary';
import type { Answers } from '@/lib/call-log/understand/mapping-schema';
import {
  logReplySchema,
  type LogReply,
  type LogRequest,
} from '@/lib/call-log/session/worker-schema';
import type { StaffedInterval, StaffingQuestion } from '@/lib/call-log/staffing/staffing-summary';

/** Whether files can be read: not before the worker runs, and not where it cannot. */
export type Readiness = 'starting' | 'ready' | 'broken';

/** What a worker says of its log. */
type LogNews = Exclude<LogReply, { kind: 'ready' | 'staffed' }>;

type Week = readonly StaffedInterval[];

/** What a person can do with a call log. */
export type CallLogActions = {
  /** Exactly one can be read at a time. */
  read: (files: readonly File[]) => void;
  readSample: (name: string) => void;
  answer: (answers: Answers) => void;
  /** Reads the file again as if nothing had been said of it. */
  dropAnswers: () => void;
  /** Stops at once, whatever is being read. */
  cancel: () => void;
  remove: () => void;
  saveUnreadable: (fileName: string, reasons: Record<string, string>) => void;
};

type CallLogHook = {
  state: LogState;
  actions: CallLogActions;
  staff: StaffWeek;
  readiness: Readiness;
};

/** One call log, held by a worker of its own. */
export function useCallLog(rules: CountingRules): CallLogHook {
  const [state, dispatch] = useReducer(nextLogState, { step: 'empty' });
  const csvName = useRef('');
  const onReply = useCallback((reply: LogNews) => {
    if (reply.kind === 'unreadable-csv')
      saveBlob(new Blob([reply.text], { type: 'text/csv;charset=utf-8' }), csvName.current);
    else {
      if ('understood' in reply) keepAnswers(reply.understood);
      // A result is drawn in slices, so that the page stays responsive.
      startTransition(() => dispatch(reply));
    }
  }, []);
  const { post, staff, restart, readiness } = useLogWorker(onReply);

  const measuredBy = state.step === 'measured' ? state.log.summary.rules : rules;
  useEffect(() => {
    if (measuredBy.shortAbandonSeconds !== rules.shortAbandonSeconds)
      post({ kind: 'measure', rules });
  }, [measuredBy, rules, post]);

  const actions = useMemo((): CallLogActions => {
    const begin = (name: string, isMadeUp: boolean, request: LogRequest) => {
      dispatch({ kind: 'begun', name, isMadeUp });
      post(request);
    };
    return {
      read: ([file, ...others]) => {
        if (file === undefined) return;
        const names = { name: file.name, isMadeUp: false };
        if (others.length > 0) dispatch({ kind: 'several-files', ...names });
        else begin(file.name, false, { kind: 'read', file, rules, kept: readKeptAnswers() });
      },
      readSample: (name) => begin(name, true, { kind: 'read-sample', rules }),
      answer: (answers) => {
        dispatch({ kind: 'read-again' });
        post({ kind: 'answer', answers, rules });
      },
      dropAnswers: () => {
        dispatch({ kind: 'read-again' });
        post({ kind: 'drop-answers', rules });
      },
      cancel: () => {
        restart();
        dispatch({ kind: 'removed' });
      },
      remove: () => {
        post({ kind: 'forget' });
        dispatch({ kind: 'removed' });
      },
      saveUnreadable: (fileName, reasons) => {
        csvName.current = fileName;
        post({ kind: 'list-unreadable', reasons });
      },
    };
  }, [post, restart, rules]);
  return { state, actions, staff, readiness };
}

/**
 * A worker that lives as long as the component, and can be stopped and made anew. Its scripts are fetched when it
 * is made, so that later there is nothing a lost connection could keep from working.
 */
function useLogWorker(onReply: (reply: LogNews) => void) {
  const current = useRef<Worker | null>(null);
  const asked = useRef<{ id: number; answer?: (week: Week) => void }>({ id: 0 });
  const [readiness, setReadiness] = useState<Readiness>('starting');
  const restart = useCallback(() => {
    current.current?.terminate();
    const worker = new Worker(new URL('./call-log-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      // What a stopped worker had said before may still be on its way.
      if (worker !== current.current) return;
      const reply = logReplySchema.parse(data);
      if (reply.kind === 'ready') setReadiness('ready');
      else if (reply.kind !== 'staffed') onReply(reply);
      else if (reply.id === asked.current.id) asked.current.answer?.(reply.week);
    };
    worker.onerror = () => {
      setReadiness((before) => (before === 'ready' ? before : 'broken'));
      onReply({ kind: 'refused', code: 'failed', row: null });
    };
    current.current = worker;
  }, [onReply]);
  useEffect(() => {
    restart();
    return () => {
      current.current?.terminate();
      current.current = null;
    };
  }, [restart]);
  const post = useCallback((request: LogRequest) => current.current?.postMessage(request), []);
  const staff = useCallback(
    (question: StaffingQuestion) =>
      new Promise<Week>((answer) => {
        const id = asked.current.id + 1;
        asked.current = { id, answer };
        post({ kind: 'staff', id, question });
      }),
    [post],
  );
  return { post, staff, restart, readiness };
}
