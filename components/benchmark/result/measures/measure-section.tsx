'use client';

import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import { listMeasures } from '@/lib/call-log/measure/measure-list-summary';
import { measuresCsv } from '@/lib/call-log/measure/measures-csv';
import { saveBlob } from '../../../ui/save-blob';
import { fileNameOf } from '../../parts/log-file';
import { MeasureTable } from './measure-table';
import { ResultSection } from '../../parts/result-section';
import { ServiceLevelTable } from './service-level-table';
import { TakeButton } from '../../parts/take-button';
import { useWords } from '../../parts/words';

/** Every measure of a log, and all of them as a file. */
export function MeasureSection({ log }: { log: MeasuredLog }) {
  const { t, locale } = useWords();
  const measures = listMeasures(log.summary);
  const label = t('benchmark.measures.csv');
  const save = async () =>
    saveBlob(
      new Blob([measuresCsv(measures)], { type: 'text/csv' }),
      `${fileNameOf(log, 'measures', locale)}.csv`,
    );
  return (
    <ResultSection title={t('benchmark.measures.title')}>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2 print:grid-cols-[11fr_10fr] print:gap-x-6 [&>*]:min-w-0">
        <MeasureTable measures={measures.filter(({ measure }) => measure !== 'service-level')} />
        <ServiceLevelTable log={log} />
      </div>
      <p className="mt-4 text-sm print:hidden">
        <TakeButton
          label={label}
          name={label}
          failed={t('benchmark.take.failed', { format: t('benchmark.take.csv') })}
          take={save}
        />
      </p>
    </ResultSection>
  );
}
