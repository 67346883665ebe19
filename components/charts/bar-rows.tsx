import type { BarsSpec } from '@/lib/domain/charts/chart-schema';
import { countryColour } from '@/lib/domain/charts/country-colour';
import type { ForeignText } from '@/lib/base/i18n/foreign-texts';
import { axisHeight, barSize, groupHeadingHeight, rowHeight } from '@/lib/domain/charts/chart-size';
import { ForeignParts } from '../ui/content-text';

/**
 * Bars in plain HTML, in the very places where the chart will draw them: what stands on the page
 * before the chart is loaded, in print, and without JavaScript.
 */
export function BarRows({
  drawing: { axis, groups },
  foreign,
}: {
  drawing: BarsSpec;
  /** What of its texts is not in the reader's language: they name it themselves. */
  foreign: readonly ForeignText[];
}) {
  return (
    <div style={{ paddingBottom: axisHeight }}>
      {groups.map((group) => (
        <div key={group.label}>
          {group.label !== null && <GroupHeading label={group.label} />}
          <ul>
            {group.points.map((point) => (
              <li
                key={point.id}
                className="flex flex-col justify-center"
                style={{ height: rowHeight(group) }}
              >
                <span
                  className={`mb-1 line-clamp-2 text-sm leading-4 ${point.isCurrent ? 'font-bold' : ''}`}
                >
                  <ForeignParts text={point.label} foreign={foreign} />
                </span>
                <span className="flex items-center gap-2 pr-[72px]">
                  <span
                    className={`mark mark-${point.look} shrink-0`}
                    style={{
                      width: `${(point.value / axis.max) * 100}%`,
                      height: barSize,
                      color: countryColour(point.country),
                    }}
                  />
                  <a
                    href={point.href}
                    className="text-sm font-semibold whitespace-nowrap tabular-nums"
                  >
                    {point.valueLabel}
                  </a>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** The heading of a group of bars. */
export function GroupHeading({ label }: { label: string }) {
  return (
    <h4
      className="flex items-end pb-2 text-sm font-semibold"
      style={{ height: groupHeadingHeight }}
    >
      {label}
    </h4>
  );
}
