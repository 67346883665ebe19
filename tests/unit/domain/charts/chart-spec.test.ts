import { expect, test } from 'vitest';
import type { ChartDefinition } from '@/lib/domain/charts/chart-catalogue';
import { chartTitle, toChart } from '@/lib/domain/charts/chart-spec';
import { sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const definition: ChartDefinition = {
  id: 'switched',
  theme: 'switching',
  select: { indicator: ['switched'] },
  form: 'bars',
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
    ...rest,
    legend: [{ country: 'BE', look: 'solid', label: 'Belgium' }],
    sources: [
      { id: 'alpha', label: 'Le journal « Alpha »' },
      { id: 'beta', label: 'Paper beta' },
    ],
    drawing: { form: 'bars', axis: { max: 100 } },
  });
  expect(chart.caveats.length).toBe(2);
  expect(chart.contexts.length).toBeGreaterThan(0);
});

test('a chart of a trend is drawn as lines', () => {
  const { drawing } = toChart(
    [sampleFigure()],
    { ...definition, form: 'trend' },
    rest,
    sampleWords('fr'),
  );
  expect(drawing).toMatchObject({ form: 'trend', years: [2010], lines: [{ label: 'Belgique' }] });
});

test('a chart can be sent to the browser: it is plain data', () => {
  const chart = toChart([sampleFigure()], definition, rest, sampleWords('nl'));
  expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
});

test('a title is composed, or the indicator’s label, or at least the id', () => {
  const words = sampleWords('fr');
  expect(chartTitle({ ...definition, id: 'waiting-times' }, words).label).toBe(
    'Temps d’attente\u00a0: promis, toléré, vécu'.replace(' :', '\u00a0:'),
  );
  expect(chartTitle(definition, words).label).toBe('Ont changé');
  const gone = { ...definition, id: 'gone', select: { indicator: ['gone'] } };
  expect(chartTitle(gone, words).label).toBe('gone');
});
