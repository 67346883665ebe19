import { useCallback, useEffect, useRef, useState } from 'react';
import {
  logReplySchema,
  type LogReply,
  type LogRequest,
} from '@/lib/call-log/session/worker-schema';
import type { StaffedInterval, StaffingQuestion } from '@/lib/call-log/staffing/staffing-summary';

/** Whether files can be read: not before the worker runs, and not where it cannot. */
export type Readiness = 'starting' | 'ready' | 'broken';

/** What a worker says of its log. */
export type LogNews = Exclude<LogReply, { kind: 'ready' | 'staffed' }>;

type Week = readonly StaffedInterval[];

/**
 * A worker that lives as long as the component, and can be stopped and made anew. Its scripts are fetched when it
 * is made, so that later there is nothing a lost connection could keep from working.
 * @param isWanted whether it is made yet; once made it stays
 */
export function useLogWorker(isWanted: boolean, onReply: (reply: LogNews) => void) {
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
    if (isWanted && current.current === null) restart();
  }, [isWanted, restart]);
  useEffect(
    () => () => {
      current.current?.terminate();
      current.current = null;
    },
    [],
  );
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
