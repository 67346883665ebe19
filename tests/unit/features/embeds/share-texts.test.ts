import { expect, test } from 'vitest';
import type { ChartDefinition } from '@/lib/domain/charts/composed/chart-definition';
import { toChart } from '@/lib/domain/charts/chart-spec';
import { chartShareTexts } from '@/lib/features/embeds/share-texts';
import { sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const words = sampleWords('en');

/** The texts of a chart with so many sources. */
function textsOf(count: number) {
  const definition: ChartDefinition = {
    ...{ id: 'test', theme: 'switching', select: { indicator: ['switched'] } },
    ...{ labelBy: 'breakdown', sortBy: 'value' },
  };
  const rest = {
    ...{ query: '', omitted: 0 },
    address: { path: '/themes/switching', query: '', frozenQuery: 'release=1' },
  };
  const sources = Array.from({ length: count }, (_, index) => ({
    ...{ id: `s${index}`, label: `Report ${index + 1}`, href: '' },
  }));
  return chartShareTexts(
    { ...toChart([sampleFigure({})], definition, rest, words), sources },
    words,
  );
}

test('a sentence and a citation name up to three sources', () => {
  const { sentence, citation } = textsOf(3);
  expect(sentence).toContain('Source: Report 1 · Report 2 · Report 3, from');
  expect(citation).toContain('Report 1 · Report 2 · Report 3');
});

test('of more they name two, and say how many there are besides', () => {
  const { sentence, citation } = textsOf(24);
  expect(sentence).toContain('Source: Report 1 · Report 2 · 22 more sources, from');
  expect(citation).toContain('Report 1 · Report 2 · 22 more sources');
  expect(citation).not.toContain('Report 3');
});
