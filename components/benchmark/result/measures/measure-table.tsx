'use client';

import type { Measure } from '@/lib/call-log/measure/measure-list-summary';
import { formatNumber } from '@/lib/base/i18n/format';
import { Definition } from '../../parts/definition';
import { measureLabel, measureValue } from '@/lib/features/benchmark/log-texts';
import { useWords } from '../../parts/words';
import { DataTable } from '../../../ui/data-table';

/** Each measure with its value, the calls it speaks of, and what it means one click away. */
export function MeasureTable({ measures }: { measures: readonly Measure[] }) {
  const words = useWords();
  const { t, locale } = words;
  return (
    <DataTable
      columns={[
        { label: t('benchmark.measures.measure') },
        { label: t('benchmark.measures.value'), isNumber: true, className: 'font-semibold!' },
        { label: t('benchmark.measures.ofCalls'), isNumber: true, className: 'text-muted' },
      ]}
      rows={measures.map((measure) => ({
        key: measure.measure,
        cells: [
          <Definition
            key="measure"
            measure={measure.measure}
            label={measureLabel(measure, words)}
          />,
          measureValue(measure.value, measure.unit, words),
          formatNumber(measure.n, locale),
        ],
      }))}
    />
  );
}
