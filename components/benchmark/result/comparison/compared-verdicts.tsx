'use client';

import { Fragment } from 'react';
import type { MeasuredLog } from '@/lib/call-log/measure/measured-log';
import type { ServiceLevelMethod } from '@/lib/call-log/measure/service-level-summary';
import {
  judgeStandard,
  type BenchmarkStandard,
} from '@/lib/call-log/measure/standard-verdict-summary';
import { asksText, methodText, verdictShare } from '@/lib/features/benchmark/log-texts';
import { VerdictResult } from '../verdict/verdict-result';
import { useWords } from '../../parts/words';
import { DataTable } from '../../../ui/data-table';

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
  return (
    <DataTable
      className="mt-4"
      caption={
        <caption className="pb-2 text-left">
          <span className="font-semibold">{t('benchmark.compare.verdicts')}</span>
          <span className="text-muted block text-sm">{methodText(method, words)}</span>
        </caption>
      }
      columns={[
        { label: t('benchmark.verdict.standard'), className: 'font-semibold!' },
        { label: t('benchmark.verdict.asks') },
        ...names.map((label) => ({ label })),
      ]}
      rows={standards.map((standard) => ({
        key: standard.id,
        cells: [
          standard.label,
          asksText(standard, words),
          ...logs.map(({ summary }, index) => {
            const verdict = judgeStandard(summary, standard, method);
            return (
              <Fragment key={names[index]}>
                <span className="mr-2 font-semibold tabular-nums">
                  {verdictShare(verdict, words)}
                </span>
                <VerdictResult verdict={verdict} />
              </Fragment>
            );
          }),
        ],
      }))}
    />
  );
}
