import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findContradictions, findJumps } from '@/lib/domain/charts/series/series-jumps';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import type { SeriesBreak } from '@/lib/domain/surveys/series-break-schema';
import { sampleFigure } from '../../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../../fixtures/sample-vocabulary';

const counted = { kind: 'statistic', survey: 'single-2010' } as const;

/** One figure a year from 2010, or a period each. */
const series = (values: readonly number[], own: Partial<Figure> = {}) =>
  values.map((value, index) =>
    sampleFigure({ id: `f${index}`, year: 2010 + index, value, ...counted, ...own }),
  );

const jumpsOf = (figures: readonly Figure[], vocabulary = sampleVocabulary) =>
  findJumps(figures, vocabulary).map(({ from, to, usual }) => [
    from.value,
    to.value,
    Number(usual.toFixed(9)),
  ]);

test.each<[what: string, values: readonly number[], jumps: number[][]]>([
  // The others change by 2, 1 and 2: a median of 2.
  ['more than four times the usual', [60, 62, 61, 63, 72], [[63, 72, 2]]],
  ['four times the usual', [60, 62, 61, 63, 71], []],
  ['a fall counts as a rise does', [60, 62, 61, 63, 54], [[63, 54, 2]]],
  // Of four others, 1, 2, 3 and 3, the median is 2.5.
  ['an even number of others', [60, 61, 63, 60, 63, 74], [[63, 74, 2.5]]],
  [
    'a slip in the middle is a jump to it and back',
    [60, 61, 62, 6.2, 63, 64, 65],
    [
      [62, 6.2, 1],
      [6.2, 63, 1],
    ],
  ],
  ['too few others', [60, 62, 61, 90], []],
  ['a series that never changed before', [90, 90, 90, 90, 9], []],
  ['a series that does not change', [90, 90, 90, 90, 90], []],
  ['decimals that floating point blurs', [0.1, 0.2, 0.3, 0.4, 0.8], []],
])('%s: %j', (_, values, jumps) => {
  const figures = series(values);
  expect(jumpsOf(figures)).toEqual(jumps);
  // In whatever order they come.
  expect(jumpsOf(figures.toReversed()).length).toBe(jumps.length);
});

test('what lies across a break is no change, and what is usual counts on both of its sides', () => {
  const vocabulary = (...breaks: SeriesBreak[]) => ({
    ...sampleVocabulary,
    breaks,
    surveys: new Map(
      [...sampleVocabulary.surveys].map(([id, one]) => [id, { ...one, series: 'own' }] as const),
    ),
  });
  const figures = series([60, 62, 90, 91, 93, 95]);
  const reason = { en: 'Other callers', fr: 'Autres appelants', nl: 'Andere bellers' };
  const between = {
    id: 'b',
    series: 'own',
    indicators: null,
    after: '2011',
    before: '2012',
    reason,
  };
  expect(jumpsOf(figures, vocabulary())).toEqual([[62, 90, 2]]);
  expect(jumpsOf(figures, vocabulary(between))).toEqual([]);
});

test.each<[what: string, own: (index: number) => Partial<Figure>]>([
  ['two countries', (index) => ({ country: index < 4 ? 'BE' : 'FR' })],
  ['two organisations', (index) => ({ organisation: index < 4 ? null : 'tax-office' })],
  ['two sectors', (index) => ({ sector: index < 4 ? 'bank' : 'shop' })],
  ['an answer among counts', (index) => (index < 4 ? {} : { kind: 'survey' })],
  ['two surveys', (index) => ({ survey: index < 4 ? 'single-2010' : 'panel-2010' })],
])('%s are no neighbours', (_, own) => {
  const figures = series([60, 62, 61, 63, 95]).map((one, index) => ({ ...one, ...own(index) }));
  expect(jumpsOf(figures)).toEqual([]);
});

test('a month is held against the same month of other years', () => {
  const months = (month: string, values: readonly number[]) =>
    values.map((value, index) => {
      const year = 2010 + index;
      return sampleFigure({
        id: `${year}-${month}`,
        year,
        period: `${year}-${month}`,
        value,
        ...counted,
      });
    });
  // Every winter is far from every summer.
  const summers = months('07', [10, 11, 10, 12, 11]);
  expect(jumpsOf([...summers, ...months('12', [50, 51, 52, 53, 54])])).toEqual([]);
  expect(jumpsOf([...summers, ...months('12', [50, 51, 52, 53, 60])])).toEqual([[53, 60, 1]]);
});

test('thousands of periods take no longer than their number lets expect', () => {
  const many = Array.from({ length: 2000 }, (_, index) => {
    const year = 1900 + Math.floor(index / 12);
    const period = `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
    return sampleFigure({ id: `f${index}`, year, period, value: index % 12, ...counted });
  });
  expect(jumpsOf(many)).toEqual([]);
});

/** Figures of one survey series, place and period, each with its value and the source that reports it. */
const reported = (values: readonly (readonly [value: number, source: number])[]) =>
  values.map(([value, source], index) =>
    sampleFigure({ id: `f${index}`, survey: 'single-2010', value, source: `source-${source}` }),
  );

const contradictionsOf = (figures: readonly Figure[]) =>
  findContradictions(figures, sampleVocabulary).map(({ figure, other }) => [figure.id, other.id]);

test('of each figure the first is told that another source says otherwise, as one looks through all of them', () => {
  const small = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(small, small), { maxLength: 9 }), (values) => {
      const expected = values.flatMap(([value, source], index) => {
        const other = values.findIndex((one) => one[0] !== value && one[1] !== source);
        return other < 0 ? [] : [[`f${index}`, `f${other}`]];
      });
      expect(contradictionsOf(reported(values))).toEqual(expected);
    }),
  );
});

test('one source may bring as many values of one thing as a file has rows', () => {
  const many = Array.from({ length: 100_000 }, (_, value) => [value, 0] as const);
  expect(contradictionsOf(reported(many))).toEqual([]);
});
