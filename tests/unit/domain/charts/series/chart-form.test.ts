import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allowsForm,
  formOf,
  formRules,
  toChartParts,
  type ChartForm,
  type ChartPart,
  type FormTraits,
} from '@/lib/domain/charts/series/chart-form';
import { findObstacles } from '@/lib/domain/figures/figure-comparability';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { sampleFigure } from '../../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../../fixtures/sample-vocabulary';

/** Editions of one series that were asked in one way: years and ways of the sample vocabulary. */
const editions = { 2009: 'panel-2009', 2010: 'panel-2010' } as const;

const statistic = { kind: 'statistic', survey: null } as const;

/** A statistic of one source over years, which nothing keeps apart. */
function years(list: readonly number[], own: Partial<Figure> = {}): Figure[] {
  return list.map((year, index) =>
    sampleFigure({
      ...statistic,
      id: `${own.country ?? 'be'}-${own.sector ?? 'all'}-${year}`.toLowerCase(),
      ...{ year, value: 40 + index },
      ...own,
    }),
  );
}

const partsOf = (figures: readonly Figure[], named?: 'promised') =>
  toChartParts(figures, sampleVocabulary, named);
const formsOf = (figures: readonly Figure[]) => partsOf(figures).map(({ form }) => form);

describe('each rule', () => {
  const none: FormTraits = {
    ...{ areCases: false, isOverTime: false, figures: 2, lines: 0, periods: 0, thresholds: 0 },
  };
  const overTime = { isOverTime: true, figures: 12, lines: 1, periods: 4 };

  test.each<[ChartForm, Partial<FormTraits>]>([
    ['cards', { areCases: true }],
    ['multiples', { ...overTime, lines: 6 }],
    ['slope', { ...overTime, periods: 2 }],
    ['line', overTime],
    ['lines', { ...overTime, lines: 5 }],
    ['tile', { figures: 1 }],
    ['thresholds', { thresholds: 1 }],
    ['bars', {}],
  ])('%s fits %j', (form, traits) => {
    expect(formOf({ ...none, ...traits })).toBe(form);
  });

  test('has a row above', () => {
    expect(formRules.map(({ form }) => form)).toEqual([
      ...['cards', 'multiples', 'slope', 'line', 'lines', 'tile', 'thresholds', 'bars'],
    ]);
  });
});

describe('figures', () => {
  test('of four years and two countries are one chart of lines', () => {
    const four = [2010, 2011, 2012, 2013];
    const figures = [...years(four), ...years(four, { country: 'FR' })];
    const [part, ...others] = partsOf(figures);
    expect(others).toEqual([]);
    expect(part?.form).toBe('lines');
    expect(part?.lines.map(({ runs }) => runs.map((run) => run.map(({ year }) => year)))).toEqual([
      [four],
      [four],
    ]);
  });

  test('of three years and one country are a line', () => {
    expect(formsOf(years([2010, 2012, 2015]))).toEqual(['line']);
  });

  test('of two editions are a slope, in one country or in five', () => {
    expect(formsOf(years([2009, 2010]))).toEqual(['slope']);
    const countries = ['BE', 'FR', 'NL', 'DE', 'LU'];
    expect(formsOf(countries.flatMap((country) => years([2009, 2010], { country })))).toEqual([
      'slope',
    ]);
  });

  test('of six countries over years are small multiples', () => {
    const countries = ['BE', 'FR', 'NL', 'DE', 'LU', 'IT'];
    expect(formsOf(countries.flatMap((country) => years([2009, 2010], { country })))).toEqual([
      'multiples',
    ]);
  });

  test('of one year are bars; of one country and year alone a tile', () => {
    expect(formsOf([...years([2010]), ...years([2010], { country: 'FR' })])).toEqual(['bars']);
    expect(formsOf(years([2010]))).toEqual(['tile']);
  });

  test('of unrelated surveys are never a line, however many years they are from', () => {
    const figures = [2009, 2010, 2011, 2012].map((year) =>
      sampleFigure({ id: `be-${year}`, year, survey: `single-${year}` }),
    );
    expect(formsOf(figures)).toEqual(['bars']);
  });

  test('that a change of mode breaks stay in one drawing, in two runs', () => {
    const figures = ([2009, 2010] as const).map((year) =>
      sampleFigure({ id: `be-${year}`, year, survey: editions[year], sample_size: 300 }),
    );
    const late = sampleFigure({
      id: 'be-2013',
      year: 2013,
      survey: 'panel-2013',
      sample_size: 300,
    });
    const [part] = partsOf([...figures, late]);
    expect(part?.lines[0]?.runs.map((run) => run.map(({ year }) => year))).toEqual([
      [2009, 2010],
      [2013],
    ]);
  });

  test('that are lived cases stand apart as cards', () => {
    const lived = sampleFigure({ id: 'lived', indicator: 'wait', kind: 'observation', value: 45 });
    const promised = sampleFigure({ id: 'promise', indicator: 'wait', kind: 'target', value: 2 });
    expect(formsOf([lived, promised])).toEqual(['tile', 'cards']);
  });

  test('of different units never share an axis', () => {
    const others = [{ indicator: 'wait' }, { indicator: 'mark' }, {}].flatMap((own, index) => [
      sampleFigure({ ...statistic, ...own, id: `a-${index}`, sector: 'bank' }),
      sampleFigure({ ...statistic, ...own, id: `b-${index}`, sector: 'shop' }),
    ]);
    expect(formsOf(others)).toEqual(['bars', 'bars', 'bars']);
  });

  test('narrowed by sector stand beside the line of the whole, not on it', () => {
    const bank = sampleFigure({ ...statistic, id: 'bank', year: 2012, sector: 'bank' });
    const shop = sampleFigure({ ...statistic, id: 'shop', year: 2012, sector: 'shop' });
    const parts = partsOf([...years([2010, 2011, 2012]), bank, shop]);
    expect(parts.map(({ form, figures }) => [form, figures.length])).toEqual([
      ['line', 3],
      ['bars', 2],
    ]);
  });
});

