import type { ChartContext } from '@/lib/domain/charts/model/chart-schema';
import type { ForeignText } from '@/lib/base/i18n/foreign-texts';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';

/** More origins than this would push the chart off a phone's screen. */
const mostAsked = 3;

/** Who was asked, and what is measured; several meanings fold away behind their number. */
export function ContextLine({
  context: { asked, meanings },
  foreign,
  t,
}: {
  context: ChartContext;
  foreign: readonly ForeignText[];
  t: Translator;
}) {
  const [only] = meanings;
  const said = (text: string) => <ContentText text={text} foreign={foreign} t={t} />;
  return (
    <div className="text-sm">
      {meanings.length === 1 && <p>{said(only ?? '')}</p>}
      {asked.length <= mostAsked ? (
        asked.map((line) => (
          <p key={line} className="text-muted">
            {said(line)}
          </p>
        ))
      ) : (
        <details className="text-muted unfolds-in-print">
          <summary>{t('charts.askedOf', { count: String(asked.length) })}</summary>
          <ul className="list-disc pl-5">
            {asked.map((line) => (
              <li key={line}>{said(line)}</li>
            ))}
          </ul>
        </details>
      )}
      {meanings.length > 1 && (
        <details className="unfolds-in-print">
          <summary>{t('charts.questions', { count: meanings.length })}</summary>
          <ul className="list-disc pl-5">
            {meanings.map((question) => (
              <li key={question}>{said(question)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
