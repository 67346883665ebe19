import { expect, test } from 'vitest';
import { toCertainty } from '@/lib/domain/figures/figure-certainty';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { plainSpaces, sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const certaintyOf = (own: Partial<Figure>, locale: 'fr' | 'nl' | 'en' = 'en') =>
  toCertainty(sampleFigure(own), sampleWords(locale));

test('a share of a known sample has its Wilson interval, drawn and said', () => {
  const { bands, sentences, value } = certaintyOf({ sample_size: 331 });
  expect(value).toBe(61);
  expect(bands).toEqual([
    {
      ...{ low: 55.6, high: 66.1, name: 'Sampling error', lowLabel: '55.6%', highLabel: '66.1%' },
      spoken: 'Sampling error: 61%, from 55.6% to 66.1%',
    },
  ]);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toContain('331 people answered');
  expect(sentences[0]).toContain('from 55.6% to 66.1%');
});

test('a share has its survey’s sample where it has no number of its own', () => {
  expect(certaintyOf({}).sentences[0]).toContain('331 people answered');
  expect(certaintyOf({}).bands[0]).toMatchObject({ low: 55.6, high: 66.1 });
});

test('a fraction shows the rounding it hides, beside chance or alone', () => {
  const fraction = { value: 80, stated_as: '4 belges sur 5' };
  const known = certaintyOf({ ...fraction, sample_size: 331 });
  expect(known.bands.map(({ name, low, high }) => [name, low, high])).toEqual([
    ['Sampling error', 75.4, 84],
    ['Rounding', 70, 90],
  ]);
  expect(known.sentences).toHaveLength(3);
  const unknown = certaintyOf({ ...fraction, survey: 'panel-2009' }, 'fr');
  expect(unknown.bands.map(({ name }) => name)).toEqual(['Arrondi']);
  expect(plainSpaces(unknown.sentences.join(' '))).toContain('entre 70 % et 90 %');
  expect(unknown.sentences).toHaveLength(2);
});

test('a fraction that does not give the value is not believed', () => {
  expect(certaintyOf({ stated_as: '4 sur 5', survey: 'panel-2009' }).bands).toEqual([]);
});

test.each([
  [{ survey: 'panel-2009' }, 'The sample size is not reported'],
  [{ base: 'part' }, 'This share is of some of the people asked only'],
  [{ base: 'unknown' }, 'The publication does not say of whom this is a share'],
  [{ indicator: 'wait', value: 3, sample_size: 900 }, 'This figure is not a share'],
  [{ kind: 'target', sample_size: 331 }, 'A pledge has no margin'],
  [{ kind: 'observation' }, 'One case, as told by the person'],
  [{ kind: 'statistic' }, 'A number that the source reports without a survey'],
] as const)('a plain sentence says why there is no margin: %j', (own, beginning) => {
  const { bands, sentences } = certaintyOf(own);
  expect(bands).toEqual([]);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toMatch(new RegExp(`^${beginning}`));
});
