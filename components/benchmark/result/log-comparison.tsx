'use client';

import {
  compareLogs,
  haveSameRules,
  type ComparedMeasure,
} from '@/lib/call-log/measure/log-comparison-summary';
import { isBlind, type BenchmarkStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import { formatDurationDifference, formatPoints } from '@/lib/base/i18n/format';
import { ComparedCurves } from './compared-curves';
import { ComparedVerdicts } from './compared-verdicts';
import type { LogView, Words } from '../parts/log-view';
import { ResultSection } from '../parts/result-section';
import { logName, measureLabel, measureValue } from '../parts/result-text';
import { toMark } from '../charts/wait-curve-chart';
import { useWords } from '../parts/words';
import { ScrollRegion } from '../../ui/scroll-region';

/** Two logs side by side; nothing while one of them is still measured by other rules. */
export function LogComparison({
  first,
  second,
  standards,
  view: { standard, method },
}: {
  first: MeasuredLog;
  second: MeasuredLog;
  standards: readonly BenchmarkStandard[];
  view: LogView;
}) {
  const words = useWords();
  const { t } = words;
  if (!haveSameRules(first.summary, second.summary)) return null;
  const title = t('benchmark.compare.title');
  const logs = [first, second];
  const names = logs.map((log, index) => `${index + 1}. ${logName(log, words)}`);
  const heads = [...names, t('benchmark.compare.difference'), t('benchmark.compare.chance')];
  return (
    <ResultSection title={title}>
      <p className="print:hidden">{t('benchmark.compare.lead')}</p>
      <ComparedVerdicts {...{ logs, names, standards, method }} />
      {!logs.some(({ summary }) => isBlind(summary)) && (
        <div className="mt-8 print:mt-3">
          <ComparedCurves {...{ first, second, names, mark: toMark(standard, words) }} />
        </div>
      )}
      <ScrollRegion label={`${t('benchmark.take.table')}, ${title}`} className="mt-8 print:mt-3">
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
