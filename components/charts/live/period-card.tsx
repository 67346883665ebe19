'use client';

import { fromLeft, fromTop } from '@/lib/domain/charts/layout/chart-size';
import { colourOf } from '@/lib/domain/charts/layout/country-colour';
import type { AxisPeriod, TrendPanel, TrendSpec } from '@/lib/domain/charts/model/chart-schema';
import { valuesOfPeriod } from '@/lib/domain/charts/layout/trend-periods';

/** Half the width of the card, in pixels. */
const half = 110;
/** Room for a mark, and for its value where that stands above it. */
const clearance = 26;

/** Where the card points to, in pixels from the frame's left and top. */
export type CardPlace = { left: number; top: number };

/** Above the highest value of a period, and within the frame. */
export function cardPlace(
  frame: Element,
  plot: Element,
  { panel, period, drawing }: { panel: TrendPanel; period: AxisPeriod; drawing: TrendSpec },
): CardPlace {
  const box = plot.getBoundingClientRect();
  const around = frame.getBoundingClientRect();
  const middle = box.left - around.left + fromLeft(period.at, drawing) * box.width;
  const highest = valuesOfPeriod(panel, period).map(
    ({ point }) => point.margin?.high ?? point.value,
  );
  const top = fromTop(Math.max(...highest), drawing) * box.height;
  return {
    left: Math.min(Math.max(middle, half), around.width - half),
    top: box.top - around.top + top - clearance,
  };
}

/** All values of a period, above the highest of them; each leads to its figure where a tap opened the card. */
export function PeriodCard({
  place,
  panel,
  period,
  line,
  isTapped,
}: {
  place: CardPlace;
  panel: TrendPanel;
  period: AxisPeriod;
  line: string | null;
  isTapped: boolean;
}) {
  const values = valuesOfPeriod(panel, period);
  return (
    <div
      className={`tooltip ${isTapped ? 'pointer-events-auto' : ''}`}
      style={place}
      aria-hidden={!isTapped}
    >
      <strong className="tabular-nums">{period.name}</strong>
      <ul>
        {values.map(({ line: { key, label, colour }, point }) => (
          <li key={point.id} className={key === line ? 'font-semibold' : ''}>
            <span className="flex items-baseline gap-2">
              <span style={{ color: colourOf(colour) }} aria-hidden="true">
                ●
              </span>
              <span className="min-w-0 grow">{label}</span>
              {isTapped && point.href !== undefined ? (
                <a href={point.href} aria-label={point.spoken} className="tabular-nums">
                  {point.valueLabel}
                </a>
              ) : (
                <span className="tabular-nums">{point.valueLabel}</span>
              )}
            </span>
            {point.coverage && <span className="text-muted block">{point.coverage}</span>}
            {point.margin && <span className="text-muted block">{point.margin.label}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
