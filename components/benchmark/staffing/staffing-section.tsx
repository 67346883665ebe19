'use client';

import { useMemo, useState } from 'react';
import { readAgentsThere } from '@/lib/call-log/staffing/agents-there';
import { averageHandling, estimatePatience } from '@/lib/call-log/measure/arrivals-summary';
import type { LogSummary } from '@/lib/call-log/measure/log-summary';
import {
  shortHours,
  worstIntervals,
  type StaffingQuestion,
} from '@/lib/call-log/staffing/staffing-summary';
import { formatDuration, formatShare } from '@/lib/base/i18n/format';
import type { AskingStandard, ShownLog } from '../parts/log-view';
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
import { useStaffedWeek, type StaffedWeek } from './use-staffed-week';
import { useWords } from '../parts/words';

/** The agents that a week takes, for what a standard asks or what is typed. */
export function StaffingSection({ log, goal }: { log: ShownLog; goal: AskingStandard }) {
  const { t, locale } = useWords();
  const [choices, setChoices] = useState<StaffingChoices>(noChoices);
  const onChange = (changed: Partial<StaffingChoices>) =>
    setChoices((before) => ({ ...before, ...changed }));
  const plan = useMemo(() => toPlan(log.summary, choices, goal), [log.summary, choices, goal]);
  const { known, patience, model, settings, agents, question } = plan;
  const staffed = useStaffedWeek(log.staff, question);
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
        <StaffingNumbers {...{ settings, handling: plan.handling, standard: goal.id, onChange }} />
        <AgentsField
          value={choices.agents}
          issue={agents.ok ? null : agents.part}
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
      {plan.arrivals.length === 0 && <p className="mt-4">{t('benchmark.staffing.none')}</p>}
      {plan.arrivals.length > 0 && question === null && (
        <p className="mt-4">{t('benchmark.staffing.needsHandling')}</p>
      )}
      {question && staffed && <StaffedDays {...{ log, goal, staffed }} />}
      <StaffingNotes
        {...{ model, patienceCalls: patience?.calls ?? 0, concurrency: choices.concurrency }}
      />
    </ResultSection>
  );
}

function StaffedDays({
  log,
  goal,
  staffed: { question, week },
}: {
  log: ShownLog;
  goal: AskingStandard;
  staffed: StaffedWeek;
}) {
  const { t, locale } = useWords();
  const { intervalMinutes: minutes, targetPercent, thresholdSeconds } = question.settings;
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

/** What is known of a log, or of one of its queues, what is chosen, and what to ask for once nothing is missing. */
function toPlan(summary: LogSummary, choices: StaffingChoices, goal: AskingStandard) {
  const { counts, arrivals } = summary.queues.find(({ name }) => name === choices.queue) ?? summary;
  const known = averageHandling(counts);
  const patience = estimatePatience(counts);
  const model = patience === null ? 'erlang-c' : (choices.model ?? 'erlang-a');
  const handling =
    choices.handling ?? (known === null ? null : Math.max(1, Math.round(known.seconds)));
  const settings = {
    ...toSettings(choices, goal),
    patienceSeconds: model === 'erlang-a' ? (patience?.seconds ?? null) : null,
  };
  const agents = readAgentsThere(choices.agents);
  const question: StaffingQuestion | null =
    handling === null || arrivals.length === 0
      ? null
      : {
          arrivals,
          settings: { ...settings, handlingSeconds: handling },
          there: agents.ok ? agents.there : [],
        };
  return { known, patience, model, handling, settings, agents, arrivals, question };
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
