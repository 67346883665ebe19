import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartDefinition } from '@/lib/domain/charts/composed/chart-definition';
import { toChartParts } from '@/lib/domain/charts/series/chart-form';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { toChart } from '@/lib/domain/charts/chart-spec';
import { toSeriesLines } from '@/lib/domain/charts/series/series-lines';
import { breaksBetween, findObstacles } from '@/lib/domain/figures/figure-comparability';
import { toPairAnswer } from '@/lib/domain/figures/figure-pair';
import { toSimilarFigures } from '@/lib/domain/figures/figure-comparison';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import type { SeriesBreak } from '@/lib/domain/surveys/series-break-schema';
import { sampleFigure, sampleWords } from '../../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../../fixtures/sample-vocabulary';

// What a register counts, year after year or month after month, in a series of its own.

const newMethod: SeriesBreak = {
  ...{ id: 'new-method', series: 'register', indicators: ['wait'] },
  ...{ after: '2012', before: '2014' },
  reason: { fr: 'Nouvelle méthode.', nl: 'Nieuwe methode.', en: 'A new method.' },
};
const studies = sampleVocabulary.surveys;
const known = studies.get('panel-2009');
if (!known) throw new Error('The sample vocabulary has a panel.');
const register = { ...known, id: 'register', series: 'register' };
const vocabularyWith = (...breaks: SeriesBreak[]) => ({
  ...sampleVocabulary,
  breaks,
  surveys: new Map([...studies, [register.id, register]]),
});
const vocabulary = vocabularyWith(newMethod);
const words: ChartWords = { ...sampleWords('en'), vocabulary };

const counted = (period: string, own: Partial<Figure> = {}) =>
  sampleFigure({
    ...{ id: `counted-${period}`, indicator: 'wait', kind: 'statistic', survey: 'register' },
    ...{ period: period.length === 4 ? null : period, year: Number(period.slice(0, 4)), value: 4 },
    ...own,
  });

const runsOf = (figures: readonly Figure[], known = vocabulary) =>
  toSeriesLines(figures, known).map(({ runs }) =>
    runs.map((run) => run.map(({ period, year }) => period ?? String(year))),
  );

describe('a break', () => {
  test('keeps its two sides apart, and nothing else', () => {
    const obstacles = (a: string, b: string) => findObstacles(counted(a), counted(b), vocabulary);
    expect(obstacles('2011', '2012')).toEqual([]);
    expect(obstacles('2012', '2014')).toEqual(['break']);
    expect(obstacles('2014', '2015')).toEqual([]);
    // Nobody knows on which side the year between stands.
    expect([obstacles('2012', '2013'), obstacles('2013', '2014')]).toEqual([['break'], ['break']]);
  });

  test('hits the indicators that it names, or all of its series, and no other series', () => {
    const other = [
      counted('2012', { indicator: 'desks' }),
      counted('2014', { indicator: 'desks' }),
    ];
    const between = (one: SeriesBreak) =>
      breaksBetween(other[0] ?? counted('2012'), other[1] ?? counted('2014'), vocabularyWith(one));
    expect(between(newMethod)).toEqual([]);
    expect(between({ ...newMethod, indicators: null })).toHaveLength(1);
    expect(between({ ...newMethod, indicators: null, series: 'panel' })).toEqual([]);
  });

  test('tells its own reason where two figures stand beside each other', () => {
    const [a, b] = [counted('2012'), counted('2014')];
    expect(toPairAnswer(a, b, words)).toMatchObject({
      mayCompare: false,
      reasons: ['Break in series between 2012 and 2014: A new method.'],
    });
    expect(toSimilarFigures(a, [b], words)[0]?.reasons).toEqual([
      'a break in the series (A new method.)',
    ]);
  });

  test('leaves a gap in the line, a mark in it, and its reason below', () => {
    const figures = ['2011', '2012', '2014', '2015'].map((period) => counted(period));
    expect(runsOf(figures)).toEqual([
      [
        ['2011', '2012'],
        ['2014', '2015'],
      ],
    ]);
    const { caveats, drawings, title } = chartOf(figures);
    expect(caveats).toEqual(['Break in series between 2012 and 2014: A new method.']);
    const [drawing] = drawings;
    const panels = drawing && 'panels' in drawing ? drawing.panels : [];
    // The middles of 2012 and 2014 are 2012.5 and 2014.5.
    expect(panels.map(({ breaks }) => breaks.map(({ at }) => at))).toEqual([[2013.5]]);
    expect(title).toContain('2014');
    expect(title).not.toContain('2011');
  });
});

const definition: ChartDefinition = {
  ...{ id: 'test', theme: 'waiting', select: { indicator: ['wait'] } },
  ...{ labelBy: 'breakdown', sortBy: 'value' },
};

function chartOf(figures: readonly Figure[]) {
  const rest = { query: '', address: { path: '', query: '', frozenQuery: '' }, omitted: 0 };
  return toChart(figures, definition, rest, words);
}

