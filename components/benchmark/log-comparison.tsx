'use client';

import {
  compareLogs,
  haveSameRules,
  type ComparedMeasure,
} from '@/lib/call-log/measure/log-comparison-summary';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import { formatDurationDifference, formatPoints } from '@/lib/i18n/format';
import type { Words } from './log-view';
import { ResultSection } from './result-section';
import { logName, measureLabel, measureValue } from './result-text';
import { useWords } from './words';
import { ScrollRegion } from '../ui/scroll-region';

/** Two logs side by side; nothing while one of them is still measured by other rules. */
export function LogComparison({ first, second }: { first: MeasuredLog; second: MeasuredLog }) {
  const words = useWords();
  const { t } = words;
  if (!haveSameRules(first.summary, second.summary)) return null;
  const title = t('benchmark.compare.title');
  const heads = [
    `1. ${logName(first, words)}`,
    `2. ${logName(second, words)}`,
    t('benchmark.compare.difference'),
    t('benchmark.compare.chance'),
  ];
  return (
    <ResultSection title={title} onScreenOnly>
      <p>{t('benchmark.compare.lead')}</p>
      <ScrollRegion label={`${t('benchmark.take.table')}, ${title}`} className="mt-3">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('benchmark.measures.measure')}</th>
              {heads.map((head, column) => (
                <th
                  key={head}
                  scope="col"
                  className={`whitespace-normal ${column < 3 ? 'text-right' : ''}`}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compareLogs(first.summary, second.summary).map((measure) => (
              <ComparedRow key={measureLabel(measure, words)} measure={measure} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="caveat mt-3">{t('benchmark.compare.note')}</p>
    </ResultSection>
  );
}

function ComparedRow({ measure }: { measure: ComparedMeasure }) {
  const words = useWords();
  const { t } = words;
  const { first, second, unit, beyondChance } = measure;
  const chance = beyondChance ? t('benchmark.compare.beyond') : t('benchmark.compare.within');
  return (
    <tr>
      <th scope="row" className="min-w-44">
        {measureLabel(measure, words)}
      </th>
      <td className="text-right tabular-nums">{measureValue(first, unit, words)}</td>
      <td className="text-right tabular-nums">{measureValue(second, unit, words)}</td>
      <td className="text-right font-semibold tabular-nums">{differenceText(measure, words)}</td>
      <td>{beyondChance === null ? '–' : chance}</td>
    </tr>
  );
}

function differenceText({ difference, unit }: ComparedMeasure, { t, locale }: Words): string {
  if (difference === null) return '–';
  if (unit === 'seconds') return formatDurationDifference(difference, locale);
  if (unit === 'calls') return formatPoints(difference, locale);
  const points = difference * 100;
  return t('benchmark.compare.points', {
    count: Math.round(Math.abs(points) * 10) / 10,
    points: formatPoints(points, locale),
  });
}
