import { countryNumber } from './country-colour';
import type { Look } from './chart-schema';
import { element } from './svg-markup';

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

/** A country's colour in pictures; what belongs to no country is ink. */
export function countryPaint(country: string | null): string {
  return (country === null ? null : paint.countries[countryNumber(country) - 1]) ?? paint.ink;
}

type Mark = { country: string | null; look: Look };

/** How a mark is filled and edged: a plain colour, or the filling its kind of figure asks for. */
export function markPaint({ country, look }: Mark) {
  const colour = countryPaint(country);
  if (look === 'solid') return { fill: colour };
  return { fill: `url(#${patternId({ country, look })})`, stroke: colour, 'stroke-width': 1.5 };
}

/** The definitions of the fillings that `markPaint` names, each once. */
export function patternMarkup(marks: readonly Mark[]): string {
  const filled = marks.filter(({ look }) => look !== 'solid');
  const patterns = new Map(filled.map((mark) => [patternId(mark), mark]));
  return [...patterns.values()].map(toPattern).join('');
}

function patternId({ country, look }: Mark): string {
  return `${look}-${country ?? 'any'}`;
}

function toPattern(mark: Mark): string {
  const fill = countryPaint(mark.country);
  const fillings = {
    solid: '',
    light: element('rect', { width: 6, height: 6, fill, opacity: 0.4 }),
    hatched: element('rect', { width: 3, height: 6, fill }),
    dotted: element('circle', { cx: 3, cy: 3, r: 1.6, fill }),
  };
  const attributes = {
    id: patternId(mark),
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: mark.look === 'hatched' ? 'rotate(45)' : undefined,
  };
  return element('pattern', attributes, fillings[mark.look]);
}
