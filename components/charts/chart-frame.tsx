import type { ReactNode } from 'react';
import { chartTakeHref } from './chart-menus';
import { ChartFoot } from './chart-foot';
import { ChartLegend } from './chart-legend';
import { ChartTitle } from './chart-title';
import { FoldedChartTable } from './chart-table';
import { ContextLine } from './context-line';
import { DrawingPlace } from './drawing-place';
import { MarkPatterns } from './drawing/plot-parts';
import type { ChartSpec } from '@/lib/domain/charts/model/chart-schema';
import { pointsOf } from '@/lib/domain/charts/layout/drawing-points';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';
import { EvidenceBadge } from '../ui/evidence-badge';

/**
 * The one frame every chart stands in: what was found, what is measured, who was asked what, the
 * drawings, table, sources, exports. Links and assistive technology know it by what is measured.
 */
export function ChartFrame({
  chart,
  locale,
  t,
  foot,
}: {
  chart: ChartSpec;
  locale: Locale;
  t: Translator;
  /** What stands below, and the table above it, in place of sources and menus. */
  foot?: ReactNode;
}) {
  const { id, title, label, foreign } = chart;
  const restHref = foot === undefined ? `${chartTakeHref(chart, locale)}#figures` : undefined;
  const marks = [...chart.legend, ...chart.drawings.flatMap(pointsOf)];
  return (
    <figure id={id} className="chart-frame" aria-labelledby={`${id}-label`}>
      <figcaption className="chart-head">
        <ChartTitle
          id={id}
          found={title === label ? null : <ContentText text={title} foreign={foreign} t={t} />}
          label={<ContentText text={label} foreign={foreign} t={t} />}
        />
        <EvidenceBadge evidence={chart.evidence} />
        {chart.contexts.map((context) => (
          <ContextLine key={context.asked[0]} {...{ context, foreign, restHref, t }} />
        ))}
        <ChartLegend entries={chart.legend} label={t('charts.legend')} scope={id} />
      </figcaption>
      {marks.some(({ look }) => look !== 'solid') && (
        <svg className="absolute size-0" aria-hidden="true">
          <MarkPatterns points={marks} scope={id} />
        </svg>
      )}
      {chart.drawings.map((drawing, index) => (
        <DrawingPlace
          key={index}
          {...{ drawing, scope: id, label, foreign }}
          hintOf={(count) => t('charts.keyboard', { count })}
        />
      ))}
      {chart.whisker !== null && <p className="text-muted text-sm">{chart.whisker}</p>}
      {chart.caveats.length > 0 && <p className="caveat">{chart.caveats.join(' ')}</p>}
      {foot === undefined ? (
        <ChartFoot chart={chart} locale={locale} t={t} />
      ) : (
        <>
          <FoldedChartTable chart={chart} t={t} />
          {foot}
        </>
      )}
    </figure>
  );
}
