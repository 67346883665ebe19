'use client';

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Text, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';
import type { Axis, BarGroup, BarsSpec, ChartPoint } from '@/lib/domain/charts/chart-schema';
import { axisHeight, barSize, rowHeight } from '@/lib/domain/charts/chart-size';
import { countryColour } from '@/lib/domain/charts/country-colour';
import { GroupHeading } from './bar-rows';
import { MarkPatterns, markFill } from './mark-patterns';
import { PointLink, type PointHandlers } from './point-link';

type Props = { drawing: BarsSpec; scope: string; handlers: PointHandlers };

/** Horizontal bars with the value written at each: one drawing a group, on one axis. */
export function BarsChart({ drawing: { axis, groups }, scope, handlers }: Props) {
  return groups.map((group, index) => (
    <div key={group.label}>
      {group.label !== null && <GroupHeading label={group.label} />}
      <GroupBars
        group={group}
        axis={axis}
        hasTicks={index === groups.length - 1}
        scope={`${scope}-${index}`}
        handlers={handlers}
      />
    </div>
  ));
}

function GroupBars({
  group,
  axis,
  hasTicks,
  scope,
  handlers,
}: {
  group: BarGroup;
  axis: Axis;
  hasTicks: boolean;
  scope: string;
  handlers: PointHandlers;
}) {
  const height = rowHeight(group) * group.points.length + (hasTicks ? axisHeight : 0);
  const labels = new Map(axis.ticks.map(({ value, label }) => [value, label]));
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 340, height }}>
      <BarChart
        data={[...group.points]}
        layout="vertical"
        margin={{ top: 0, right: 72, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <MarkPatterns points={group.points} scope={scope} />
        <CartesianGrid horizontal={false} stroke="var(--line)" />
        <XAxis
          type="number"
          domain={[0, axis.max]}
          ticks={axis.ticks.map(({ value }) => value)}
          tickFormatter={(value: number) => labels.get(value) ?? ''}
          hide={!hasTicks}
          height={axisHeight}
          axisLine={false}
          tickLine={false}
          interval="preserveStartEnd"
          tick={{ fontSize: 12, fill: 'var(--muted)' }}
        />
        <YAxis type="category" dataKey="id" hide />
        <Bar
          dataKey="value"
          barSize={barSize}
          isAnimationActive={false}
          background={{ fill: 'transparent' }}
          shape={(shape: BarShapeProps) => {
            const point = group.points[shape.originalDataIndex];
            return point ? (
              <PointLink point={point} handlers={handlers}>
                <BarMark shape={shape} point={point} max={axis.max} fill={markFill(point, scope)} />
              </PointLink>
            ) : (
              <g />
            );
          }}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}

function BarMark({
  shape: { x, y, width, height, background },
  point,
  max,
  fill,
}: {
  shape: BarShapeProps;
  point: ChartPoint;
  max: number;
  fill: string;
}) {
  const plotWidth = background?.width ?? 0;
  const scale = plotWidth / max;
  const end = x + Math.max(width, point.margin ? point.margin.high * scale : 0);
  const middle = y + height / 2;
  return (
    <>
      <Text
        x={x}
        y={y - 6}
        width={plotWidth + 70}
        maxLines={2}
        verticalAnchor="end"
        className={point.isCurrent ? 'bar-label font-bold' : 'bar-label'}
      >
        {point.label}
      </Text>
      <rect
        x={x}
        y={y}
        width={Math.max(width, 1)}
        height={height}
        fill={fill}
        stroke={point.look === 'solid' ? undefined : countryColour(point.country)}
        strokeWidth={1.5}
      />
      {point.margin && (
        <path
          d={`M${x + point.margin.low * scale} ${middle}H${x + point.margin.high * scale}m0-4v8M${x + point.margin.low * scale} ${middle - 4}v8`}
          className="whisker"
        />
      )}
      <text x={end + 8} y={middle} dominantBaseline="central" className="bar-value">
        {point.valueLabel}
      </text>
    </>
  );
}
