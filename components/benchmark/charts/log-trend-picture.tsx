import { drawLogTrend, type PlacedPoint } from '@/lib/call-log/charts/log-trend-drawing';
import type { TrendPeriod, TrendPoint } from '@/lib/call-log/measure/log-trend-summary';
import { formatShareBeside, formatShortDate } from '@/lib/base/i18n/format';
import type { Words } from '../parts/log-view';
import { FootLabels, onPaper, ShareAxis } from './plot-axes';

/** The share in time over time, drawn: a point a period, and the line that the standard asks to stay above. */
export function LogTrendPicture({
  trend,
  period,
  target,
  targetLabel,
  size,
  locale,
}: {
  trend: readonly TrendPoint[];
  period: TrendPeriod;
  /** In percent. */
  target: number | null;
  targetLabel: string | null;
  size: { width: number; height: number };
  locale: Words['locale'];
}) {
  const { plot, shares, lines, points, dates, targetY } = drawLogTrend(trend, period, target, size);
  const withYear = points[0]?.from.slice(0, 4) !== points.at(-1)?.from.slice(0, 4);
  const labels = dates.map(({ x, from }) => ({
    at: x,
    text: formatShortDate(period === 'months' ? from.slice(0, 7) : from, locale, withYear),
  }));
  return (
    <>
      <ShareAxis plot={plot} ticks={shares} locale={locale} />
      <FootLabels plot={plot} labels={labels} />
      {targetY !== null && (
        <g>
          <path
            {...{ d: `M${plot.left} ${targetY}H${plot.right}`, stroke: 'var(--ink)' }}
            {...{ strokeWidth: 1.5, strokeDasharray: '5 4' }}
          />
          <text x={plot.right + 6} y={targetY + 4} fontSize={12} fontWeight={600} fill="var(--ink)">
            {targetLabel}
          </text>
        </g>
      )}
      {lines.map((line) => (
        <path key={line} d={line} fill="none" stroke="var(--country-2)" strokeWidth={2} />
      ))}
      {points.map((point) => (
        <Point key={point.from} {...{ point, target, locale }} />
      ))}
    </>
  );
}

function Point({
  point: { x, y, share, labelY },
  target,
  locale,
}: {
  point: PlacedPoint;
  target: number | null;
  locale: Words['locale'];
}) {
  return (
    <g>
      <circle cx={x} cy={y} r={labelY === null ? 2.5 : 4.5} fill="var(--country-2)" />
      {labelY !== null && (
        <text
          {...{ x, y: labelY, textAnchor: 'middle', fontSize: 12, fontWeight: 600 }}
          {...{ fill: 'var(--ink)', ...onPaper }}
        >
          {formatShareBeside(share, target, locale)}
        </text>
      )}
    </g>
  );
}
