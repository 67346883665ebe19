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
import type { LinePoint, TrendPanel, TrendSpec } from '@/lib/domain/charts/chart-schema';
import { plotHeightOf, trendInset } from '@/lib/domain/charts/chart-size';
import { colourOf } from '@/lib/domain/charts/country-colour';
import { valuesOfYear } from '@/lib/domain/charts/trend-years';

export type TrendPlotProps = {
  drawing: TrendSpec;
  panel: TrendPanel;
  /** The year that is looked at. */
  year: number | null;
  /** The line that is brought forward. */
  line: string | null;
};

/** The lines of a plot and its crosshair, drawn by Recharts in the very places of the drawing beneath. */
export default function TrendPlot({ drawing, panel, year, line }: TrendPlotProps) {
  const { axis, years } = drawing;
  const layer = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => setWidth(layer.current?.clientWidth ?? null), []);
  const [first = 0, last = first] = [years[0], years.at(-1)];
  // A year alone stands at the left, as in the drawing.
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
            data={toRows(years, runs)}
            margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <XAxis
              dataKey="year"
              type="number"
              domain={[first - edge, (last === first ? first + 1 : last) + edge]}
              hide
            />
            <YAxis domain={[0, axis.max]} hide />
            {year !== null && <ReferenceLine x={year} stroke="var(--ink)" strokeWidth={1} />}
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
            {year !== null &&
              valuesOfYear(panel, year).map(({ line: { colour }, point }) => (
                <ReferenceDot
                  key={point.id}
                  x={year}
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

type YearRow = Record<string, number>;

/** Recharts wants one row a year, with a value for each line. */
function toRows(
  years: readonly number[],
  runs: readonly { name: string; run: readonly LinePoint[] }[],
): YearRow[] {
  return years.map((year) => {
    const row: YearRow = { year };
    for (const { name, run } of runs) {
      const point = run.find((candidate) => candidate.year === year);
      if (point) row[name] = point.value;
    }
    return row;
  });
}
