import { describe, expect, test } from 'vitest';
import type { ChartDefinition } from '@/lib/domain/charts/composed/chart-definition';
import { toDrawing } from '@/lib/domain/charts/chart-drawing';
import { toChartParts } from '@/lib/domain/charts/series/chart-form';
import type { TrendSpec } from '@/lib/domain/charts/model/chart-schema';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { plainSpaces, sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const words = sampleWords('en');
const definition: ChartDefinition = {
  ...{ id: 'test', theme: 'switching', select: { indicator: ['switched', 'satisfied'] } },
  ...{ labelBy: 'breakdown', sortBy: 'value' },
};

function trendsOf(...figures: Partial<Figure>[]): TrendSpec[] {
  const all = figures.map(sampleFigure);
  const colours = new Map([
    ['BE', 1],
    ['FR', 2],
  ]);
  return toChartParts(all, words.vocabulary).flatMap((part) => {
    const drawing = toDrawing(part, { definition, all, colours }, words);
    return 'panels' in drawing ? [drawing] : [];
  });
}

const linesOf = (...figures: Partial<Figure>[]) =>
  trendsOf(...figures).flatMap(({ panels }) => panels.flatMap(({ lines }) => lines));
const runsOf = (...figures: Partial<Figure>[]) =>
  linesOf(...figures).flatMap(({ runs }) => runs.map((run) => run.map(({ id }) => id)));

/** The calendar year whose middle stands at a place. */
const yearAt = (at: number) => Math.floor(at);

const y2009 = { id: '2009', year: 2009, survey: 'panel-2009', value: 77 };
const y2010 = { id: '2010', year: 2010, survey: 'panel-2010', value: 61, sample_size: 331 };
const y2013 = { id: '2013', year: 2013, survey: 'panel-2013', value: 50 };
const french = { country: 'FR', sample_size: null };

describe('a trend', () => {
  test('joins two editions of one series, whatever order they come in', () => {
    expect(runsOf(y2010, y2009)).toEqual([['2009', '2010']]);
  });

  test('breaks where the series changed how it asks', () => {
    expect(runsOf(y2013, y2010, y2009)).toEqual([['2009', '2010'], ['2013']]);
  });

  test.each([
    ['another series', { survey: 'single-2010' }],
    ['a source without a survey', { survey: null }],
    ['another kind of number', { kind: 'statistic' as const }],
  ])('breaks before %s', (_, own) => {
    expect(runsOf(y2009, y2010, { ...y2010, id: 'later', year: 2011, ...own })).toEqual([
      ['2009', '2010'],
      ['later'],
    ]);
  });

  test.each([
    ['countries', { country: 'FR' }],
    ['sectors', { sector: 'bank' }],
    ['providers', { provider: 'company' }],
    ['questions', { indicator: 'satisfied' }],
  ])('never joins two %s', (_, own) => {
    expect(trendsOf(y2009, { ...y2010, ...own })).toEqual([]);
  });

  test('names the periods there are, once each, and its lines by what tells them apart', () => {
    const [drawing] = trendsOf(...[y2010, y2009, { ...y2009, ...french, id: 'fr-2009' }], {
      ...y2010,
      ...french,
      id: 'fr-2010',
    });
    expect(drawing?.periods.map(({ label }) => label)).toEqual(['2009', '2010']);
    expect(drawing?.axis.max).toBe(100);
    expect(drawing?.panels[0]?.lines.map(({ label, colour }) => [label, colour])).toEqual([
      ['Belgium', 1],
      ['France', 2],
    ]);
  });

  test('of sectors of one country names the sectors, in colours of their own', () => {
    const figures = ['bank', 'shop'].flatMap((sector) =>
      [y2009, y2010].map((own) => ({ ...own, id: `${sector}-${own.id}`, sector })),
    );
    expect(linesOf(...figures).map(({ label, colour }) => [label, colour])).toEqual([
      ['Bank', 1],
      ['Shop', 2],
    ]);
  });
});

describe('a slope', () => {
  const differenceOf = (...figures: Partial<Figure>[]) =>
    trendsOf(...figures)
      .flatMap(({ differences }) => differences)
      .map(plainSpaces);

  test('says how far its years are apart, and whether that exceeds chance', () => {
    const sized = { ...y2009, sample_size: 300 };
    // Newcombe's interval of 61 % of 331 less 77 % of 300: −22.9 to −8.8.
    expect(differenceOf(sized, y2010)).toEqual([
      'Belgium: −16 percentage points · Significant difference? Yes: the difference is between −22.9 and −8.8 percentage points (95% confidence interval)',
    ]);
    expect(differenceOf(y2009, y2010)).toEqual([
      'Belgium: −16 percentage points · Significant difference? Cannot be established: a sample size is not reported',
    ]);
  });

  test('of minutes says them', () => {
    const wait = { indicator: 'wait', kind: 'statistic', survey: null } as const;
    expect(
      differenceOf({ ...wait, id: 'a', year: 2009, value: 4 }, { ...wait, id: 'b', value: 2.5 }),
    ).toEqual(['Belgium: −1.5 min · Significant difference? Not applicable: no sample was drawn']);
  });

  test('is no line: three years have no such sentence', () => {
    const third = { ...y2009, id: '2008', year: 2008 };
    expect(trendsOf(y2009, y2010, third).map(({ differences }) => differences)).toEqual([[]]);
  });
});

test('a promise is named at its end, off the name of the line', () => {
  const own = { survey: null, sample_size: null };
  const measured = [2009, 2010, 2011].map((year) => ({
    ...{ ...own, id: `y${year}`, year, value: 88, kind: 'statistic' as const },
  }));
  const [trend] = trendsOf(...measured, { ...own, id: 'promise', kind: 'target', value: 90 });
  const [panel] = trend?.panels ?? [];
  expect(panel?.thresholds.map(({ label }) => label)).toEqual(['Service pledge: 90%']);
  const [name, promise] = [panel?.lines[0]?.nameAt, panel?.thresholds[0]?.nameAt];
  expect((name ?? 0) - (promise ?? 0)).toBeGreaterThanOrEqual(0.149);
});

describe('texts of lines', () => {
  const statistics = { kind: 'statistic' as const, survey: null };
  const valuesOf = (own: Partial<Figure>, ...values: readonly [year: number, value: number][]) =>
    linesOf(
      ...values.map(([year, value]) => ({ ...statistics, ...own, id: `${year}`, year, value })),
    )
      .flatMap(({ runs }) => runs.flat())
      .map(({ at, valueAt }) => [yearAt(at), valueAt && Object.values(valueAt).join(' ')]);

  test('values of years that lie close give way, first on a phone', () => {
    // Of 24 years on 136 × 0.84 pixels each has 4.8, on 236 × 0.84 it has 8.3: a value takes about 37.
    expect(valuesOf({}, [2000, 50], [2005, 50], [2012, 50], [2024, 50])).toEqual([
      [2000, 'above middle narrow'],
      [2005, 'below middle narrow'],
      [2012, 'above middle narrow'],
      [2024, 'above middle narrow'],
    ]);
    expect(valuesOf({}, [2000, 50], [2001, 50], [2002, 50], [2024, 50])).toEqual([
      [2000, 'above middle narrow'],
      [2001, null],
      [2002, 'below middle narrow'],
      [2024, 'above middle narrow'],
    ]);
  });

  test('a value at the foot of the plot is never written into the years below', () => {
    expect(valuesOf({}, [2009, 0], [2010, 0], [2011, 0])).toEqual([
      [2009, 'above middle narrow'],
      [2010, 'above middle narrow'],
      [2011, 'above middle narrow'],
    ]);
  });

  test('a value stands off the line that comes down to it', () => {
    expect(valuesOf({}, [2009, 90], [2010, 40], [2011, 80], [2012, 30])).toEqual([
      [2009, 'above middle narrow'],
      [2010, 'below middle narrow'],
      [2011, 'above middle narrow'],
      [2012, 'below middle narrow'],
    ]);
  });

  const five = ['BE', 'FR', 'NL', 'DE', 'LU'].flatMap((country, index) =>
    [y2009, y2010].map((own) => ({
      ...{ ...own, sample_size: null, country },
      ...{ id: `${country}-${own.id}`, value: 50 + index },
    })),
  );

  test('never lie on each other: names keep their distance, and stay in the plot', () => {
    const places = linesOf(...five).map(({ nameAt }) => nameAt);
    const sorted = places.toSorted((a, b) => a - b);
    for (const [index, place] of sorted.slice(1).entries())
      expect(place - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(0.149);
    expect(Math.max(...places)).toBeLessThanOrEqual(1);
  });

  test('a name of several lines of text takes more room, and leaves the labels of the axis alone', () => {
    const breakdown = (segment: string, id: string) =>
      [y2009, y2010].map((own) => ({
        ...{ ...own, sample_size: null, id: `${id}-${own.id}`, segment, value: 2 },
      }));
    const lines = linesOf(
      ...breakdown('a-code-whose-name-is-long-enough-for-four-lines', 'a'),
      ...breakdown('b', 'b'),
    );
    const [upper = 0, lower = 0] = lines.map(({ nameAt }) => nameAt).toSorted((a, b) => a - b);
    expect(lower - upper).toBeGreaterThan(0.16);
    expect(lower).toBeLessThanOrEqual(1);
  });

  test('a name stands at its line where nothing is in its way', () => {
    expect(linesOf(y2009, y2010).map(({ nameAt }) => nameAt)).toEqual([0.39]);
  });

  test('of marks that lie close, only the highest and the lowest have a value beside them', () => {
    const of2010 = linesOf(...five).flatMap(({ runs }) =>
      runs.flat().filter(({ at }) => yearAt(at) === 2010),
    );
    expect(of2010.map(({ value, valueAt }) => [value, valueAt?.side ?? null]).toSorted()).toEqual([
      [50, 'below'],
      [51, null],
      [52, null],
      [53, null],
      [54, 'above'],
    ]);
  });
});
