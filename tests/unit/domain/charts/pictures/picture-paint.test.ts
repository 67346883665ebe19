import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  colourPaint,
  countryPaint,
  markPaint,
  paint,
  patternMarkup,
} from '@/lib/domain/charts/pictures/picture-paint';

const styles = readFileSync(path.resolve('app/globals.css'), 'utf8');

function lightColour(name: string): string | undefined {
  return new RegExp(`--${name}: light-dark\\((#\\w+),`).exec(styles)?.[1];
}

test('pictures have the light colours of the pages', () => {
  const names = ['paper', 'ink', 'muted', 'line'] as const;
  for (const name of names) expect([name, paint[name]]).toEqual([name, lightColour(name)]);
  expect(paint.countries).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((number) => lightColour(`country-${number}`)),
  );
});

test('a country has its colour, what no colour was left for that of small text', () => {
  expect(countryPaint('BE')).toBe(lightColour('country-1'));
  expect(countryPaint('FR')).toBe(lightColour('country-2'));
  expect(colourPaint(2)).toBe(lightColour('country-2'));
  expect(colourPaint(0)).toBe(lightColour('muted'));
});

test('answers are plain; promises, lived cases and second providers name a filling', () => {
  expect(markPaint({ colour: 1, look: 'solid' })).toEqual({ fill: '#b8460e' });
  expect(markPaint({ colour: 1, look: 'hatched' })).toMatchObject({
    fill: 'url(#hatched-1)',
    stroke: '#b8460e',
  });
});

test('every filling is defined once, and none for plain marks', () => {
  const markup = patternMarkup([
    { colour: 1, look: 'solid' },
    { colour: 1, look: 'dotted' },
    { colour: 1, look: 'dotted' },
    { colour: 2, look: 'light' },
  ]);
  expect(markup.match(/<pattern id="[^"]+"/g)).toEqual([
    '<pattern id="dotted-1"',
    '<pattern id="light-2"',
  ]);
});
