import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paint } from '@/lib/charts/picture-paint';

test('pictures are painted in the light colours of the pages', () => {
  const css = readFileSync('app/globals.css', 'utf8');
  const colours = [...css.matchAll(/--country-(\d): (?:light-dark\()?(#[0-9a-f]{6})/g)];
  const light = colours.slice(0, 8).map(([, , colour]) => colour);
  expect(light).toEqual([...paint.countries]);
});
