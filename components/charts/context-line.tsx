import type { ChartContext } from '@/lib/charts/chart-schema';
import type { Translator } from '@/lib/i18n/translations';

/** Who was asked, and what is measured; several meanings fold away behind their number. */
export function ContextLine({
  context: { asked, meanings },
  t,
}: {
  context: ChartContext;
  t: Translator;
}) {
  const [only] = meanings;
  return (
    <div className="text-sm">
      {meanings.length === 1 && <p>{only}</p>}
      {asked.map((line) => (
        <p key={line} className="text-muted">
          {line}
        </p>
      ))}
      {meanings.length > 1 && (
        <details>
          <summary>{t('charts.questions', { count: meanings.length })}</summary>
          <ul className="list-disc pl-5">
            {meanings.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
