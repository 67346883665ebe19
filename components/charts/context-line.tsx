import type { ChartContext } from '@/lib/domain/charts/model/chart-schema';
import type { ForeignText } from '@/lib/base/i18n/foreign-texts';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';

/** More origins than these would push the chart off a phone's screen: they are unfolded, or stand where a link leads. */
const mostAsked = { unfolded: 3, linked: 2 };

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
  const said = (text: string) => <ContentText text={text} foreign={foreign} t={t} />;
  const most = restHref === undefined ? mostAsked.unfolded : mostAsked.linked;
  const fold = (name: string, texts: readonly string[]) =>
    restHref === undefined ? (
      <details className="unfolds-in-print">
        <summary>{name}</summary>
        <ul className="list-disc pl-5">
          {texts.map((text) => (
            <li key={text}>{said(text)}</li>
          ))}
        </ul>
      </details>
    ) : (
      <a href={restHref} tabIndex={-1} className="block">
        {name}
      </a>
    );
  return (
    <div className="text-sm">
      {meanings.length === 1 && <p>{said(meanings[0] ?? '')}</p>}
      <div className="text-muted">
        {asked.length <= most
          ? asked.map((line) => <p key={line}>{said(line)}</p>)
          : fold(t('charts.askedOf', { count: String(asked.length) }), asked)}
      </div>
      {meanings.length > 1 && fold(t('charts.questions', { count: meanings.length }), meanings)}
    </div>
  );
}
