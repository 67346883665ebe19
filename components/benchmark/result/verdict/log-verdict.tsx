'use client';

import {
  judgeStandard,
  type BenchmarkStandard,
  type StandardVerdict,
} from '@/lib/call-log/measure/standard-verdict-summary';
import type { LogSummary } from '@/lib/call-log/measure/log-summary';
import { formatDuration, formatShareBeside } from '@/lib/base/i18n/format';
import type { LogView, ShownLog, Words } from '../../parts/log-view';
import { ResultSection } from '../../parts/result-section';
import { logLine, targetText } from '@/lib/features/benchmark/log-texts';
import { VerdictTable } from './verdict-table';
import { useWords } from '../../parts/words';

/** Whether the log meets the standard, in one sentence; below, the same for every standard. */
export function LogVerdict({
  view: { log, standard, method },
  standards,
}: {
  view: LogView;
  standards: readonly BenchmarkStandard[];
}) {
  const words = useWords();
  const { t } = words;
  const verdict = judgeStandard(log.summary, standard, method);
  return (
    <ResultSection title={t('benchmark.verdict.title')}>
      <p
        role="status"
        className="max-w-[60ch] text-2xl leading-snug font-semibold text-balance sm:text-3xl print:text-xl"
      >
        {verdictText(verdict, standard.label, log.summary, words)}
      </p>
      <p className="text-muted mt-3 break-words print:mt-1">
        {logLine(log, words)}
        {log.isMadeUp && <strong className="block">{t('benchmark.pick.isSample')}</strong>}
      </p>
      {log.unreadableRows > 0 && <UnreadableNote log={log} />}
      <VerdictTable {...{ log, standards, method }} />
    </ResultSection>
  );
}

/** How many rows the verdict says nothing of, with one click to them. */
function UnreadableNote({ log: { unreadableRows, unreadableId } }: { log: ShownLog }) {
  const { t } = useWords();
  // Not every browser opens what a link leads into.
  const open = () => {
    const list = document.getElementById(unreadableId)?.closest('details');
    if (list) list.open = true;
  };
  return (
    <p className="mt-3 print:mt-1">
      <strong>{t('benchmark.verdict.unreadable', { count: unreadableRows })}</strong>{' '}
      <a href={`#${unreadableId}`} onClick={open} className="print:hidden">
        {t('benchmark.verdict.seeUnreadable')}
      </a>
    </p>
  );
}

function verdictText(
  verdict: StandardVerdict,
  label: string,
  { counts, unread }: LogSummary,
  words: Words,
): string {
  const { t, locale } = words;
  const { judgement, standard, isBlind } = verdict;
  const { value, met, isOpen, extremes, callsShort, callsToSpare, method } = judgement;
  if (isBlind || value === null) return t('benchmark.verdict.nothing');
  const values = {
    share: formatShareBeside(value, standard.target_percent, locale),
    method: t(`benchmark.methods.${method}.of`),
    wait: formatDuration(standard.threshold_seconds, locale),
    standard: label,
  };
  const target = targetText(standard, locale);
  if (isOpen && extremes && target !== null)
    return t('benchmark.verdict.open', {
      ...{ ...values, target, unread, waits: counts.answeredWithoutWait },
      low: formatShareBeside(extremes.low, standard.target_percent, locale),
      high: formatShareBeside(extremes.high, standard.target_percent, locale),
    });
  if (met === null || target === null) return t('benchmark.verdict.noTarget', values);
  return met
    ? t('benchmark.verdict.met', { ...values, target, count: callsToSpare ?? 0 })
    : t('benchmark.verdict.missed', { ...values, target, count: callsShort ?? 0 });
}
