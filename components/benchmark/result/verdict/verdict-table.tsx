'use client';

import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import type { ServiceLevelMethod } from '@/lib/call-log/measure/service-level-summary';
import {
  judgeStandard,
  type BenchmarkStandard,
} from '@/lib/call-log/measure/standard-verdict-summary';
import { asksText, methodText, verdictShare } from '@/lib/features/benchmark/log-texts';
import { VerdictNotes } from './verdict-notes';
import { VerdictResult } from './verdict-result';
import { useWords } from '../../parts/words';

const columns = ['standard', 'asks', 'you', 'result', 'notes'] as const;

/** Every standard: what it asks, what the log has, and whether that is enough. */
export function VerdictTable({
  log,
  standards,
  method,
}: {
  log: MeasuredLog;
  standards: readonly BenchmarkStandard[];
  method: ServiceLevelMethod;
}) {
  const words = useWords();
  const { t } = words;
  return (
    <table className="data-table stacked mt-6">
      <caption className="text-muted pb-2 text-left text-sm">{methodText(method, words)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`benchmark.verdict.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {standards.map((standard) => (
          <VerdictRow key={standard.id} {...{ log, standard, method }} />
        ))}
      </tbody>
    </table>
  );
}

function VerdictRow({
  log,
  standard,
  method,
}: {
  log: MeasuredLog;
  standard: BenchmarkStandard;
  method: ServiceLevelMethod;
}) {
  const words = useWords();
  const { t } = words;
  const verdict = judgeStandard(log.summary, standard, method);
  const share = verdictShare(verdict, words);
  return (
    <tr className="break-inside-avoid">
      <th scope="row" className="font-semibold!">
        {standard.label}
      </th>
      <td>{asksText(standard, words)}</td>
      <td className="font-semibold tabular-nums">
        <span className="sm:hidden">{t('benchmark.verdict.yours', { share })}</span>
        <span className="hidden sm:inline">{share}</span>
      </td>
      <td>
        <VerdictResult verdict={verdict} />
      </td>
      <td className="sm:w-2/5">
        <VerdictNotes verdict={verdict} />
      </td>
    </tr>
  );
}
