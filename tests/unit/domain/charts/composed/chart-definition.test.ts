import { describe, expect, test } from 'vitest';
import {
  chartOf,
  chartsOfTheme,
  findChart,
  isWhollyShown,
  toChartDefinition,
  type ChartSelect,
} from '@/lib/domain/charts/composed/chart-definition';
import { composedChartSchema } from '@/lib/domain/charts/composed/composed-chart-schema';
import { feltCatalogue, headlineCatalogue } from '@/lib/domain/charts/composed/headline-catalogue';
import { chartTitle } from '@/lib/domain/charts/chart-spec';
import { locales } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';
import { breakdowns, themes } from '@/lib/domain/indicators/indicator-schema';
import { firstRelease } from '../../../../fixtures/first-release';
import { parseSeedFiles, seedVocabulary } from '../../../../fixtures/seed-files';

const files = parseSeedFiles();
const vocabulary = seedVocabulary(files);
const figures = files.flatMap((file) => file.figures);
const indicators = [...vocabulary.indicators.values()];
const composed = files.flatMap((file) => file.charts);
const charts = themes.flatMap((theme) => chartsOfTheme(theme, composed, indicators));

/** Figures of a chart, found without the code that reads them from the database. */
function figuresOf(select: ChartSelect) {
  return figures.filter((figure) => {
    if (!select.indicator.includes(figure.indicator)) return false;
    return breakdowns.every((name) => {
      const [wanted, code] = [select[name], figure[name]];
      if (!wanted) return true;
      return code === null
        ? wanted.includes('none')
        : wanted.includes('any') || wanted.includes(code);
    });
  });
}

describe('the charts together', () => {
  test('show every figure of the five articles', () => {
    const shown = new Set(charts.flatMap(({ select }) => figuresOf(select).map(({ id }) => id)));
    expect(figures.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
    expect(shown.size).toBe(firstRelease.figures);
  });

  test('show no figure twice within a theme', () => {
    const shown = charts.flatMap(({ select }) => figuresOf(select).map(({ id }) => id));
    expect(shown.length).toBe(new Set(shown).size);
  });

  test('show every indicator in its own theme', () => {
    for (const theme of themes) {
      const own = indicators.filter((indicator) => indicator.theme === theme).map(({ id }) => id);
      const shown = chartsOfTheme(theme, composed, indicators).flatMap(
        ({ select }) => select.indicator,
      );
      expect([...new Set(shown)].sort()).toEqual(own.sort());
    }
  });

  test('have ids of their own', () => {
    const ids = charts.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('measure all of their figures in one unit', () => {
    for (const { id, select } of charts) {
      const units = new Set(select.indicator.map((name) => vocabulary.indicators.get(name)?.unit));
      expect([id, units.size]).toEqual([id, 1]);
    }
  });
});

describe.each(composed.map((chart) => [chart.id, toChartDefinition(chart)] as const))(
  '%s',
  (id, chart) => {
    test('names only indicators that exist, of its own theme', () => {
      for (const name of chart.select.indicator) {
        expect(vocabulary.indicators.get(name)?.theme).toBe(chart.theme);
      }
    });

    test('has at least one figure', () => {
      expect(figuresOf(chart.select).length).toBeGreaterThan(0);
    });

    test.each(locales)('has a title of its own in %s', (locale) => {
      const { label: title } = chartTitle(chart, { vocabulary, locale, t: getTranslator(locale) });
      expect(title).not.toContain(id);
      expect(title.length).toBeGreaterThan(10);
    });
  },
);

test('an indicator that no composed chart shows has a chart under its own label', () => {
  const indicator = vocabulary.indicators.get('customer-type');
  if (!indicator) throw new Error('no such indicator');
  const words = { vocabulary, locale: 'en', t: getTranslator('en') } as const;
  expect(chartOf(indicator).select).toEqual({ indicator: ['customer-type'] });
  expect(chartTitle(chartOf(indicator), words).label).toBe(indicator.label.en);
  expect(charts.some(({ id }) => id === 'customer-type')).toBe(true);
});

test('a composed chart stays when its theme has other indicators too', () => {
  expect(chartsOfTheme('waiting', composed, []).map(({ id }) => id)).toEqual([
    'waiting-times',
    'lived-queues',
  ]);
});

/** A composed chart of waiting, with these properties besides. */
const compose = (own: object) =>
  composedChartSchema.parse({
    ...{ id: 'own', theme: 'waiting', label: { en: 'Own' }, indicator: ['charter-wait'] },
    ...own,
  });

describe('an indicator of which a chart shows only some figures', () => {
  const wait = indicators.filter(({ id }) => id === 'charter-wait');
  const ids = (...own: object[]) =>
    chartsOfTheme('waiting', own.map(compose), wait).map(({ id }) => id);

  test('keeps its own chart, so that none is missing', () => {
    expect(ids({ channel: ['phone'] })).toEqual(['own', 'charter-wait']);
    expect(ids({ channel: ['none'] }, { id: 'b', sector: ['any'] })).toEqual([
      ...['own', 'b', 'charter-wait'],
    ]);
    // Together they leave out what has a sector and a channel.
    expect(ids({ channel: ['none'], sector: ['none'] }, { id: 'b', channel: ['any'] })).toEqual([
      'own',
      'b',
      'charter-wait',
    ]);
  });

  test('has none where the charts show all of it', () => {
    expect(ids({})).toEqual(['own']);
    expect(ids({ channel: ['none'] }, { id: 'b', channel: ['any'] })).toEqual(['own', 'b']);
    expect(ids({ channel: ['none', 'any'] })).toEqual(['own']);
  });

  test('has one chart under its id, whoever composed it', () => {
    expect(ids({ id: 'charter-wait', channel: ['phone'] })).toEqual(['charter-wait']);
  });

  test('is not shown by charts of another theme', () => {
    expect(ids({ theme: 'switching' })).toEqual(['charter-wait']);
    expect(isWhollyShown('charter-wait', [compose({ channel: ['phone'] })])).toBe(false);
  });
});

test('a chart is found by its id, or by that of its indicator', () => {
  const own = [compose({ channel: ['phone'], label_by: 'both', sort_by: 'indicator' })];
  expect(findChart('own', own, vocabulary.indicators)).toEqual({
    ...{ id: 'own', theme: 'waiting', name: { en: 'Own' }, labelBy: 'both', sortBy: 'indicator' },
    select: { indicator: ['charter-wait'], channel: ['phone'] },
  });
  expect(findChart('charter-wait', own, vocabulary.indicators)?.select).toEqual({
    indicator: ['charter-wait'],
  });
  expect(findChart('nothing', own, vocabulary.indicators)).toBeNull();
});

test.each(
  [...headlineCatalogue, ...feltCatalogue].map((headline) => [headline.id, headline] as const),
)('the headline "%s" has a figure to show', (_, { select }) => {
  expect(figuresOf(select).length).toBeGreaterThan(0);
});
