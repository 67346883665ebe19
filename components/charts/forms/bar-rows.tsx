import type { BarsSpec, ChartPoint } from '@/lib/domain/charts/chart-schema';
import { colourOf } from '@/lib/domain/charts/country-colour';
import type { ForeignText } from '@/lib/base/i18n/foreign-texts';
import { barSize } from '@/lib/domain/charts/chart-size';
import { pointsOf } from '@/lib/domain/charts/drawing-points';
import { ForeignParts } from '../../ui/content-text';
import { MarkPatterns, markFill } from './mark-patterns';
import { PointLink } from './point-link';

/** Horizontal bars with the value written at each, on one axis: the same on screen and on paper. */
export function BarRows({
  drawing,
  scope,
  foreign,
}: {
  drawing: BarsSpec;
  /** Tells apart the fillings of one drawing from those of another. */
  scope: string;
  /** What of its texts is not in the reader's language: they name it themselves. */
  foreign: readonly ForeignText[];
}) {
  const { axis, groups, thresholds } = drawing;
  const share = (value: number) => (value / axis.max) * 100;
  return (
    <div className="bars">
      <MarkPatterns points={pointsOf(drawing)} scope={scope} />
      <div className="relative isolate">
        <div className="bars-plot absolute inset-y-0 left-0 -z-10" aria-hidden="true">
          {axis.ticks.map(({ value }) => (
            <span key={value} className="bars-grid" style={{ left: `${share(value)}%` }} />
          ))}
          {thresholds.map(({ id, value, colour }) => (
            <span
              key={id}
              className="bars-threshold"
              style={{ left: `${share(value)}%`, color: colourOf(colour) }}
            />
          ))}
        </div>
        {groups.map((group) => (
          <div key={group.label} className="break-inside-avoid">
            {group.label !== null && (
              <h4 className="pt-3 pb-1 text-sm font-semibold">{group.label}</h4>
            )}
            <ul className="py-1.5">
              {group.points.map((point) => (
                <li key={point.id} className="py-1.5">
                  <p className={`mb-1 text-sm leading-tight ${point.isCurrent ? 'font-bold' : ''}`}>
                    <ForeignParts text={point.label} foreign={foreign} />
                  </p>
                  <PointLink point={point} className="bars-plot relative block">
                    <BarMark point={point} share={share} fill={markFill(point, scope)} />
                  </PointLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className="bars-plot relative h-6" aria-hidden="true">
        {axis.ticks.map(({ value, label }) => (
          <span key={value} className="bars-tick" style={{ left: `${share(value)}%` }}>
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}

function BarMark({
  point: { value, valueLabel, margin, look, colour },
  share,
  fill,
}: {
  point: ChartPoint;
  share: (value: number) => number;
  fill: string;
}) {
  const end = share(Math.max(value, margin?.high ?? 0));
  const middle = barSize / 2;
  return (
    <>
      <svg className="block w-full overflow-visible" height={barSize} aria-hidden="true">
        <rect
          width={`${Math.max(share(value), 0.3)}%`}
          height={barSize}
          fill={fill}
          stroke={look === 'solid' ? undefined : colourOf(colour)}
          strokeWidth={1.5}
        />
        {margin && (
          <g className="whisker">
            <line
              x1={`${share(margin.low)}%`}
              x2={`${share(margin.high)}%`}
              y1={middle}
              y2={middle}
            />
            {[margin.low, margin.high].map((value) => (
              <line
                key={value}
                x1={`${share(value)}%`}
                x2={`${share(value)}%`}
                y1={middle - 4}
                y2={middle + 4}
              />
            ))}
          </g>
        )}
      </svg>
      <span className="bars-value" style={{ left: `calc(${end}% + 8px)` }}>
        {valueLabel}
      </span>
    </>
  );
}