describe('a promise', () => {
  const promise = sampleFigure({ id: 'promise', kind: 'target', survey: null, value: 90 });

  test('is a threshold through bars of the same country and breakdown', () => {
    const [part] = partsOf([promise, ...years([2010])]);
    expect([part?.form, part?.thresholds, part?.figures.length]).toEqual([
      ...['thresholds', [promise], 2],
    ]);
  });

  test('is a threshold through a line', () => {
    const [part, ...others] = partsOf([promise, ...years([2010, 2011, 2012])]);
    expect([part?.form, part?.thresholds, others]).toEqual(['line', [promise], []]);
  });

  test('is no threshold through what another country or sector measured', () => {
    expect(formsOf([promise, ...years([2010], { country: 'FR' })])).toEqual(['bars']);
    expect(formsOf([promise, ...years([2010], { sector: 'bank' })])).toEqual(['bars']);
  });
});

describe('whatever the figures', () => {
  const figure = fc
    .record({
      indicator: fc.constantFrom('switched', 'satisfied', 'wait', 'mark'),
      country: fc.constantFrom('BE', 'FR', 'NL', 'PT', 'CH', 'SE', 'AT'),
      year: fc.integer({ min: 2008, max: 2014 }),
      value: fc.integer({ min: 0, max: 100 }),
      kind: fc.constantFrom('survey', 'survey', 'target', 'observation', 'statistic'),
      sector: fc.constantFrom(null, null, 'bank', 'shop'),
      organisation: fc.constantFrom(null, null, 'tax-office', 'post-office'),
      survey: fc.constantFrom(null, 'panel-2009', 'panel-2010', 'panel-2013', 'single-2010'),
      base: fc.constantFrom(null, null, 'part', 'unknown'),
    })
    .map((own) => sampleFigure(own));
  const selection = fc
    .array(figure, { minLength: 1, maxLength: 40 })
    .map((list) => list.map((own, index) => ({ ...own, id: `figure-${index}` })));
  const shuffled = selection.chain((figures) =>
    fc.tuple(
      fc.constant(figures),
      fc.shuffledSubarray(figures, { minLength: figures.length, maxLength: figures.length }),
    ),
  );
  const runsOf = (parts: readonly ChartPart[]) =>
    parts.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs));

  test('no line joins what may not be compared, nor two of one year', () => {
    fc.assert(
      fc.property(selection, (figures) => {
        for (const run of runsOf(partsOf(figures)))
          for (const [index, a] of run.entries())
            for (const b of run.slice(index + 1)) {
              expect(findObstacles(a, b, sampleVocabulary)).toEqual([]);
              expect(a.country).toBe(b.country);
              expect(a.sector).toBe(b.sector);
              expect(a.organisation).toBe(b.organisation);
              expect(a.year).toBeLessThan(b.year);
            }
      }),
    );
  });

  test('two organisations are never one thing: no line, nor a promise of one through the other', () => {
    fc.assert(
      fc.property(selection, fc.constantFrom(undefined, 'promised' as const), (figures, named) => {
        for (const { lines, thresholds, figures: own } of partsOf(figures, named)) {
          for (const line of lines)
            expect(new Set(line.figures.map(({ organisation }) => organisation)).size).toBe(1);
          // The whole and one organisation of it share no drawing of lines.
          const isAbout = lines.map((line) => line.figures[0]?.organisation !== null);
          if (named === undefined) expect(new Set(isAbout).size).toBeLessThan(2);
          for (const promise of thresholds)
            expect(
              own.some(
                ({ kind, organisation }) =>
                  kind !== 'target' && organisation === promise.organisation,
              ),
            ).toBe(true);
        }
      }),
    );
  });

  test('every figure is drawn exactly once', () => {
    fc.assert(
      fc.property(selection, (figures) => {
        const parts = partsOf(figures);
        const drawn = parts.flatMap((part) => part.figures.map(({ id }) => id));
        expect(drawn.toSorted()).toEqual(figures.map(({ id }) => id).toSorted());
        for (const { lines, figures: own, thresholds } of parts) {
          if (lines.length === 0) continue;
          const onLines = lines.flatMap((line) => line.runs.flat().map(({ id }) => id));
          const all = [...onLines, ...thresholds.map(({ id }) => id)];
          expect(all.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
        }
      }),
    );
  });

  test('the order of the input never matters', () => {
    fc.assert(
      fc.property(shuffled, ([figures, others]) => {
        expect(partsOf(others)).toEqual(partsOf(figures));
      }),
    );
  });

  test('no axis has two units, and no lived case is on one', () => {
    fc.assert(
      fc.property(selection, (figures) => {
        for (const { form, figures: own } of partsOf(figures)) {
          if (form === 'cards') continue;
          const units = own.map(
            ({ indicator }) => sampleVocabulary.indicators.get(indicator)?.unit,
          );
          expect(new Set(units).size).toBe(1);
          expect(own.some(({ kind }) => kind === 'observation')).toBe(false);
        }
      }),
    );
  });
});

