import type { ChartContext } from '@/lib/domain/charts/model/chart-schema';
import type { ForeignText } from '@/lib/base/i18n/foreign-texts';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';

/** More origins than these would push the chart off a phone's screen: they are unfolded, or stand where a link leads. */
const mostAsked = { unfolded: 3, linked: 2 };

/** More meanings than these are fetched when they are asked for. */
const mostMeanings = 2;

/** Who was asked, and what is measured; several meanings fold away behind their number. */
export function ContextLine({
  context: { asked, meanings },
  foreign,
  restHref,
  t,
}: {
  context: ChartContext;
  foreign: readonly ForeignText[];
  /** Where longer lists stand, in a menu that leads there too: the Tab key passes them here. */
  restHref?: string;
  t: Translator;
}) {
  const [only] = meanings;
  const rest = (name: string) => (
    <a href={restHref} tabIndex={-1} className="text-muted block">
      {name}
    </a>
  );
  const said = (text: string) => <ContentText text={text} foreign={foreign} t={t} />;
  return (
    <div className="text-sm">
      {meanings.length === 1 && <p>{said(only ?? '')}</p>}
      {asked.length <= (restHref === undefined ? mostAsked.unfolded : mostAsked.linked) ? (
        asked.map((line) => (
          <p key={line} className="text-muted">
            {said(line)}
          </p>
        ))
      ) : restHref !== undefined ? (
        rest(t('charts.askedOf', { count: String(asked.length) }))
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
      {meanings.length > mostMeanings &&
        restHref !== undefined &&
        rest(t('charts.questions', { count: meanings.length }))}
      {meanings.length > 1 && (meanings.length <= mostMeanings || restHref === undefined) && (
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
