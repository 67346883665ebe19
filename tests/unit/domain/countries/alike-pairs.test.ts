import { expect, test } from 'vitest';
import { findAlikePairs } from '@/lib/domain/countries/alike-pairs';
import { compareCountries } from '@/lib/domain/countries/country-comparison';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import type { Vocabulary } from '@/lib/domain/figures/vocabulary-schema';
import { sampleFigure } from '../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const switched = sampleVocabulary.indicators.get('switched');
if (!switched) throw new Error('The sample vocabulary has no indicator "switched".');

/** Two more indicators of the theme: one shares a word with "Switched provider", the other none. */
const vocabulary: Vocabulary = {
  ...sampleVocabulary,
  indicators: new Map([
    ...sampleVocabulary.indicators,
    ['left', { ...switched, id: 'left', label: { en: 'Would leave' } }],
    ['changed', { ...switched, id: 'changed', label: { en: 'Changed provider' } }],
    ['years', { ...switched, id: 'years', unit: 'count', label: { en: 'Years with a provider' } }],
  ]),
};

function pairs(figures: readonly Partial<Figure>[], limit = 10) {
  const all = figures.map((own) => sampleFigure({ ...own, id: `${own.country}-${own.indicator}` }));
  const lines = compareCountries(all, ['BE', 'FR'], vocabulary);
  return findAlikePairs(lines, vocabulary, limit).map((pair) => pair.map(({ id }) => id).join(' '));
}

const belgian = { country: 'BE', indicator: 'switched' } as const;

test('what shares words with what another country measures stands beside it', () => {
  expect(
    pairs([belgian, { country: 'FR', indicator: 'left' }, { country: 'FR', indicator: 'changed' }]),
  ).toEqual(['FR-changed BE-switched']);
});

test('of one theme, what shares no word does too; another theme or unit does not', () => {
  expect(pairs([belgian, { country: 'FR', indicator: 'left' }])).toEqual(['FR-left BE-switched']);
  expect(pairs([belgian, { country: 'FR', indicator: 'satisfied' }])).toEqual([]);
  expect(pairs([belgian, { country: 'FR', indicator: 'years' }])).toEqual([]);
});

test('what both measure needs no other, and nothing stands beside another of its own country', () => {
  const both = [belgian, { ...belgian, country: 'FR' }];
  expect(pairs([...both, { country: 'FR', indicator: 'left' }])).toEqual([]);
  expect(pairs([belgian, { country: 'BE', indicator: 'left' }])).toEqual([]);
});

test('there are no more pairs than asked for', () => {
  expect(pairs([belgian, { country: 'FR', indicator: 'left' }], 0)).toEqual([]);
});
