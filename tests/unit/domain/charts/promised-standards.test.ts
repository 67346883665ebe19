import { describe, expect, test } from 'vitest';
import type { ChartDefinition } from '@/lib/domain/charts/composed/chart-definition';
import type { TrendSpec } from '@/lib/domain/charts/model/chart-schema';
import { pointsOf } from '@/lib/domain/charts/layout/drawing-points';
import { toChart } from '@/lib/domain/charts/chart-spec';
import type { Locale } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import type { Vocabulary } from '@/lib/domain/figures/vocabulary-schema';
import type { Indicator } from '@/lib/domain/indicators/indicator-schema';
import type { Standard } from '@/lib/domain/standards/standard-schema';
import { plainSpaces, sampleFigure } from '../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const label = (text: string) => ({ fr: text, nl: text, en: text });

const rule = (
  id: string,
  country: string | null,
  threshold_seconds: number,
  target_percent: number | null,
): Standard => ({
  ...{ id, country, threshold_seconds, target_percent },
  label: label(id),
  rule: label(id),
});

const minutes = sampleVocabulary.indicators.get('wait');
if (!minutes) throw new Error('the sample has waits');
const waits: Indicator[] = [
  { ...minutes, high_is: 'bad' },
  { ...minutes, id: 'delay', unit: 'seconds', high_is: 'bad' },
];

const vocabulary: Vocabulary = {
  ...sampleVocabulary,
  indicators: new Map(waits.map((one) => [one.id, one])),
  standards: [
    rule('law', 'ES', 180, 95),
    rule('charter', 'BE', 150, 90),
    rule('patience', 'FR', 180, null),
    // Belongs to no country, so that nobody is promised anything.
    rule('custom', null, 20, 80),
  ],
};

const counted = { kind: 'statistic', survey: null, channel: 'phone' } as const;
let count = 0;
function measured(year: number, value: number, own: Partial<Figure>): Figure {
  count += 1;
  return sampleFigure({ id: `figure-${count}`, year, value, ...counted, ...own });
}
const office = { indicator: 'wait', organisation: 'tax-office' };
const shop = { indicator: 'delay', country: 'FR', sector: 'shop' };
const bank = { indicator: 'delay', country: 'FR', sector: 'bank' };

const definition: ChartDefinition = {
  ...{ id: 'promised', theme: 'waiting', form: 'promised', name: label('Waits') },
  ...{ select: { indicator: ['wait', 'delay'] }, labelBy: 'breakdown', sortBy: 'value' },
};

function chartOf(figures: readonly Figure[], locale: Locale = 'en') {
  const rest = { query: '', address: { path: '', query: '', frozenQuery: '' }, omitted: 0 };
  return toChart(figures, definition, rest, { vocabulary, locale, t: getTranslator(locale) });
}

function trendOf(figures: readonly Figure[]): TrendSpec {
  const [drawing, ...others] = chartOf(figures).drawings;
  if (!drawing || !('panels' in drawing) || others.length > 0) throw new Error('not one trend');
  return drawing;
}

const three = [
  ...[measured(2010, 4, office), measured(2011, 12, office)],
  ...[measured(2010, 160, shop), measured(2011, 140, shop)],
  measured(2011, 170, bank),
];

