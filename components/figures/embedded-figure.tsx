import type { ChartContext } from '@/lib/domain/charts/model/chart-schema';
import { countryColour } from '@/lib/domain/charts/layout/country-colour';
import type { FigureRow } from '@/lib/domain/figures/figure-rows';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContextLine } from '../charts/context-line';
import { ContentText } from '../ui/content-text';

/** One figure: the number, large, what it means, who was asked, how sure it is, and where it comes from. */
export function EmbeddedFigure({
  row,
  countryCode,
  contexts,
  t,
}: {
  row: FigureRow;
  countryCode: string | null;
  contexts: readonly ChartContext[];
  t: Translator;
}) {
  return (
    <article className="chart-frame">
      <div className="border-l-4 pl-4" style={{ borderColor: countryColour(countryCode) }}>
        <p className="text-5xl font-bold tracking-tight tabular-nums">
          <a href={row.href} className="no-underline hover:underline">
            {row.value}
          </a>
        </p>
        <h2 className="mt-1 text-lg leading-snug font-semibold">
          <ContentText
            text={[row.label, row.breakdown].filter(Boolean).join(' · ')}
            foreign={row.foreign}
            t={t}
          />
        </h2>
        <p className="text-muted">
          {row.country}, {row.period} · {row.kind}
          {row.isInferred && ` · ${t('table.inferred')}`}
        </p>
      </div>
      {contexts.map((context) => (
        <ContextLine key={context.asked[0]} context={context} foreign={row.foreign} t={t} />
      ))}
      {row.margin !== null && (
        <p className="text-sm">{t('labelled', { label: t('table.margin'), value: row.margin })}</p>
      )}
      {row.note !== null && (
        <p className="caveat">
          <ContentText text={row.note} foreign={row.foreign} t={t} />
        </p>
      )}
      <p className="border-line text-muted border-t pt-3 text-sm">
        {t('charts.source')}{' '}
        <a href={row.sourceHref}>
          <ContentText text={row.source} foreign={row.foreign} t={t} />
        </a>
        {row.locator !== null && `, ${row.locator}`}
      </p>
    </article>
  );
}