describe('periods', () => {
  const months = ['2015-11', '2015-12', '2016-11', '2016-12', '2017-12'].map((month) =>
    counted(month),
  );

  test('of parts of a year are joined with the same part of other years', () => {
    expect(runsOf(months)).toEqual([
      [
        ['2015-11', '2016-11'],
        ['2015-12', '2016-12', '2017-12'],
      ],
    ]);
  });

  test('stand in their own places on the axis, with short names', () => {
    const [drawing] = chartOf(months).drawings;
    const periods = drawing && 'panels' in drawing ? drawing.periods : [];
    expect(periods.map(({ label }) => label)).toEqual([
      ...['Nov 2015', 'Dec 2015', 'Nov 2016', 'Dec 2016', 'Dec 2017'],
    ]);
    // November is the eleventh month: its middle is 10.5 twelfths into the year.
    expect(periods[0]?.at).toBeCloseTo(2015 + 10.5 / 12);
    expect(periods[4]?.at).toBeCloseTo(2017 + 11.5 / 12);
  });

  test('a mean of a year is no month among months', () => {
    const year = counted('2015-04-01/P1Y');
    const parts = toChartParts([...months, year], vocabulary);
    expect(parts.map(({ form, figures }) => [form, figures.length])).toEqual([
      ['line', 5],
      ['tile', 1],
    ]);
  });

  test('what rose or fell is told of the newest run, by its periods', () => {
    const told = months.map((figure, index) => ({ ...figure, value: index + 1 }));
    expect(chartOf(told).title).toContain('December 2015');
    expect(chartOf(told).title).toContain('December 2017');
  });

  test('figures about two organisations are no line, but may be compared', () => {
    const [a, b] = [
      counted('2014', { organisation: 'one' }),
      counted('2015', { organisation: 'other' }),
    ];
    expect(runsOf([a, b])).toEqual([[['2014']], [['2015']]]);
    expect(findObstacles(a, b, vocabulary)).toEqual([]);
  });

  test('over changing numbers of countries, each tells how many', () => {
    const covered = { country: null, year: 2014 };
    const figures = [
      counted('2014', { ...covered, countries_covered: 2 }),
      counted('2015', { ...covered, year: 2015, countries_covered: 12 }),
    ];
    const { caveats, drawings } = chartOf(figures);
    expect(caveats).toEqual([
      'The countries covered change from point to point: 2014: 2 countries, 2015: 12 countries.',
    ]);
    const [drawing] = drawings;
    const lines = drawing && 'panels' in drawing ? drawing.panels.flatMap((p) => p.lines) : [];
    expect(lines.map(({ label }) => label)).toEqual(['several countries']);
    expect(lines.flatMap(({ runs }) => runs.flat().map(({ context }) => context))).toEqual([
      ...['2 countries, 2014', '12 countries, 2015'],
    ]);
  });
});

const anyPeriod = fc.oneof(
  fc.integer({ min: 2008, max: 2020 }).map(String),
  fc
    .tuple(fc.integer({ min: 2012, max: 2016 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, quarter]) => `${year}-Q${quarter}`),
  fc
    .tuple(fc.integer({ min: 2012, max: 2016 }), fc.constantFrom('03', '11', '12'))
    .map(([year, month]) => `${year}-${month}`),
);
const anyFigures = fc
  .array(
    fc.record({
      period: anyPeriod,
      indicator: fc.constantFrom('wait', 'desks'),
      organisation: fc.constantFrom(null, 'one', 'other'),
      country: fc.constantFrom('BE', null),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(({ period, ...own }, index) => counted(period, { ...own, id: `f${index}` })),
  );
const anyBreaks = fc.array(
  fc
    .tuple(fc.integer({ min: 2008, max: 2019 }), fc.integer({ min: 1, max: 3 }), fc.boolean())
    .map(([after, gap, isOfAll]) => ({
      ...newMethod,
      ...{ id: `b${after}-${gap}-${isOfAll}`, indicators: isOfAll ? null : ['wait'] },
      ...{ after: String(after), before: String(after + gap) },
    })),
  { maxLength: 3 },
);

describe('whatever figures and breaks there are', () => {
  test('no line joins what a break or anything else keeps apart', () => {
    fc.assert(
      fc.property(anyFigures, anyBreaks, (figures, breaks) => {
        const known = vocabularyWith(...breaks);
        const lines = toSeriesLines(figures, known);
        for (const run of lines.flatMap(({ runs }) => runs))
          for (const [index, a] of run.entries())
            for (const b of run.slice(index + 1)) {
              expect(breaksBetween(a, b, known)).toEqual([]);
              expect(findObstacles(a, b, known)).toEqual([]);
              expect(a.organisation).toBe(b.organisation);
            }
        const drawn = lines.flatMap(({ runs }) => runs.flat().map(({ id }) => id));
        expect(drawn.toSorted()).toEqual(figures.map(({ id }) => id).toSorted());
      }),
    );
  });

  test('their order never matters', () => {
    const shuffled = anyFigures.chain((figures) =>
      fc.tuple(
        fc.constant(figures),
        fc.shuffledSubarray(figures, { minLength: figures.length, maxLength: figures.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyBreaks, ([figures, others], breaks) => {
        const known = vocabularyWith(...breaks);
        expect(toSeriesLines(others, known)).toEqual(toSeriesLines(figures, known));
        expect(toChartParts(others, known)).toEqual(toChartParts(figures, known));
        if (figures.length > 0) expect(chartOf(others)).toEqual(chartOf(figures));
      }),
      { numRuns: 50 },
    );
  });
});
