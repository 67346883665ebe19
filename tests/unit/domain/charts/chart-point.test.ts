import { describe, expect, test } from 'vitest';
import type { ChartDefinition } from '@/lib/domain/charts/composed/chart-definition';
import { lookOf, toPoint } from '@/lib/domain/charts/chart-point';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import type { Locale } from '@/lib/base/i18n/locales';
import { plainSpaces, sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const definition: ChartDefinition = {
  id: 'test',
  theme: 'switching',
  select: { indicator: ['switched'] },
  labelBy: 'breakdown',
  sortBy: 'value',
};

function point(
  own: Partial<Figure>,
  {
    all = [{}],
    locale = 'en',
    ...labels
  }: Partial<ChartDefinition> & { all?: Partial<Figure>[]; locale?: Locale } = {},
) {
  const others = all.map(sampleFigure);
  const colours = new Map([['BE', 1]]);
  return toPoint(
    sampleFigure(own),
    { ...definition, ...labels },
    others,
    colours,
    sampleWords(locale),
  );
}

describe('what is spoken of a mark', () => {
  test('is its name, place, year, value, kind and margin, in the reader’s language', () => {
    const own = { sector: 'bank', value: 61, sample_size: 331 };
    expect(plainSpaces(point(own).spoken)).toBe(
      'Bank, Belgium, 2010: 61%. Survey answer. 95% confidence interval: 55.6% to 66.1%',
    );
    expect(plainSpaces(point(own, { locale: 'fr' }).spoken)).toBe(
      'Banque, Belgique, 2010 : 61 %. Réponse d’enquête. Intervalle de confiance à 95 % : de 55,6 % à 66,1 %',
    );
    expect(plainSpaces(point(own, { locale: 'nl' }).spoken)).toBe(
      'Bank, België, 2010: 61%. Enquêteantwoord. 95%-betrouwbaarheidsinterval: 55,6% tot 66,1%',
    );
  });

  test('says of a promise that it is one, and no margin that is not known', () => {
    const spoken = point({ indicator: 'wait', value: 2.5, kind: 'target' }).spoken;
    expect(plainSpaces(spoken)).toBe('Wait, Belgium, 2010: 2.5 min. Service pledge');
  });
});

describe('the name of a mark', () => {
  const codes = { sector: 'bank', channel: 'phone' };

  test.each([
    ['breakdown', 'Bank · Phone'],
    ['both', 'Switched provider · Bank · Phone'],
    ['indicator', 'Switched provider'],
  ] as const)('is made of %s', (labelBy, label) => {
    expect(point(codes, { labelBy }).label).toBe(label);
  });

  test('is the indicator where the figure has no breakdown', () => {
    expect(point({}, { labelBy: 'breakdown' }).label).toBe('Switched provider');
    expect(point({}, { labelBy: 'both' }).label).toBe('Switched provider');
  });

  test('leaves out the aspect that its group says already', () => {
    const own = { aspect: 'speed', provider: 'company' };
    expect(point(own, { groupBy: 'aspect' }).label).toBe('Companies');
    expect(point(own).label).toBe('Speed · Companies');
  });

  test('says country and year only where they differ within the chart', () => {
    const own = { sector: 'bank' };
    expect(point(own, { all: [{}, {}] }).label).toBe('Bank');
    expect(point(own, { all: [{}, { country: 'FR' }] }).label).toBe('Bank – Belgium');
    expect(point(own, { all: [{}, { year: 2013 }] }).label).toBe('Bank – 2010');
    expect(point(own, { all: [{}, { year: 2013, country: 'FR' }] }).label).toBe(
      'Bank – Belgium, 2010',
    );
  });

  test('is country or year alone where nothing else tells the marks apart', () => {
    expect(point({}, { all: [{}, { country: 'FR' }] }).label).toBe('Belgium');
    expect(point({}, { all: [{}, { year: 2013 }], labelBy: 'both' }).label).toBe('2010');
  });

  test('of a whole among its parts is where or when it is from: the chart names what it measures', () => {
    const all = [{ country: 'FR' }, { sector: 'bank' }];
    expect(point({ country: 'FR' }, { all }).label).toBe('France');
    expect(point({ sector: 'bank' }, { all }).label).toBe('Bank – Belgium');
    const others = [{ country: 'FR' }, { indicator: 'wait' }];
    expect(point({ country: 'FR' }, { all: others }).label).toBe('Switched provider – France');
  });
});

test('a mark leads to its figure and keeps its value, place in time and colour', () => {
  expect(point({ id: 'be-2010-x', value: 33.3, base: 'unknown' }, { locale: 'nl' })).toMatchObject({
    id: 'be-2010-x',
    href: '/nl/figures/be-2010-x',
    value: 33.3,
    at: 2010.5,
    colour: 1,
    context: 'België, 2010',
    margin: null,
    look: 'solid',
  });
});

test('a margin is drawn where the sample size is known', () => {
  const { margin } = point({ value: 61, sample_size: 331 });
  expect(margin).toEqual({
    low: 55.6,
    high: 66.1,
    label: '95% confidence interval: 55.6% to 66.1%',
  });
});

describe('the filling of a mark', () => {
  test.each([
    [{ kind: 'survey' }, 'solid'],
    [{ kind: 'statistic' }, 'solid'],
    [{ kind: 'target' }, 'hatched'],
    [{ kind: 'observation' }, 'dotted'],
    [{ kind: 'survey', provider: 'company' }, 'solid'],
    [{ kind: 'survey', provider: 'public-service' }, 'light'],
    [{ kind: 'target', provider: 'public-service' }, 'hatched'],
    [{ kind: 'observation', provider: 'public-service' }, 'dotted'],
  ] as const)('of %j is %s', (own, look) => {
    expect(lookOf(sampleFigure(own))).toBe(look);
  });
});
