'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import {
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  usePlotArea,
  XAxis,
  YAxis,
} from 'recharts';
import type {
  AxisPeriod,
  LinePoint,
  TrendPanel,
  TrendSpec,
} from '@/lib/domain/charts/model/chart-schema';
import { plotHeightOf, trendInset } from '@/lib/domain/charts/layout/chart-size';
import { colourOf } from '@/lib/domain/charts/layout/country-colour';
import { valuesOfPeriod } from '@/lib/domain/charts/layout/trend-periods';

export type TrendPlotProps = {
  drawing: TrendSpec;
  panel: TrendPanel;
  /** The one that is looked at. */
  period: AxisPeriod | null;
  /** The line that is brought forward. */
  line: string | null;
};

/** The lines of a plot and its crosshair, drawn by Recharts in the very places of the drawing beneath. */
export default function TrendPlot({ drawing, panel, period, line }: TrendPlotProps) {
  const { axis, periods } = drawing;
  const layer = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => setWidth(layer.current?.clientWidth ?? null), []);
  const [first = 0, last = first] = [periods[0]?.at, periods.at(-1)?.at];
  // A period alone stands at the left, as in the drawing.
  const edge = ((last - first || 1) * trendInset) / (1 - 2 * trendInset);
  const height = plotHeightOf(drawing);
  const runs = panel.lines.flatMap(({ key, colour, runs }) =>
    runs.map((run, index) => ({ name: `${key} ${index}`, line: key, run, colour })),
  );
  return (
    <div ref={layer} className="trend-live" aria-hidden="true">
      {width !== null && (
        <ResponsiveContainer width="100%" height={height} initialDimension={{ width, height }}>
          <LineChart
            data={toRows(periods, runs)}
            margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <XAxis
              dataKey="at"
              type="number"
              domain={[first - edge, (last === first ? first + 1 : last) + edge]}
              hide
            />
            <YAxis domain={[0, axis.max]} hide />
            {period && <ReferenceLine x={period.at} stroke="var(--ink)" strokeWidth={1} />}
            {runs.map(({ name, run, line: key, colour }) => (
              <Line
                key={name}
                dataKey={name}
                stroke={colourOf(colour)}
                strokeWidth={key === line ? 3.5 : 2.5}
                strokeOpacity={line === null || key === line ? 1 : 0.25}
                isAnimationActive={false}
                connectNulls
                activeDot={false}
                dot={false}
                name={run[0]?.label}
              />
            ))}
            {period &&
              valuesOfPeriod(panel, period).map(({ line: { colour }, point }) => (
                <ReferenceDot
                  key={point.id}
                  x={period.at}
                  y={point.value}
                  r={10}
                  fill="var(--paper)"
                  stroke={colourOf(colour)}
                  strokeWidth={2}
                />
              ))}
            <Drawn layer={layer} />
          </LineChart>
        </ResponsiveContainer>
      )}
    </div>
  );
}

/** Lets the lines of the drawing beneath give way, once these stand in their place. */
function Drawn({ layer }: { layer: { readonly current: HTMLElement | null } }) {
  const area = usePlotArea();
  const isDrawn = area !== undefined && area.width > 0;
  useLayoutEffect(() => {
    const plot = layer.current?.parentElement;
    plot?.toggleAttribute('data-drawn', isDrawn);
    return () => void plot?.removeAttribute('data-drawn');
  }, [layer, isDrawn]);
  return null;
}

type PeriodRow = Record<string, number>;

/** Recharts wants one row a period, with a value for each line. */
function toRows(
  periods: readonly AxisPeriod[],
  runs: readonly { name: string; run: readonly LinePoint[] }[],
): PeriodRow[] {
  return periods.map(({ at }) => {
    const row: PeriodRow = { at };
    for (const { name, run } of runs) {
      const point = run.find((candidate) => candidate.at === at);
      if (point) row[name] = point.value;
    }
    return row;
  });
}
