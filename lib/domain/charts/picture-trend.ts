import { countryPaint, paint } from './picture-paint';
import type { Part } from './picture-parts';
import type { ChartPoint, TrendSpec } from './chart-schema';
import { element, textElement } from './svg-markup';

const height = 300;
const plot = { left: 64, right: 24, top: 28, bottom: 30, inset: 48 };

type Place = (point: { year: number; value: number }) => { x: number; y: number };

/** Values over years; a line joins only points that may be compared. */
export function toTrendPart(drawing: TrendSpec, width: number): Part {
  const place = placeOn(drawing, width);
  const markup = [
    ...toGrid(drawing, width, place),
    ...drawing.lines.map(({ points }) => toLine(points, place)),
    ...drawing.lines.flatMap(({ points }) => points.map((point) => toMark(point, place))),
  ];
  return { height, markup: markup.join('') };
}

function placeOn({ axis, years }: TrendSpec, width: number): Place {
  const first = Math.min(...years);
  const span = Math.max(...years) - first;
  const from = plot.left + plot.inset;
  const room = width - plot.right - plot.inset - from;
  const plotHeight = height - plot.top - plot.bottom;
  return ({ year, value }) => ({
    x: from + (span === 0 ? room / 2 : ((year - first) / span) * room),
    y: plot.top + plotHeight * (1 - value / axis.max),
  });
}

function toGrid({ axis, years }: TrendSpec, width: number, place: Place): string[] {
  const [firstYear = 0] = years;
  const rows = axis.ticks.flatMap(({ value, label }) => {
    const { y } = place({ year: firstYear, value });
    const text = { x: plot.left - 8, y: y + 4, 'font-size': 12, 'text-anchor': 'end' };
    return [
      element('path', {
        d: `M${plot.left} ${y.toFixed(1)}H${width - plot.right}`,
        stroke: paint.line,
      }),
      textElement(label, { ...text, fill: paint.muted }),
    ];
  });
  const columns = years.map((year) =>
    textElement(String(year), {
      x: place({ year, value: 0 }).x,
      y: height - 8,
      'font-size': 13,
      'text-anchor': 'middle',
      fill: paint.muted,
    }),
  );
  return [...rows, ...columns];
}

function toLine(points: readonly ChartPoint[], place: Place): string {
  const corners = points.map(place).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  const stroke = countryPaint(points[0]?.country ?? null);
  return element('polyline', {
    points: corners.join(' '),
    fill: 'none',
    stroke,
    'stroke-width': 2.5,
  });
}

function toMark(point: ChartPoint, place: Place): string {
  const { x, y } = place(point);
  const { margin, country, valueLabel } = point;
  const top = margin ? place({ ...point, value: margin.high }).y : y;
  const bottom = margin ? place({ ...point, value: margin.low }).y : y;
  const whisker = { fill: 'none', stroke: paint.ink, 'stroke-width': 1.5 };
  const path = `M${x} ${top}V${bottom}M${x - 5} ${top}h10M${x - 5} ${bottom}h10`;
  const label = { x, y: Math.min(top, y - 4) - 10, 'text-anchor': 'middle', fill: paint.ink };
  return [
    margin ? element('path', { d: path, ...whisker }) : '',
    element('circle', {
      cx: x,
      cy: y,
      r: 6,
      fill: countryPaint(country),
      stroke: paint.paper,
      'stroke-width': 2,
    }),
    textElement(valueLabel, { ...label, 'font-size': 14, 'font-weight': 600 }),
  ].join('');
}
