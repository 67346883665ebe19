'use client';

import { serviceLevelSource } from '@/lib/call-log/measure/measure-definitions';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import { serviceLevelMethods, serviceLevelOf } from '@/lib/call-log/measure/service-level-summary';
import { formatDuration } from '@/lib/i18n/format';
import { measureValue } from './result-text';
import { useWords } from './words';

/** The service level by each method within each wait; below, what each method counts. */
export function ServiceLevelTable({ log: { summary } }: { log: MeasuredLog }) {
  const words = useWords();
  const { t, locale } = words;
  const { thresholds } = summary.rules;
  return (
    <div>
      <h3 className="font-semibold">{t('benchmark.measures.serviceLevelTitle')}</h3>
      <table className="data-table mt-2">
        <thead>
          <tr>
            <th scope="col">{t('benchmark.methods.label')}</th>
            {thresholds.map((threshold) => (
              <th key={threshold} scope="col" className="text-right whitespace-normal">
                {`≤\u00a0${formatDuration(threshold, locale)}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {serviceLevelMethods.map((method) => (
            <tr key={method}>
              <th scope="row">
                {t(`benchmark.methods.${method}.name`)}
                <span className="text-muted block text-sm print:hidden">
                  {t(`benchmark.methods.${method}.text`)}
                </span>
              </th>
              {thresholds.map((threshold) => (
                <td key={threshold} className="text-right tabular-nums">
                  {measureValue(
                    serviceLevelOf(summary.counts, threshold, method).value,
                    'share',
                    words,
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-muted mt-3 text-sm">
        {t('benchmark.measures.texts.service-level')}{' '}
        <a href={serviceLevelSource.url}>{t('benchmark.methods.source')}</a>
      </p>
    </div>
  );
}
