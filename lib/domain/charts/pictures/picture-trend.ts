import { fromLeft, fromTop, plotHeightOf, valueBaseline, writtenYears } from '../chart-size';
import { colourPaint, paint } from './picture-paint';
import { stackParts, styles, toParagraph, type PicturePart } from './picture-parts';
import type {
  ChartPoint,
  LinePoint,
  TrendLine,
  TrendPanel,
  TrendSpec,
  TrendThreshold,
} from '../chart-schema';
import { svgElement, textElement } from './svg-markup';

const margin = { left: 64, right: 150, top: 28, bottom: 30 };
const columns = 3;
const gap = 12;

type TrendPlot = {
  left: number;
  width: number;
  height: number;
  x: (year: number) => number;
  y: (value: number) => number;
};

/** Values over years; a line joins only points that may be compared. */
export function toTrendPart(drawing: TrendSpec, width: number): PicturePart {
  const { label, differences, panels } = drawing;
  const isMany = drawing.form === 'multiples';
  const panelWidth = isMany ? (width - gap * (columns - 1)) / columns : width;
  const drawn = panels.map((panel) => toPanel(panel, drawing, panelWidth));
  const rows = Array.from({ length: Math.ceil(drawn.length / columns) }, (_, row) =>
    toRow(drawn.slice(row * columns, (row + 1) * columns), panelWidth),
  );
  return stackParts(
    [
      ...(label === null ? [] : [toParagraph(label, width, styles.heading)]),
      ...rows,
      ...differences.map((text) => toParagraph(text, width, styles.question)),
    ],
    8,
  );
}

function toRow(parts: readonly PicturePart[], panelWidth: number): PicturePart {
  return {
    height: Math.max(...parts.map(({ height }) => height)),
    markup: parts
      .map(({ markup }, index) =>
        svgElement('g', { transform: `translate(${index * (panelWidth + gap)} 0)` }, markup),
      )
      .join(''),
  };
}

function toPanel(
  { lines, thresholds }: TrendPanel,
  drawing: TrendSpec,
  width: number,
): PicturePart {
  const isMany = drawing.form === 'multiples';
  const height = plotHeightOf(drawing);
  const right = isMany ? 8 : margin.right;
  const left = isMany ? 48 : margin.left;
  const plot = toPlot(drawing, { left, width: width - left - right, height });
  const markup = [
    ...toGrid(drawing, plot),
    ...thresholds.map(({ point }) => toThreshold(point, plot)),
    ...lines.flatMap((line) => line.runs.map((run) => toRun(run, line.colour, plot))),
    ...lines.flatMap(({ runs }) => runs.flat().map((point) => pointMarkup(point, drawing, plot))),
    ...(isMany
      ? []
      : [...lines, ...thresholds.map(nameOfThreshold)].map((name) => toName(name, plot))),
  ];
  const whole = { height: margin.top + height + margin.bottom, markup: markup.join('') };
  const [first] = lines;
  return isMany && first
    ? stackParts([toParagraph(first.label, width, styles.heading), whole], 0)
    : whole;
}

function toPlot(
  drawing: TrendSpec,
  { left, width, height }: Pick<TrendPlot, 'left' | 'width' | 'height'>,
): TrendPlot {
  return {
    ...{ left, width, height },
    x: (year) => left + width * fromLeft(year, drawing),
    y: (value) => margin.top + height * fromTop(value, drawing),
  };
}

function toGrid({ axis, years }: TrendSpec, { left, width, height, x, y }: TrendPlot): string[] {
  const rows = axis.ticks.flatMap(({ value, label }) => {
    const text = { x: left - 8, y: y(value) + 4, 'font-size': 12, 'text-anchor': 'end' };
    return [
      svgElement('path', { d: `M${left} ${y(value).toFixed(1)}h${width}`, stroke: paint.line }),
      textElement(label, { ...text, fill: paint.muted }),
    ];
  });
  const columns = writtenYears(years, width).map((year) =>
    textElement(String(year), {
      x: x(year),
      y: margin.top + height + 20,
      'font-size': 13,
      'text-anchor': 'middle',
      fill: paint.muted,
    }),
  );
  return [...rows, ...columns];
}

function toThreshold({ value, colour }: ChartPoint, { left, width, y }: TrendPlot): string {
  return svgElement('path', {
    d: `M${left} ${y(value).toFixed(1)}h${width}`,
    stroke: colourPaint(colour),
    'stroke-width': 2,
    'stroke-dasharray': '6 4',
  });
}

type DrawnName = Pick<TrendLine, 'label' | 'colour' | 'nameAt'>;

function nameOfThreshold({ point, label, nameAt }: TrendThreshold): DrawnName {
  return { label, colour: point.colour, nameAt };
}

function toRun(points: readonly LinePoint[], colour: number, { x, y }: TrendPlot): string {
  const corners = points.map(({ year, value }) => `${x(year).toFixed(1)} ${y(value).toFixed(1)}`);
  return svgElement('polyline', {
    points: corners.join(' '),
    fill: 'none',
    stroke: colourPaint(colour),
    'stroke-width': 2.5,
  });
}

function toName({ label, colour, nameAt }: DrawnName, { left, width, height }: TrendPlot): string {
  const { markup, height: own } = toParagraph(label, margin.right - 12, {
    ...{ size: 13, leading: 16, fill: colourPaint(colour), weight: 600 },
  });
  const top = margin.top + height * nameAt - own / 2;
  return svgElement('g', { transform: `translate(${left + width + 8} ${top.toFixed(1)})` }, markup);
}

function pointMarkup(point: LinePoint, drawing: TrendSpec, { x, y }: TrendPlot) {
  const { year, value, margin, colour, valueAt, valueLabel } = point;
  const [at, middle] = [x(year), y(value)];
  const [top, bottom] = margin ? [y(margin.high), y(margin.low)] : [middle, middle];
  const path = `M${at} ${top}V${bottom}M${at - 5} ${top}h10M${at - 5} ${bottom}h10`;
  return [
    margin
      ? svgElement('path', { d: path, fill: 'none', stroke: paint.ink, 'stroke-width': 1.5 })
      : '',
    svgElement('circle', {
      ...{ cx: at, cy: middle, r: 5, fill: colourPaint(colour) },
      ...{ stroke: paint.paper, 'stroke-width': 2 },
    }),
    valueAt === null
      ? ''
      : textElement(valueLabel, {
          ...{ x: at, y: middle + valueBaseline(point, valueAt, drawing) },
          ...{ 'text-anchor': 'middle', fill: paint.ink },
          ...{ 'font-size': 14, 'font-weight': 600 },
        }),
  ].join('');
}
