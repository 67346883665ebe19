import { countryNumber } from '../country-colour';
import type { ChartPoint } from '../chart-schema';
import { svgElement } from './svg-markup';

/** The light colours of `app/globals.css`, written out: a picture stands alone. */
export const paint = {
  paper: '#ffffff',
  ink: '#15202b',
  muted: '#55616d',
  line: '#dce1e6',
  countries: [
    '#b8460e',
    '#1b61a6',
    '#00745a',
    '#9c3f78',
    '#2d7d9a',
    '#7d6200',
    '#5c4aa0',
    '#4b4b4b',
  ],
} as const;

/** A country's colour in a picture where it stands alone. */
export function countryPaint(country: string): string {
  return colourPaint(countryNumber(country));
}

/** The colour of a number in pictures; what belongs to none of the eight has the colour of small text. */
export function colourPaint(colour: number): string {
  return paint.countries[colour - 1] ?? paint.muted;
}

/** What tells marks of a chart apart: the number of a colour, and the filling of a kind. */
export type PaintedMark = Pick<ChartPoint, 'colour' | 'look'>;

/** How a mark is filled and edged: a plain colour, or the filling its kind of figure asks for. */
export function markPaint({ colour, look }: PaintedMark) {
  const fill = colourPaint(colour);
  if (look === 'solid') return { fill };
  return { fill: `url(#${patternId({ colour, look })})`, stroke: fill, 'stroke-width': 1.5 };
}

/** The definitions of the fillings that `markPaint` names, each once. */
export function patternMarkup(marks: readonly PaintedMark[]): string {
  const filled = marks.filter(({ look }) => look !== 'solid');
  const patterns = new Map(filled.map((mark) => [patternId(mark), mark]));
  return [...patterns.values()].map(toPattern).join('');
}

function patternId({ colour, look }: PaintedMark): string {
  return `${look}-${colour}`;
}

function toPattern(mark: PaintedMark): string {
  const fill = colourPaint(mark.colour);
  const fillings = {
    solid: '',
    light: svgElement('rect', { width: 6, height: 6, fill, opacity: 0.4 }),
    hatched: svgElement('rect', { width: 3, height: 6, fill }),
    dotted: svgElement('circle', { cx: 3, cy: 3, r: 1.6, fill }),
  };
  const attributes = {
    id: patternId(mark),
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: mark.look === 'hatched' ? 'rotate(45)' : undefined,
  };
  return svgElement('pattern', attributes, fillings[mark.look]);
}
