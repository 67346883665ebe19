'use client';

import { Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { colourOf } from '@/lib/domain/charts/country-colour';
import { plotHeightOf, trendInset } from '@/lib/domain/charts/chart-size';
import type { LinePoint, TrendLine, TrendSpec } from '@/lib/domain/charts/chart-schema';
import { TrendFrame } from '../forms/trend-frame';
import { TrendMark } from '../forms/trend-lines';

/** Values over years, drawn by Recharts in the very places of the static lines. */
export default function TrendChart({ drawing }: { drawing: TrendSpec }) {
  return (
    <TrendFrame
      drawing={drawing}
      plot={({ lines }) => <LivePlot lines={lines} drawing={drawing} />}
    />
  );
}

function LivePlot({ lines, drawing }: { lines: readonly TrendLine[]; drawing: TrendSpec }) {
  const { axis, years } = drawing;
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const edge = ((last - first) * trendInset) / (1 - 2 * trendInset);
  const height = plotHeightOf(drawing);
  const runs = lines.flatMap((line) =>
    line.runs.map((run, index) => ({ key: `${line.key} ${index}`, run, colour: line.colour })),
  );
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 240, height }}>
      <LineChart
        data={toRows(years, runs)}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis dataKey="year" type="number" domain={[first - edge, last + edge]} hide />
        <YAxis domain={[0, axis.max]} hide />
        {runs.map(({ key, run, colour }) => (
          <Line
            key={key}
            dataKey={key}
            stroke={colourOf(colour)}
            strokeWidth={2.5}
            isAnimationActive={false}
            connectNulls
            activeDot={false}
            dot={({ cx, cy, payload }: { cx?: number; cy?: number; payload?: YearRow }) => {
              const point = run.find(({ year }) => year === payload?.year);
              if (!point || cx === undefined || cy === undefined)
                return <g key={`${key}-${payload?.year}`} />;
              return (
                <g key={point.id} transform={`translate(${cx} ${cy})`}>
                  <TrendMark point={point} drawing={drawing} />
                </g>
              );
            }}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

type YearRow = Record<string, number>;

/** Recharts wants one row a year, with a value for each line. */
function toRows(
  years: readonly number[],
  runs: readonly { key: string; run: readonly LinePoint[] }[],
): YearRow[] {
  return years.map((year) => {
    const row: YearRow = { year };
    for (const { key, run } of runs) {
      const point = run.find((candidate) => candidate.year === year);
      if (point) row[key] = point.value;
    }
    return row;
  });
}
