'use client';

import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import type { ServiceLevelMethod } from '@/lib/call-log/measure/service-level-summary';
import {
  judgeStandard,
  type BenchmarkStandard,
} from '@/lib/call-log/measure/standard-verdict-summary';
import { asksText, methodText, verdictShare } from '../parts/result-text';
import { VerdictResult } from './verdict-result';
import { useWords } from '../parts/words';

/** Every standard, and whether each of two logs meets it. */
export function ComparedVerdicts({
  logs,
  names,
  standards,
  method,
}: {
  logs: readonly MeasuredLog[];
  names: readonly string[];
  standards: readonly BenchmarkStandard[];
  method: ServiceLevelMethod;
}) {
  const words = useWords();
  const { t } = words;
  const heads = [t('benchmark.verdict.standard'), t('benchmark.verdict.asks'), ...names];
  return (
    <table className="data-table stacked mt-4">
      <caption className="pb-2 text-left">
        <span className="font-semibold">{t('benchmark.compare.verdicts')}</span>
        <span className="text-muted block text-sm">{methodText(method, words)}</span>
      </caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className="break-words whitespace-normal">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {standards.map((standard) => (
          <tr key={standard.id} className="break-inside-avoid">
            <th scope="row" className="font-semibold!">
              {standard.label}
            </th>
            <td>{asksText(standard, words)}</td>
            {logs.map((log, index) => {
              const verdict = judgeStandard(log.summary, standard, method);
              return (
                <td key={names[index]} data-label={names[index]}>
                  <span className="mr-2 font-semibold tabular-nums">
                    {verdictShare(verdict, words)}
                  </span>
                  <VerdictResult verdict={verdict} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
