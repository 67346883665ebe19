import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  countryPaint,
  inLightColours,
  lightColours,
} from '@/lib/domain/charts/layout/light-colours';

const styles = readFileSync(path.resolve('app/globals.css'), 'utf8');

function lightColour(name: string): string | undefined {
  return new RegExp(`--${name}: light-dark\\((#\\w+),`).exec(styles)?.[1];
}

test('files have the light colours of the pages', () => {
  for (const [name, colour] of Object.entries(lightColours))
    expect([name, colour]).toEqual([name, lightColour(name.slice(2))]);
});

test('a country has its colour', () => {
  expect(countryPaint('BE')).toBe(lightColour('country-1'));
  expect(countryPaint('FR')).toBe(lightColour('country-2'));
});

test('a file has colours in place of variables, and nothing that only a page knows', () => {
  const drawn =
    '<g class="whisker" data-line="be" aria-hidden="true"><path stroke="var(--ink)" fill="var(--country-2)"/>' +
    '<text>class=&quot;x&quot; var(--none)</text></g>';
  expect(inLightColours(drawn)).toBe(
    '<g><path stroke="#15202b" fill="#1b61a6"/><text>class=&quot;x&quot; var(--none)</text></g>',
  );
});
