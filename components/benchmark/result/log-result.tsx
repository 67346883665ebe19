'use client';

import { useState } from 'react';
import { isBlind, type BenchmarkStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import { CountSettings, type CountingSettings } from '../questions/count-settings';
import { HourMapChart, LogTrendChart, WaitCurveChart } from '../charts/log-charts';
import { LogComparison } from './comparison/log-comparison';
import { LogVerdict } from './verdict/log-verdict';
import { MeasureSection } from './measures/measure-section';
import { QueueTable } from './measures/queue-table';
import { ReportFoot } from './report-foot';
import { ReportHead } from './report-head';
import { ResultSection } from '../parts/result-section';
import { logName } from '@/lib/features/benchmark/log-texts';
import { StaffingSection } from '../staffing/staffing-section';
import type { AskingStandard, LogView, ShownLog } from '../parts/log-view';
import { useWords } from '../parts/words';

/** Judged first, unless the person chooses another. */
const FIRST_STANDARD = 'be-charter';

/** Everything that a measured log shows, and the report that is printed of it. */
export function LogResult({
  logs,
  standards,
  shortAbandonSeconds,
  onShortAbandon,
}: {
  logs: readonly [ShownLog] | readonly [ShownLog, ShownLog];
  /** Their thresholds must be among those that the logs were counted by. */
  standards: readonly BenchmarkStandard[];
  shortAbandonSeconds: number;
  /** Asks for the same calls to be measured with another limit. */
  onShortAbandon: (seconds: number) => void;
}) {
  const words = useWords();
  const [settings, setSettings] = useState<CountingSettings>({
    ...{ method: 'offered', standard: FIRST_STANDARD, log: '0' },
  });
  const [first, second] = logs;
  const log = settings.log === '1' && second ? second : first;
  const ordered = charterFirst(standards);
  const standard = ordered.find(({ id }) => id === settings.standard) ?? ordered[0];
  if (!standard) return null;
  const view = { log, standard, method: settings.method };
  const goal = [standard, ...ordered].find(namesShare);
  return (
    <div className="log-report">
      <ReportHead view={view} />
      <LogVerdict view={view} standards={ordered} />
      <CountSettings
        {...{ view, settings, shortAbandonSeconds, onShortAbandon, standards: ordered }}
        logNames={logs.map((one) => logName(one, words))}
        onChange={(changed) => setSettings((before) => ({ ...before, ...changed }))}
      />
      <MeasureSection log={log} />
      {!isBlind(log.summary) && <Charts view={view} standards={ordered} />}
      <QueueTable view={view} />
      {goal && <StaffingSection key={`${settings.log} ${log.name}`} log={log} goal={goal} />}
      {second && <LogComparison {...{ first, second, standards: ordered, view }} />}
      <ReportFoot standards={ordered} />
    </div>
  );
}

function Charts({ view, standards }: { view: LogView; standards: readonly BenchmarkStandard[] }) {
  const { t } = useWords();
  return (
    <ResultSection title={t('benchmark.charts.title')}>
      <div className="flex flex-col gap-10 print:gap-4">
        <WaitCurveChart
          key={`${view.standard.id} ${view.log.name}`}
          view={view}
          standards={standards}
        />
        <HourMapChart view={view} />
        <LogTrendChart view={view} />
      </div>
    </ResultSection>
  );
}

function charterFirst(standards: readonly BenchmarkStandard[]): BenchmarkStandard[] {
  const rank = ({ id }: BenchmarkStandard) => (id === FIRST_STANDARD ? 0 : 1);
  return standards.toSorted((a, b) => rank(a) - rank(b));
}

function namesShare(standard: BenchmarkStandard): standard is AskingStandard {
  return standard.target_percent !== null;
}
