import { expect, test } from 'vitest';
import { findObstacles } from '@/lib/domain/figures/figure-comparability';
import { judgeChance, standingOf } from '@/lib/domain/figures/figure-comparison';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { sampleFigure } from '../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const figure2010 = sampleFigure();

function obstaclesTo(other: Partial<Figure>): string[] {
  const figure = sampleFigure(other);
  const found = findObstacles(figure2010, figure, sampleVocabulary);
  expect(findObstacles(figure, figure2010, sampleVocabulary)).toEqual(found);
  return found;
}

test('nothing stands between a figure and itself', () => {
  expect(obstaclesTo({})).toEqual([]);
});

test('country, year and source alone keep nothing apart, nor do two codes of one breakdown', () => {
  expect(obstaclesTo({ country: 'FR', source: 'beta', year: 2012 })).toEqual([]);
  const [bank, shop] = ['bank', 'shop'].map((sector) => sampleFigure({ sector }));
  if (!bank || !shop) throw new Error('two figures');
  expect(findObstacles(bank, shop, sampleVocabulary)).toEqual([]);
});

test.each(['sector', 'channel', 'aspect', 'provider', 'segment'] as const)(
  'a part by %s may not be compared with the whole, nor with a part by something else',
  (breakdown) => {
    const part = { [breakdown]: 'one' };
    const other = sampleFigure({ [breakdown === 'sector' ? 'channel' : 'sector']: 'one' });
    expect(obstaclesTo({ survey: 'panel-2009', year: 2009, ...part })).toEqual(['whole']);
    expect(findObstacles(sampleFigure(part), other, sampleVocabulary)).toContain('whole');
  },
);

test('editions of a series may be compared, and an unknown mode is no proof of a change', () => {
  expect(obstaclesTo({ year: 2009, survey: 'panel-2009' })).toEqual([]);
});

test('a series that changed how it asks may not', () => {
  expect(obstaclesTo({ year: 2013, survey: 'panel-2013' })).toEqual(['mode']);
});

test('two studies may not, even where they asked the same way', () => {
  expect(obstaclesTo({ survey: 'single-2010' })).toEqual(['survey']);
});

test('a survey and a source that names none may not', () => {
  expect(obstaclesTo({ survey: null })).toEqual(['survey']);
});

test('two sources that name no survey may not, one such source with itself may', () => {
  const [one, same, other] = ['alpha', 'alpha', 'beta'].map((source) =>
    sampleFigure({ survey: null, source }),
  );
  if (!one || !same || !other) throw new Error('three figures');
  expect(findObstacles(one, same, sampleVocabulary)).toEqual([]);
  expect(findObstacles(one, other, sampleVocabulary)).toEqual(['survey']);
});

test('a survey of the same name as a series is not of that series', () => {
  const [series, named] = [sampleFigure(), sampleFigure({ survey: 'panel' })];
  expect(findObstacles(series, named, sampleVocabulary)).toContain('survey');
});

test('a share of everyone asked and one of some, or of nobody knows whom, may not', () => {
  expect(obstaclesTo({ base: 'unknown' })).toEqual(['base']);
  expect(obstaclesTo({ sector: 'bank', base: 'unknown' })).toEqual(['whole', 'base']);
  expect(obstaclesTo({ base: 'part', sample_size: 120 })).toEqual(['base']);
});

test.each(['sector', 'channel', 'aspect', 'provider', 'segment'] as const)(
  'two shares of nobody knows whom, of two codes of %s, may not, two editions of one code may',
  (breakdown) => {
    const one = sampleFigure({ [breakdown]: 'one', base: 'unknown' });
    const two = sampleFigure({ [breakdown]: 'two', base: 'unknown' });
    const before = { ...one, year: 2009, survey: 'panel-2009' };
    expect(findObstacles(one, two, sampleVocabulary)).toEqual(['base']);
    expect(findObstacles(two, one, sampleVocabulary)).toEqual(['base']);
    expect(findObstacles(one, before, sampleVocabulary)).toEqual([]);
    const [ofPart, ofOther] = [one, two].map((figure) => ({ ...figure, base: 'part' as const }));
    if (!ofPart || !ofOther) throw new Error('two figures');
    expect(findObstacles(ofPart, ofOther, sampleVocabulary)).toEqual([]);
  },
);

test('only answers of a survey have a base', () => {
  const [kept, broken] = [null, 'unknown'].map((base) =>
    sampleFigure({ kind: 'target', base: base === null ? null : 'unknown' }),
  );
  if (!kept || !broken) throw new Error('two figures');
  expect(findObstacles(kept, broken, sampleVocabulary)).toEqual([]);
});

test('two questions, two kinds and all obstacles at once are told in order', () => {
  expect(obstaclesTo({ indicator: 'satisfied' })).toEqual(['question']);
  expect(obstaclesTo({ indicator: 'wait' })).toEqual(['question', 'unit']);
  expect(obstaclesTo({ kind: 'target' })).toEqual(['kind']);
  const everything = { indicator: 'satisfied', kind: 'target', survey: 'single-2010' } as const;
  expect(obstaclesTo(everything)).toEqual(['question', 'kind', 'survey']);
});

const rating = (own: Partial<Figure> = {}) =>
  sampleFigure({ kind: 'rating', survey: null, source: 'beta', organisation: 'acme', ...own });

test.each(['survey', 'target', 'observation', 'statistic'] as const)(
  'what the public rated may be compared with no %s, even of the same question, year and organisation',
  (kind) => {
    expect(findObstacles(rating(), rating({ kind }), sampleVocabulary)).toEqual(['kind']);
  },
);

test('ratings of one organisation may be compared from year to year, those of two may not', () => {
  expect(findObstacles(rating(), rating({ year: 2011 }), sampleVocabulary)).toEqual([]);
  expect(findObstacles(rating(), rating({ organisation: 'beta' }), sampleVocabulary)).toEqual([
    'population',
  ]);
});

test('whoever rates was no sample: of two years neither is higher', () => {
  const [earlier, later] = [rating({ value: 40 }), rating({ year: 2011, value: 60 })];
  expect(standingOf(later, earlier, sampleVocabulary)).toBe('unknown');
  expect(judgeChance(later, earlier, sampleVocabulary)).toBe('notSampled');
});
