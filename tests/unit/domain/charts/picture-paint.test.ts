import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { countryPaint, markPaint, paint, patternMarkup } from '@/lib/domain/charts/picture-paint';

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

test('a country has its colour, what belongs to none has ink', () => {
  expect(countryPaint('BE')).toBe(lightColour('country-1'));
  expect(countryPaint('FR')).toBe(lightColour('country-2'));
  expect(countryPaint(null)).toBe(lightColour('ink'));
});

test('answers are plain; promises, lived cases and second providers name a filling', () => {
  expect(markPaint({ country: 'BE', look: 'solid' })).toEqual({ fill: '#b8460e' });
  expect(markPaint({ country: 'BE', look: 'hatched' })).toMatchObject({
    fill: 'url(#hatched-BE)',
    stroke: '#b8460e',
  });
});

test('every filling is defined once, and none for plain marks', () => {
  const markup = patternMarkup([
    { country: 'BE', look: 'solid' },
    { country: 'BE', look: 'dotted' },
    { country: 'BE', look: 'dotted' },
    { country: 'FR', look: 'light' },
  ]);
  expect(markup.match(/<pattern id="[^"]+"/g)).toEqual([
    '<pattern id="dotted-BE"',
    '<pattern id="light-FR"',
  ]);
});
