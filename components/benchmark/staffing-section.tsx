'use client';

import { useState } from 'react';
import { averageHandling, estimatePatience } from '@/lib/call-log/staffing/arrivals-summary';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import { formatDuration } from '@/lib/i18n/format';
import { ChoiceField } from './choice-field';
import type { AskingStandard, StaffingModel } from './log-view';
import { ResultSection } from './result-section';
import { SecondsField } from './seconds-field';
import { StaffingNotes } from './staffing-notes';
import { StaffingTable } from './staffing-table';
import { useWords } from './words';

/** Agents that the busiest half-hours take, for what a standard asks. */
export function StaffingSection({ log, goal }: { log: MeasuredLog; goal: AskingStandard }) {
  const { t, locale } = useWords();
  const { counts, arrivals } = log.summary;
  const known = averageHandling(counts);
  const patience = estimatePatience(counts);
  const [typed, setTyped] = useState<number | null>(null);
  const [chosen, setModel] = useState<StaffingModel | null>(null);
  const handling = typed ?? (known === null ? null : Math.max(1, Math.round(known.seconds)));
  const model = patience === null ? 'erlang-c' : (chosen ?? 'erlang-a');
  const wait = formatDuration(patience?.seconds ?? 0, locale);
  const models = [
    ...(patience ? (['erlang-a'] as const) : []).map((value) => ({
      value,
      label: t('benchmark.staffing.erlang-a', { patience: wait }),
    })),
    { value: 'erlang-c' as const, label: t('benchmark.staffing.erlang-c') },
  ];
  return (
    <ResultSection title={t('benchmark.staffing.title')} onScreenOnly>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <SecondsField
          label={t('benchmark.staffing.handling')}
          {...{ value: handling, min: 1, max: 86_400, onChange: setTyped }}
        />
        <ChoiceField
          label={t('benchmark.staffing.model')}
          {...{ value: model, choices: models, onChoose: setModel }}
        />
      </div>
      <p className="text-muted mt-2 text-sm">
        {known === null
          ? t('benchmark.staffing.handlingUnknown')
          : t('benchmark.staffing.handlingKnown', {
              value: formatDuration(known.seconds, locale),
              count: known.calls,
            })}
      </p>
      <StaffingTable
        {...{ arrivals, goal, handling }}
        patience={model === 'erlang-a' ? (patience?.seconds ?? null) : null}
      />
      <StaffingNotes model={model} patienceCalls={patience?.calls ?? 0} />
    </ResultSection>
  );
}
