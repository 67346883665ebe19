'use client';

import {
  ENOUGH_CALLS,
  type StandardVerdict,
} from '@/lib/call-log/measure/standard-verdict-summary';
import type { Words } from '../../parts/log-view';
import { hourText } from '@/lib/features/benchmark/log-texts';
import { useWords } from '../../parts/words';

const SHOWN_HOURS = 5;

/** What a verdict hangs on: the method, waits that were not recorded, and single hours of the week. */
export function VerdictNotes({ verdict }: { verdict: StandardVerdict }) {
  const words = useWords();
  if (verdict.isBlind || verdict.judgement.met === null) return null;
  return (
    <ul className="text-muted flex flex-col gap-1 text-sm">
      <li>{methodNote(verdict, words)}</li>
      <li>{hoursNote(verdict, words)}</li>
    </ul>
  );
}

function methodNote({ turnedBy }: StandardVerdict, { t }: Words): string {
  if (turnedBy.length === 0) return t('benchmark.verdict.same');
  const methods = turnedBy.map((method) => t(`benchmark.methods.${method}.name`)).join(' · ');
  return t('benchmark.verdict.turned', { methods });
}

function hoursNote({ breakingHours, judgedHours, standard }: StandardVerdict, words: Words) {
  const { t } = words;
  const enough = ENOUGH_CALLS;
  if (judgedHours === 0) return t('benchmark.verdict.noHours', { enough });
  if (breakingHours.length === 0) return t('benchmark.verdict.noBreaking', { enough });
  const named = breakingHours.slice(0, SHOWN_HOURS).map((hour) => hourText(hour, standard, words));
  const more = breakingHours.length - named.length;
  const rest = more > 0 ? [t('benchmark.verdict.more', { count: more })] : [];
  return t('benchmark.verdict.breaking', { hours: [...named, ...rest].join(', ') });
}
