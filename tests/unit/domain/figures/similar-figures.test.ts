import { expect, test } from 'vitest';
import { findSimilarFigures } from '@/lib/domain/figures/similar-figures';
import type { Indicator, Theme } from '@/lib/domain/indicators/indicator-schema';

function indicator(id: string, theme: Theme, en: string): Indicator {
  const label = { en };
  return {
    ...{ id, theme, unit: 'percent', high_is: 'good', label, definition: label },
    ...{ scale_min: null, scale_max: null, question: null, population: null },
    ...{ question_publication: null, question_url: null, percent_of: null },
  };
}

const left = indicator('left', 'switching', 'Left a provider after poor service');
const all = [
  left,
  indicator('loyal', 'switching', 'Loyal customers'),
  indicator('angry', 'reactions', 'Told the provider off'),
  indicator('good', 'satisfaction', 'Good service'),
  indicator('fine', 'satisfaction', 'Fine service'),
  indicator('queue', 'waiting', 'Time in the queue'),
];

test('what shares a theme or a rare word looks alike; a word of many labels makes nothing alike', () => {
  expect(findSimilarFigures(left, all, 9).sort()).toEqual(['angry', 'loyal']);
});

test('the likest come first, and no more than asked for', () => {
  const both = indicator('both', 'switching', 'Would leave the provider');
  expect(findSimilarFigures(left, [...all, both], 1)).toEqual(['both']);
});
