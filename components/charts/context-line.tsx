import type { ChartContext } from '@/lib/charts/chart-schema';
import type { Translator } from '@/lib/i18n/translations';

/** Who was asked, and the question; several questions fold away behind their number. */
export function ContextLine({
  context: { asked, questions },
  t,
}: {
  context: ChartContext;
  t: Translator;
}) {
  const [only] = questions;
  return (
    <div className="text-sm">
      {questions.length === 1 && <p>{only}</p>}
      {asked.map((line) => (
        <p key={line} className="text-muted">
          {line}
        </p>
      ))}
      {questions.length > 1 && (
        <details>
          <summary>{t('charts.questions', { count: questions.length })}</summary>
          <ul className="list-disc pl-5">
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