describe('a chart that names its form', () => {
  const named = (figures: readonly Figure[], form: 'bars' | 'lines' | 'multiples') => ({
    forms: toChartParts(figures, sampleVocabulary, form).map((part) => part.form),
    allowed: allowsForm(figures, sampleVocabulary, form),
  });
  const of = (countries: readonly string[], list: readonly number[]) =>
    countries.flatMap((country) => years(list, { country }));
  const two = of(['BE', 'FR'], [2009, 2010, 2011]);
  const six = of(['BE', 'FR', 'NL', 'DE', 'LU', 'ES'], [2009, 2010, 2011]);
  const cases = [sampleFigure({ id: 'a', kind: 'observation', survey: null })];

  test('is drawn in it where its figures allow that', () => {
    expect(named(two, 'bars')).toEqual({ forms: ['bars'], allowed: true });
    expect(named(two, 'multiples')).toEqual({ forms: ['multiples'], allowed: true });
    expect(named(two, 'lines')).toEqual({ forms: ['lines'], allowed: true });
    expect(named(of(['BE', 'FR'], [2009, 2010]), 'lines')).toEqual({
      ...{ forms: ['lines'], allowed: true },
    });
  });

  test('keeps the form that follows from its figures where they do not', () => {
    expect(named(six, 'lines')).toEqual({ forms: ['multiples'], allowed: false });
    expect(named(of(['BE'], [2009, 2010, 2011]), 'multiples')).toEqual({
      ...{ forms: ['line'], allowed: false },
    });
    expect(named(of(['BE', 'FR'], [2009]), 'lines')).toEqual({ forms: ['bars'], allowed: false });
    expect(named(cases, 'bars')).toEqual({ forms: ['cards'], allowed: false });
  });

  test('as bars joins nothing, and drops nothing', () => {
    const [part, ...others] = toChartParts(six, sampleVocabulary, 'bars');
    expect(others).toEqual([]);
    expect(part?.lines).toEqual([]);
    expect(part?.figures.length).toBe(18);
  });
});
