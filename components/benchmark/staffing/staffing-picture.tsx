import { drawStaffing, type DrawnInterval } from '@/lib/call-log/charts/staffing-drawing';
import { formatNumber } from '@/lib/base/i18n/format';
import type { Words } from '../parts/log-view';
import { clock } from './staffing-text';
import { FootLabels } from '../charts/plot-axes';

/** The agents a day takes, as an area, and those who are there, as a line; what is lacking stands out. */
export function StaffingPicture({
  intervals,
  minutes,
  size,
  words: { t, locale },
}: {
  intervals: readonly DrawnInterval[];
  minutes: number;
  size: { width: number; height: number };
  words: Words;
}) {
  const { plot, counts, hours, needed, there, lacking } = drawStaffing(intervals, minutes, size);
  return (
    <>
      {counts.map(({ at, value }) => (
        <g key={value}>
          <path d={`M${plot.left} ${at}H${plot.right}`} stroke="var(--line)" />
          <text x={plot.left - 8} y={at + 4} textAnchor="end" fontSize={12} fill="var(--muted)">
            {formatNumber(value, locale)}
          </text>
        </g>
      ))}
      <path d={needed} fill="var(--country-2)" fillOpacity={0.25} />
      {lacking.map((box) => (
        <rect key={box.x} {...box} fill="var(--country-1)" fillOpacity={0.55} />
      ))}
      <path d={there} fill="none" stroke="var(--ink)" strokeWidth={2.5} />
      <FootLabels
        plot={plot}
        labels={hours.map(({ at, value }) => ({
          at: Math.min(at, plot.right - 6),
          text: clock(value),
        }))}
      />
      <path
        d={`M${plot.left} 10h22`}
        stroke="var(--country-2)"
        strokeOpacity={0.4}
        strokeWidth={12}
      />
      <text x={plot.left + 30} y={14} fontSize={13} fontWeight={600} fill="var(--ink)">
        {t('benchmark.staffing.agents')}
      </text>
      {there !== '' && (
        <g>
          <path d={`M${plot.left} 30h22`} stroke="var(--ink)" strokeWidth={2.5} />
          <text x={plot.left + 30} y={34} fontSize={13} fontWeight={600} fill="var(--ink)">
            {t('benchmark.staffing.there')}
          </text>
        </g>
      )}
    </>
  );
}
