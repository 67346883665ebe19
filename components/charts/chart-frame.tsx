import type { ReactNode } from 'react';
import { BarRows } from './bar-rows';
import { ChartCanvas } from './chart-canvas';
import { ChartFoot } from './chart-foot';
import { ChartLegend } from './chart-legend';
import { ChartTable } from './chart-table';
import { ContextLine } from './context-line';
import { TrendRows } from './trend-rows';
import type { ChartSpec } from '@/lib/domain/charts/chart-schema';
import { drawingHeight } from '@/lib/domain/charts/chart-size';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';

/** The one frame every chart stands in: title, who was asked what, drawing, table, sources, exports. */
export function ChartFrame({
  chart,
  locale,
  t,
  foot = <ChartFoot chart={chart} locale={locale} t={t} />,
}: {
  chart: ChartSpec;
  locale: Locale;
  t: Translator;
  /** What stands below in place of the exports. */
  foot?: ReactNode;
}) {
  const { drawing } = chart;
  const points =
    drawing.form === 'bars'
      ? drawing.groups.flatMap((g) => g.points)
      : drawing.lines.flatMap((l) => l.points);
  return (
    <figure id={chart.id} className="chart-frame" aria-labelledby={`${chart.id}-title`}>
      <figcaption className="flex flex-col gap-2">
        <h3 id={`${chart.id}-title`} className="text-lg leading-snug font-semibold">
          <ContentText text={chart.title} foreign={chart.foreign} t={t} />
        </h3>
        {chart.contexts.map((context) => (
          <ContextLine key={context.asked[0]} context={context} foreign={chart.foreign} t={t} />
        ))}
        <ChartLegend entries={chart.legend} label={t('charts.legend')} />
      </figcaption>
      <ChartCanvas
        drawing={drawing}
        height={drawingHeight(drawing)}
        scope={chart.id}
        hint={t('charts.keyboard', { count: points.length })}
      >
        {drawing.form === 'bars' ? (
          <BarRows drawing={drawing} foreign={chart.foreign} />
        ) : (
          <TrendRows drawing={drawing} />
        )}
      </ChartCanvas>
      {chart.caveats.length > 0 && <p className="caveat">{chart.caveats.join(' ')}</p>}
      <ChartTable chart={chart} t={t} />
      {foot}
    </figure>
  );
}
