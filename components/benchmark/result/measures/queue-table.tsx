'use client';

import { abandonmentRate, averageSpeedOfAnswer } from '@/lib/call-log/measure/call-counts-summary';
import type { NamedCounts } from '@/lib/call-log/measure/log-summary';
import { serviceLevelOf } from '@/lib/call-log/measure/service-level-summary';
import { formatDuration } from '@/lib/base/i18n/format';
import type { LogView, Words } from '../../parts/log-view';
import { ResultSection } from '../../parts/result-section';
import { measureValue, methodText } from '@/lib/features/benchmark/log-texts';
import { useWords } from '../../parts/words';
import { DataTable } from '../../../ui/data-table';
import { ScrollRegion } from '../../../ui/scroll-region';

const SHOWN = 15;

/** The queues of a log, the largest first; of very many, the rest one click away. */
export function QueueTable({ view }: { view: LogView }) {
  const { t } = useWords();
  const { queues } = view.log.summary;
  if (queues.length === 0) return null;
  const more = queues.slice(SHOWN);
  return (
    <ResultSection title={t('benchmark.queues.title')} onScreenOnly>
      <QueueRows view={view} queues={queues.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details className="mt-4">
          <summary>{t('benchmark.queues.more', { count: more.length })}</summary>
          <QueueRows view={view} queues={more} />
        </details>
      )}
    </ResultSection>
  );
}

function QueueRows({ view, queues }: { view: LogView; queues: readonly NamedCounts[] }) {
  const words = useWords();
  const { t, locale } = words;
  const { standard, method } = view;
  const wait = formatDuration(standard.threshold_seconds, locale);
  const heads = [
    t('benchmark.trend.offered'),
    `${t('benchmark.trend.share')} (≤\u00a0${wait})`,
    t('benchmark.queues.asa'),
    t('benchmark.queues.abandonment'),
  ];
  return (
    <ScrollRegion label={`${t('benchmark.take.table')}, ${t('benchmark.queues.title')}`}>
      <DataTable
        caption={
          <caption className="text-muted pb-2 text-left text-sm">
            {methodText(method, words)}
          </caption>
        }
        columns={[
          { label: t('benchmark.queues.queue'), className: 'break-words' },
          ...heads.map((label) => ({ label, isNumber: true })),
        ]}
        rows={queues.map((queue) => ({
          key: queue.name,
          cells: [queue.name, ...queueCells(queue, view, words)],
        }))}
      />
    </ScrollRegion>
  );
}

function queueCells({ counts }: NamedCounts, view: LogView, words: Words): string[] {
  const { value } = serviceLevelOf(counts, view.standard.threshold_seconds, view.method);
  return [
    measureValue(counts.offered, 'calls', words),
    measureValue(value, 'share', words),
    measureValue(averageSpeedOfAnswer(counts), 'seconds', words),
    measureValue(abandonmentRate(counts), 'share', words),
  ];
}
