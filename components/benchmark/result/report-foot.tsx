'use client';

import { serviceLevelSource } from '@/lib/call-log/measure/measure-definitions';
import type { BenchmarkStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import { ResultSection } from '../parts/result-section';
import { useWords } from '../parts/words';

/** The button that prints the report; on paper, in its place, the references. */
export function ReportFoot({ standards }: { standards: readonly BenchmarkStandard[] }) {
  const { t } = useWords();
  return (
    <>
      <ResultSection title={t('benchmark.report.title')} onScreenOnly>
        <p className="mb-3">{t('benchmark.report.text')}</p>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('benchmark.report.print')}
        </button>
      </ResultSection>
      <aside className="mt-6 hidden text-sm print:block">
        <p className="font-semibold">{t('benchmark.report.references')}</p>
        <ul className="list-disc pl-5">
          {standards.map(({ id, label, rule }) => (
            <li key={id}>{t('benchmark.report.standard', { label, rule })}</li>
          ))}
          <li>
            {t('benchmark.methods.source')}: {serviceLevelSource.url}
          </li>
        </ul>
      </aside>
    </>
  );
}