describe('measured waits beside what is promised', () => {
  test('share one axis of minutes, whatever the unit they are told in', () => {
    const { form, axis, panels } = trendOf(three);
    expect(form).toBe('promised');
    expect(axis.ticks.map(({ value }) => value)).toEqual([0, 2, 4, 6, 8, 10, 12]);
    const points = panels.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.flat()));
    const told = points.map(
      ({ value, valueLabel }) => `${value.toFixed(3)} ${plainSpaces(valueLabel)}`,
    );
    expect(told.toSorted()).toEqual([
      '12.000 12 min',
      '2.333 2 min 20 s',
      '2.667 2 min 40 s',
      '2.833 2 min 50 s',
      '4.000 4 min',
    ]);
  });

  test('have a line for each promise, with who says so, spoken as written, of one colour for one wait', () => {
    const [panel] = trendOf(three).panels;
    for (const { point, label } of panel?.thresholds ?? []) expect(point.spoken).toBe(label);
    const lines = panel?.thresholds.map(({ point, label: text }) => [
      ...[point.value, plainSpaces(text), point.href],
    ]);
    expect(lines).toEqual([
      [2.5, '2 min 30 s: charter (for 90% of calls)', '/en/benchmark#charter'],
      [3, '3 min: law (for 95% of calls)', '/en/benchmark#law'],
      [3, '3 min: patience (a limit, not a pledge)', '/en/benchmark#patience'],
    ]);
    const [charter, law, patience] = panel?.thresholds.map(({ point }) => point.colour) ?? [];
    expect(law).toBe(patience);
    const colours = [charter, law, ...(panel?.lines.map(({ colour }) => colour) ?? [])];
    expect(new Set(colours).size).toBe(5);
  });

  test('are named at their ends by whom they are of, and by their country where there are several', () => {
    const namesOf = (figures: readonly Figure[]) =>
      trendOf(figures).panels.flatMap(({ lines }) => lines.map(({ label: name }) => name));
    expect(namesOf(three).toSorted()).toEqual(['Bank', 'Shop', 'Tax office']);
    const abroad = measured(2011, 100, { ...bank, country: 'NL' });
    expect(namesOf([...three, abroad]).toSorted()).toEqual([
      ...['Bank (France)', 'Bank (Netherlands)', 'Shop (France)', 'Tax office'],
    ]);
  });

  test('are each in the table, with the promises', () => {
    const drawing = trendOf(three);
    expect(pointsOf(drawing).length).toBe(5 + 3);
  });

  test('are not set against one another: that is said', () => {
    const { caveats } = chartOf(three);
    expect(caveats.some((one) => one.startsWith('Each line measures waiting in its own way'))).toBe(
      true,
    );
    expect(caveats.some((one) => one.includes('not a ranking'))).toBe(false);
  });
});

test.each<[Locale, string]>([
  [
    'en',
    'By the newest figures, within 2 min 30 s: Shop (France); within 3 min: Bank (France); longer than 3 min: Tax office',
  ],
  [
    'fr',
    'D’après les derniers chiffres, 2 min 30 s au plus : Magasin (France) ; 3 min au plus : Banque (France) ; plus de 3 min : Fisc',
  ],
  [
    'nl',
    'Volgens de nieuwste cijfers binnen 2 min 30 s: Winkel (Frankrijk); binnen 3 min: Bank (Frankrijk); langer dan 3 min: Fiscus',
  ],
])('the title says which promises the newest figure of each keeps, in %s', (locale, title) => {
  expect(plainSpaces(chartOf(three, locale).title)).toBe(title);
});

test.each<[what: string, seconds: readonly number[], title: string]>([
  ['just as long as the shorter', [100, 150], 'within 2 min 30 s: Shop (France)'],
  ['just as long as the longer', [100, 180], 'within 3 min: Shop (France)'],
  ['a second longer', [100, 181], 'longer than 3 min: Shop (France)'],
  ['once longer, short now', [500, 20], 'within 2 min 30 s: Shop (France)'],
])('a wait %s', (_, seconds, title) => {
  const figures = seconds.map((value, index) => measured(2010 + index, value, shop));
  expect(plainSpaces(chartOf(figures).title)).toBe(`By the newest figures, ${title}`);
});

test('what has no promise to be held to is told as any line', () => {
  const none = { ...vocabulary, standards: [] };
  const rest = { query: '', address: { path: '', query: '', frozenQuery: '' }, omitted: 0 };
  const words = { vocabulary: none, locale: 'en', t: getTranslator('en') } as const;
  expect(toChart(three, definition, rest, words).title).toBe('Waits');
});

test.each<[what: string, figures: readonly Figure[]]>([
  ['of one period', [measured(2010, 4, office), measured(2010, 160, shop)]],
  [
    'of more lines than can be told apart',
    ['BE', 'FR', 'NL', 'DE', 'LU', 'ES'].flatMap((country) =>
      [2010, 2011].map((year) => measured(year, 4, { indicator: 'wait', country })),
    ),
  ],
])('waits %s keep the form that follows from them', (_, figures) => {
  const forms = chartOf(figures).drawings.map(({ form }) => form);
  expect(forms).not.toContain('promised');
});
