'use client';

import { definitionOf } from '@/lib/call-log/measure/measure-definitions';
import type { MeasureName } from '@/lib/call-log/measure/measure-list-summary';
import { useWords } from './words';

/** The name of a measure, which opens what it means and who defines it so. On paper the name alone. */
export function Definition({ measure, label }: { measure: MeasureName; label: string }) {
  const { t } = useWords();
  const { text, source } = definitionOf(measure);
  const said = source?.name ?? t('benchmark.measures.own');
  return (
    <>
      <details className="print:hidden">
        <summary>{label}</summary>
        <p className="text-muted py-1 text-sm">
          {t(`benchmark.measures.texts.${text}`)}{' '}
          {source ? (
            <a href={source.url}>{t('benchmark.measures.source', { source: said })}</a>
          ) : (
            t('benchmark.measures.source', { source: said })
          )}
        </p>
      </details>
      <span className="hidden print:inline">{label}</span>
    </>
  );
}
