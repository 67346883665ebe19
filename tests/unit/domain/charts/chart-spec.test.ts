import { expect, test } from 'vitest';
import type { ChartDefinition } from '@/lib/domain/charts/composed/chart-definition';
import { chartTitle, titleOfFigures, toChart } from '@/lib/domain/charts/chart-spec';
import { sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const definition: ChartDefinition = {
  id: 'switched',
  theme: 'switching',
  select: { indicator: ['switched'] },
  labelBy: 'breakdown',
  sortBy: 'value',
};
const rest = {
  query: 'country=BE&indicator=switched',
  address: { path: '/themes/switching', query: 'country=BE', frozenQuery: 'country=BE&release=2' },
  omitted: 3,
};

test('a chart has its title, sources, caveats, legend, query and what it omits', () => {
  const figures = [sampleFigure(), sampleFigure({ source: 'beta', sector: 'bank', survey: null })];
  const chart = toChart(figures, definition, rest, sampleWords('en'));
  expect(chart).toMatchObject({
    id: 'switched',
    theme: 'switching',
    title: 'Switched provider',
    label: 'Switched provider',
    ...rest,
    legend: [{ colour: 1, look: 'solid', label: 'Belgium' }],
    sources: [
      { id: 'alpha', label: 'Le journal « Alpha »' },
      { id: 'beta', label: 'Paper beta' },
    ],
    drawings: [{ form: 'bars', axis: { max: 100 } }],
  });
  expect(chart.whisker).not.toBeNull();
  expect(chart.caveats.length).toBe(2);
  expect(chart.contexts.length).toBeGreaterThan(0);
});

test('a survey of four years and two countries is one chart of lines, in whatever order it comes', () => {
  const figures = ['BE', 'FR'].flatMap((country) =>
    [2009, 2010, 2011, 2012].map((year) =>
      sampleFigure({ ...{ id: `${country}-${year}`, country, year }, survey: 'panel-2009' }),
    ),
  );
  const words = sampleWords('fr');
  const chart = toChart(figures, definition, rest, words);
  const [drawing, ...others] = chart.drawings;
  expect(others).toEqual([]);
  expect(drawing).toMatchObject({
    form: 'lines',
    periods: ['2009', '2010', '2011', '2012'].map((label) => ({ label })),
    panels: [
      {
        lines: [
          { label: 'Belgique', colour: 1, runs: [[{}, {}, {}, {}]] },
          { label: 'France', colour: 2, runs: [[{}, {}, {}, {}]] },
        ],
      },
    ],
  });
  // Lines are named at their ends, so that no legend says it again.
  expect(chart.legend).toEqual([]);
  expect(toChart(figures.toReversed(), definition, rest, words)).toEqual(chart);
});

test('a title says what all figures show that had room, and of more nothing', () => {
  const figures = [
    sampleFigure({ id: 'then', year: 2010, value: 42, sample_size: 1000 }),
    sampleFigure({ id: 'now', year: 2012, value: 42, sample_size: 1000 }),
    sampleFigure({ id: 'between', year: 2011, value: 50, sample_size: 1000 }),
  ].map((figure) => ({ ...figure, survey: 'panel-2009' }));
  const titled = (omitted: number, title?: ChartDefinition['title']) =>
    titleOfFigures(figures, { ...definition, title }, omitted, sampleWords('en'));
  expect(titled(0)).toBe(
    toChart(figures, definition, { ...rest, omitted: 0 }, sampleWords('en')).title,
  );
  expect(titled(0)).toContain('2010');
  expect(titled(1)).toBe('Switched provider');
  expect(titled(0, { en: 'Leaving pays' })).toBe('Leaving pays');
});

test('whiskers are explained where there are some', () => {
  const figures = ['bank', 'shop'].map((sector) =>
    sampleFigure({ id: sector, sector, sample_size: 300 }),
  );
  expect(toChart(figures, definition, rest, sampleWords('en')).whisker).toContain(
    '95% confidence intervals',
  );
  const alone = toChart(figures.slice(0, 1), definition, rest, sampleWords('en'));
  expect(alone.whisker).toBeNull();
});

test('a chart can be sent to the browser: it is plain data', () => {
  const chart = toChart([sampleFigure()], definition, rest, sampleWords('nl'));
  expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
});

test('a composed chart may say its own title above its name, in place of what is found', () => {
  const figures = [
    sampleFigure({ id: 'a', year: 2009, value: 77, survey: 'panel-2009' }),
    sampleFigure({ id: 'b', year: 2010, value: 61, survey: 'panel-2010' }),
  ];
  const whole = { ...rest, omitted: 0 };
  const titleOf = (own: Partial<ChartDefinition>) => {
    const chart = toChart(figures, { ...definition, ...own }, whole, sampleWords('nl'));
    return { title: chart.title, label: chart.label };
  };
  const name = { nl: 'Overstappen', en: 'Switching' };
  const found = titleOf({ name });
  expect(found.label).toBe('Overstappen');
  expect(found.title).toContain('77');
  expect(titleOf({ name, title: { nl: 'Steeds minder', en: 'Fewer and fewer' } })).toEqual({
    ...{ title: 'Steeds minder', label: 'Overstappen' },
  });
});

test('a title that is not in the reader’s language says so', () => {
  const own = { name: { en: 'Switching' }, title: { fr: 'De moins en moins' } };
  const chart = toChart([sampleFigure()], { ...definition, ...own }, rest, sampleWords('nl'));
  expect(chart.foreign).toEqual(
    expect.arrayContaining([
      { text: 'Switching', lang: 'en' },
      { text: 'De moins en moins', lang: 'fr' },
    ]),
  );
});

test('a title is composed, or the indicator’s label, or at least the id', () => {
  const words = sampleWords('fr');
  const name = { fr: 'Départs', en: 'Departures' };
  expect(chartTitle({ ...definition, name }, words)).toEqual({ label: 'Départs', foreign: [] });
  expect(chartTitle(definition, words).label).toBe('Ont changé');
  const gone = { ...definition, id: 'gone', select: { indicator: ['gone'] } };
  expect(chartTitle(gone, words).label).toBe('gone');
});
