'use client';

import { serviceLevelSource } from '@/lib/call-log/measure/measure-definitions';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import {
  serviceLevelMethods,
  serviceLevelOf,
  type ServiceLevelMethod,
} from '@/lib/call-log/measure/service-level-summary';
import { formatDuration } from '@/lib/base/i18n/format';
import { measureValue } from '@/lib/features/benchmark/log-texts';
import { useWords } from '../../parts/words';
import { DataTable } from '../../../ui/data-table';

/** The service level by each method within each wait; below, what each method counts. */
export function ServiceLevelTable({ log: { summary } }: { log: MeasuredLog }) {
  const words = useWords();
  const { t, locale } = words;
  const { thresholds } = summary.rules;
  return (
    <div>
      <h3 className="font-semibold">{t('benchmark.measures.serviceLevelTitle')}</h3>
      <DataTable
        className="mt-2"
        columns={[
          { label: t('benchmark.methods.label') },
          ...thresholds.map((threshold) => ({
            label: `≤\u00a0${formatDuration(threshold, locale)}`,
            isNumber: true,
          })),
        ]}
        rows={serviceLevelMethods.map((method) => ({
          key: method,
          cells: [
            <MethodName key="name" method={method} />,
            ...thresholds.map((threshold) =>
              measureValue(serviceLevelOf(summary.counts, threshold, method).value, 'share', words),
            ),
          ],
        }))}
      />
      <p className="text-muted mt-3 text-sm">
        {t('benchmark.measures.texts.service-level')}{' '}
        <a href={serviceLevelSource.url}>{t('benchmark.methods.source')}</a>
      </p>
    </div>
  );
}

function MethodName({ method }: { method: ServiceLevelMethod }) {
  const { t } = useWords();
  return (
    <>
      {t(`benchmark.methods.${method}.name`)}
      <span className="text-muted block text-sm print:hidden">
        {t(`benchmark.methods.${method}.text`)}
      </span>
    </>
  );
}
