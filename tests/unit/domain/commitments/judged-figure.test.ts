import { expect, test } from 'vitest';
import { commitmentSchema } from '@/lib/domain/commitments/commitment-schema';
import { judgeFigures } from '@/lib/domain/commitments/judged-figure';
import { sampleFigure } from '../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const promise = commitmentSchema.parse({
  ...{ id: 'wait', charter: 'charter', label: { en: 'Wait' }, source: 'gazette' },
  ...{ indicators: ['switched'], threshold: 150, unit: 'seconds', share: 90 },
});

const shares = [...sampleVocabulary.indicators.values()].filter(({ unit }) => unit === 'percent');
const others = [...sampleVocabulary.indicators.values()].filter(({ unit }) => unit !== 'percent');

const [percent] = shares;
const [mean] = others;

test('the fixtures have a share and something else', () => {
  expect([percent?.unit, mean?.unit]).toEqual(['percent', expect.not.stringMatching('percent')]);
});

const judge = (own: object, of: object = {}) =>
  judgeFigures(
    [sampleFigure({ indicator: percent?.id ?? '', survey: null, ...own })],
    [{ ...promise, indicators: [percent?.id ?? '', mean?.id ?? ''], ...of }],
    sampleVocabulary,
  ).map(({ verdict, promised }) => [verdict, promised]);

test('a share of a known sample is held against the promised one', () => {
  expect(judge({ value: 98, sample_size: 600 })).toEqual([['held', 90]]);
  expect(judge({ value: 82, sample_size: 600 })).toEqual([['not-held', 90]]);
  expect(judge({ value: 92, sample_size: 60 })).toEqual([['open', 90]]);
});

test('what tells nothing of a share is not judged', () => {
  expect(judge({ value: 98, sample_size: null })).toEqual([]);
  expect(judge({ value: 98, sample_size: 600, indicator: mean?.id ?? '' })).toEqual([]);
  expect(judge({ value: 98, sample_size: 600 }, { share: null })).toEqual([]);
  expect(judge({ value: 98, sample_size: 600 }, { indicators: null })).toEqual([]);
  expect(judge({ value: 98, sample_size: 600 }, { indicators: ['something-else'] })).toEqual([]);
});
