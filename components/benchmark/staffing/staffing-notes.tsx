'use client';

import { staffingAssumptions } from '@/lib/call-log/staffing/staffing-summary';
import type { StaffingModel } from '../parts/log-view';
import { useWords } from '../parts/words';

/** What the formula takes for granted, how patience was estimated, and whose formula it is. */
export function StaffingNotes({
  model,
  patienceCalls,
  concurrency,
}: {
  model: StaffingModel;
  patienceCalls: number;
  /** Conversations that one agent has at once. */
  concurrency: number;
}) {
  const { t } = useWords();
  return (
    <div className="mt-6 grid gap-6 text-sm lg:grid-cols-2 print:hidden">
      <div>
        <h3 className="font-semibold">{t('benchmark.staffing.assumptionsTitle')}</h3>
        <ul className="mt-1 list-disc pl-5">
          {staffingAssumptions[model].map((assumption) => (
            <li key={assumption}>{t(`benchmark.staffing.assumptions.${assumption}`)}</li>
          ))}
          <li>{t('benchmark.staffing.agentsThereMeans')}</li>
          {concurrency > 1 && (
            <li>{t('benchmark.staffing.concurrencyMeans', { count: concurrency })}</li>
          )}
        </ul>
      </div>
      <div>
        <h3 className="font-semibold">{t('benchmark.staffing.sourcesTitle')}</h3>
        <p className="mt-1">{t(`benchmark.staffing.sources.${model}`)}</p>
        {model === 'erlang-a' && (
          <>
            <p className="mt-2">{t('benchmark.staffing.patience', { count: patienceCalls })}</p>
            <p className="mt-2">{t('benchmark.staffing.sources.patience')}</p>
          </>
        )}
      </div>
    </div>
  );
}
