import { expect, test } from 'vitest';
import { createElement, type ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { LogChartFile } from '@/components/benchmark/charts/log-chart-file';
import { inLightColours } from '@/lib/domain/charts/layout/light-colours';

const drawing = {
  drawn: createElement('svg', { width: 300, height: 100 }),
  size: { width: 300, height: 100 },
};

function render(notes: Pick<ComponentProps<typeof LogChartFile>, 'title' | 'context' | 'foot'>) {
  return inLightColours(
    renderToStaticMarkup(createElement(LogChartFile, { ...notes, ...drawing })),
  );
}

test('a drawing gets a title above, its source below, and paper around', () => {
  const words = {
    title: 'Waits & more',
    context: ['calls.csv, 9 calls'],
    foot: 'calls.csv · 2026',
  };
  const svg = render(words);
  const [title, context, drawn, foot] = [
    ...['>Waits &amp; more</text>', '>calls.csv, 9 calls</text>'],
    ...['<svg width="300" height="100"></svg>', '>calls.csv · 2026</text>'],
  ].map((part) => svg.indexOf(part));
  expect([title, context, drawn, foot].every((place) => (place ?? -1) > 0)).toBe(true);
  expect([title, context, drawn, foot]).toEqual(
    [title, context, drawn, foot].toSorted((a = 0, b = 0) => a - b),
  );
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="348" height="\d+"/);
  expect(svg).toContain('<title>Waits &amp; more</title>');
  expect(svg).toContain('fill="#ffffff"');
});

test('a long title goes over lines and makes the picture taller', () => {
  const heightOf = (title: string) =>
    Number(/ height="(\d+)"/.exec(render({ title, context: [], foot: 'a' }))?.[1]);
  expect(heightOf('word '.repeat(20).trim())).toBeGreaterThan(heightOf('word') + 28);
});
