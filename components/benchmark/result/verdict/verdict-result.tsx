'use client';

import type { StandardVerdict } from '@/lib/call-log/measure/standard-verdict-summary';
import { useWords } from '../../parts/words';

/** Met or missed, by sign, word and number of calls, so that nothing hangs on colour. */
export function VerdictResult({ verdict: { judgement, isBlind } }: { verdict: StandardVerdict }) {
  const { t } = useWords();
  const { value, met, isOpen, callsShort, callsToSpare } = judgement;
  if (isBlind || value === null) return t('benchmark.verdict.nothing');
  if (isOpen) return <strong>? {t('benchmark.verdict.isOpen')}</strong>;
  if (met === null) return t('benchmark.verdict.isUnjudged');
  return (
    <>
      <strong className={met ? 'text-(--country-3)' : 'text-(--country-1)'}>
        <span aria-hidden="true">{met ? '✓ ' : '✗ '}</span>
        {met ? t('benchmark.verdict.isMet') : t('benchmark.verdict.isMissed')}
      </strong>
      <span className="block whitespace-nowrap">
        {met
          ? t('benchmark.verdict.spare', { count: callsToSpare ?? 0 })
          : t('benchmark.verdict.short', { count: callsShort ?? 0 })}
      </span>
    </>
  );
}
