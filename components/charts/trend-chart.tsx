'use client';

import {
  CartesianGrid,
  ErrorBar,
  Line,
  LineChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { countryColour } from '@/lib/domain/charts/country-colour';
import { drawingHeight } from '@/lib/domain/charts/chart-size';
import type { ChartPoint, TrendSpec } from '@/lib/domain/charts/chart-schema';
import { PointLink, type PointHandlers } from './point-link';

const marginTop = 24;
const yearsHeight = 30;

type Props = { drawing: TrendSpec; handlers: PointHandlers };

/** Values over years; a line joins only points that may be compared. */
export function TrendChart({ drawing, handlers }: Props) {
  const { axis, years, lines } = drawing;
  const height = drawingHeight(drawing);
  const plotHeight = height - marginTop - yearsHeight;
  const labels = new Map(axis.ticks.map(({ value, label }) => [value, label]));
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 340, height }}>
      <LineChart
        data={toRows(drawing)}
        margin={{ top: marginTop, right: 24, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="year"
          type="number"
          domain={['dataMin', 'dataMax']}
          ticks={[...years]}
          padding={{ left: 48, right: 48 }}
          axisLine={{ stroke: 'var(--line)' }}
          tickLine={false}
          height={yearsHeight}
          tick={{ fontSize: 13, fill: 'var(--muted)' }}
        />
        <YAxis
          domain={[0, axis.max]}
          ticks={axis.ticks.map(({ value }) => value)}
          tickFormatter={(value: number) => labels.get(value) ?? ''}
          width={56}
          axisLine={false}
          tickLine={false}
          tick={{ fontSize: 12, fill: 'var(--muted)' }}
        />
        {lines.map(({ key, points }) => (
          <Line
            key={key}
            dataKey={key}
            stroke={countryColour(points[0]?.country ?? '')}
            strokeWidth={2.5}
            isAnimationActive={false}
            connectNulls
            activeDot={false}
            dot={({
              cx,
              cy,
              payload,
            }: {
              cx?: number;
              cy?: number;
              payload?: { year: number };
            }) => {
              const point = points.find(({ year }) => year === payload?.year);
              if (!point || cx === undefined || cy === undefined)
                return <g key={`${key}-${payload?.year}`} />;
              return (
                <PointLink key={point.id} point={point} handlers={handlers}>
                  <TrendMark point={point} x={cx} y={cy} pixelsPerUnit={plotHeight / axis.max} />
                </PointLink>
              );
            }}
          >
            <ErrorBar
              dataKey={`${key} margin`}
              direction="y"
              width={5}
              stroke="var(--ink)"
              strokeWidth={1.5}
              isAnimationActive={false}
            />
          </Line>
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

type Row = Record<string, number | [below: number, above: number]>;

/** Recharts wants one row a year, with a value and a margin for each line. */
function toRows({ years, lines }: TrendSpec): Row[] {
  return years.map((year) => {
    const row: Row = { year };
    for (const { key, points } of lines) {
      const point = points.find((candidate) => candidate.year === year);
      if (point) row[key] = point.value;
      if (point?.margin)
        row[`${key} margin`] = [point.value - point.margin.low, point.margin.high - point.value];
    }
    return row;
  });
}

function TrendMark({
  point,
  x,
  y,
  pixelsPerUnit,
}: {
  point: ChartPoint;
  x: number;
  y: number;
  pixelsPerUnit: number;
}) {
  const whisker = point.margin ? (point.margin.high - point.value) * pixelsPerUnit : 0;
  return (
    <>
      <circle cx={x} cy={y} r={16} fill="transparent" />
      <circle
        cx={x}
        cy={y}
        r={point.isCurrent ? 8 : 6}
        fill={countryColour(point.country)}
        stroke={point.isCurrent ? 'var(--ink)' : 'var(--paper)'}
        strokeWidth={2}
      />
      <text x={x} y={y - Math.max(whisker, 4) - 10} textAnchor="middle" className="bar-value">
        {point.valueLabel}
      </text>
    </>
  );
}
