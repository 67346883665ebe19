import type { PlotArea, AxisTick } from '@/lib/call-log/charts/axis-drawing';
import { formatShare } from '@/lib/base/i18n/format';
import type { Locale } from '@/lib/base/i18n/locales';

/** Text on a line stays readable: it stands on a seam of paper. */
export const onPaper = { stroke: 'var(--paper)', strokeWidth: 4, paintOrder: 'stroke' } as const;

/** Lines and labels of an upright axis of shares. */
export function ShareAxis({
  plot,
  ticks,
  locale,
}: {
  plot: PlotArea;
  ticks: readonly AxisTick[];
  locale: Locale;
}) {
  return ticks.map(({ at, value }) => (
    <g key={value}>
      <path d={`M${plot.left} ${at}H${plot.right}`} stroke="var(--line)" />
      <text x={plot.left - 8} y={at + 4} textAnchor="end" fontSize={12} fill="var(--muted)">
        {formatShare(value, locale)}
      </text>
    </g>
  ));
}

/** Labels below a plot. */
export function FootLabels({
  plot,
  labels,
}: {
  plot: PlotArea;
  labels: readonly { at: number; text: string }[];
}) {
  return labels.map(({ at, text }) => (
    <g key={at}>
      <path d={`M${at} ${plot.bottom}v5`} stroke="var(--muted)" />
      <text x={at} y={plot.bottom + 19} textAnchor="middle" fontSize={12} fill="var(--muted)">
        {text}
      </text>
    </g>
  ));
}
