'use client';

import { useState } from 'react';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import { readAgentsThere } from '@/lib/call-log/staffing/agents-there';
import {
  averageHandling,
  estimatePatience,
  toIntervals,
} from '@/lib/call-log/measure/arrivals-summary';
import {
  shortHours,
  staffWeek,
  worstIntervals,
  type StaffingSettings,
} from '@/lib/call-log/staffing/staffing-summary';
import { formatDuration, formatShare } from '@/lib/base/i18n/format';
import type { AskingStandard } from '../parts/log-view';
import { ResultSection } from '../parts/result-section';
import { StaffingChart } from './staffing-chart';
import {
  AgentsField,
  noChoices,
  StaffingNumbers,
  StaffingSubject,
  type StaffingChoices,
} from './staffing-fields';
import { StaffingNotes } from './staffing-notes';
import { StaffingTable } from './staffing-table';
import { StaffingWorst } from './staffing-worst';
import { useWords } from '../parts/words';

/** The agents that a week takes, for what a standard asks or what is typed. */
export function StaffingSection({ log, goal }: { log: MeasuredLog; goal: AskingStandard }) {
  const { t, locale } = useWords();
  const [choices, setChoices] = useState<StaffingChoices>(noChoices);
  const onChange = (changed: Partial<StaffingChoices>) =>
    setChoices((before) => ({ ...before, ...changed }));
  const part = log.summary.queues.find(({ name }) => name === choices.queue) ?? log.summary;
  const known = averageHandling(part.counts);
  const patience = estimatePatience(part.counts);
  const handling =
    choices.handling ?? (known === null ? null : Math.max(1, Math.round(known.seconds)));
  const model = patience === null ? 'erlang-c' : (choices.model ?? 'erlang-a');
  const settings = {
    ...toSettings(choices, goal),
    patienceSeconds: model === 'erlang-a' ? (patience?.seconds ?? null) : null,
  };
  const agents = readAgentsThere(choices.agents);
  const wait = formatDuration(patience?.seconds ?? 0, locale);
  const models = [
    ...(patience ? (['erlang-a'] as const) : []).map((value) => ({
      value,
      label: t('benchmark.staffing.erlang-a', { patience: wait }),
    })),
    { value: 'erlang-c' as const, label: t('benchmark.staffing.erlang-c') },
  ];
  const queues = log.summary.queues.map(({ name }) => name);
  const isTold = agents.ok && agents.isTold;
  return (
    <ResultSection title={t('benchmark.staffing.title')} onScreenOnly={!isTold}>
      <div className="grid grid-cols-2 items-end gap-x-4 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-8 print:hidden">
        <StaffingSubject {...{ queues, models, model, choices, onChange }} />
        <StaffingNumbers {...{ settings, handling, standard: goal.id, onChange }} />
        <AgentsField
          value={choices.agents}
          fault={agents.ok ? null : agents.part}
          onChange={(typed) => onChange({ agents: typed })}
        />
      </div>
      <p className="text-muted mt-2 text-sm print:hidden">
        {known === null
          ? t('benchmark.staffing.handlingUnknown')
          : t('benchmark.staffing.handlingKnown', {
              value: formatDuration(known.seconds, locale),
              count: known.calls,
            })}
      </p>
      <StaffedWeek
        {...{ log, goal, part, there: agents.ok ? agents.there : [] }}
        settings={handling === null ? null : { ...settings, handlingSeconds: handling }}
      />
      <StaffingNotes
        {...{ model, patienceCalls: patience?.calls ?? 0, concurrency: choices.concurrency }}
      />
    </ResultSection>
  );
}

function StaffedWeek({
  log,
  goal,
  part: { arrivals },
  settings,
  there,
}: {
  log: MeasuredLog;
  goal: AskingStandard;
  part: Pick<MeasuredLog['summary'], 'arrivals'>;
  /** Null while nobody said how long a call takes. */
  settings: StaffingSettings | null;
  there: Parameters<typeof staffWeek>[2];
}) {
  const { t, locale } = useWords();
  if (arrivals.length === 0) return <p className="mt-4">{t('benchmark.staffing.none')}</p>;
  if (settings === null) return <p className="mt-4">{t('benchmark.staffing.needsHandling')}</p>;
  const { intervalMinutes: minutes, targetPercent, thresholdSeconds } = settings;
  const week = staffWeek(toIntervals(arrivals, minutes), settings, there);
  const lead = t('benchmark.staffing.lead', {
    target: formatShare(targetPercent / 100, locale),
    wait: formatDuration(thresholdSeconds, locale),
  });
  const isOfStandard =
    targetPercent === goal.target_percent && thresholdSeconds === goal.threshold_seconds;
  const isTold = week.some((interval) => interval.there !== null);
  const [worst] = [...shortHours(week), ...worstIntervals(week, 1)];
  return (
    <>
      {/* On paper it stands below the chart. */}
      <p className="mt-4 print:hidden">
        {lead} {isOfStandard && <span className="text-muted">({goal.label})</span>}
      </p>
      {isTold && <StaffingWorst week={week} />}
      <div className="mt-6">
        <StaffingChart {...{ log, week, minutes, note: lead, firstDay: worst?.weekday ?? 0 }} />
      </div>
      <StaffingTable {...{ week, minutes, targetPercent }} />
    </>
  );
}

function toSettings(choices: StaffingChoices, goal: AskingStandard) {
  const { intervalMinutes, shrinkagePercent, maxOccupancyPercent, concurrency } = choices;
  const typed = choices.target?.standard === goal.id ? choices.target : null;
  return {
    ...{ intervalMinutes, shrinkagePercent, maxOccupancyPercent, concurrency },
    targetPercent: typed?.percent ?? goal.target_percent,
    thresholdSeconds: typed?.seconds ?? goal.threshold_seconds,
  };
}
