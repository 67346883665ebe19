'use client';

import type { Measure } from '@/lib/call-log/measure/measure-list-summary';
import { formatNumber } from '@/lib/i18n/format';
import { Definition } from './definition';
import { measureLabel, measureValue } from './result-text';
import { useWords } from './words';

/** Each measure with its value, the calls it speaks of, and what it means one click away. */
export function MeasureTable({ measures }: { measures: readonly Measure[] }) {
  const words = useWords();
  const { t, locale } = words;
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{t('benchmark.measures.measure')}</th>
          <th scope="col" className="text-right">
            {t('benchmark.measures.value')}
          </th>
          <th scope="col" className="text-right">
            {t('benchmark.measures.ofCalls')}
          </th>
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <tr key={measure.measure}>
            <th scope="row">
              <Definition measure={measure.measure} label={measureLabel(measure, words)} />
            </th>
            <td className="text-right font-semibold tabular-nums">
              {measureValue(measure.value, measure.unit, words)}
            </td>
            <td className="text-muted text-right tabular-nums">
              {formatNumber(measure.n, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
