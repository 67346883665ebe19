import { describe, expect, test } from 'vitest';
import { fieldworkOf, toCaveats, toContexts, toLegend } from '@/lib/domain/charts/chart-context';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { plainSpaces, sampleFigure, sampleWords } from '../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const words = sampleWords('en');
const contexts = (...figures: Partial<Figure>[]) => toContexts(figures.map(sampleFigure), words);

describe('what stands under a title', () => {
  const panel2010 = 'Study panel-2010 · Belgium · July – September 2010 · online · 331 respondents';

  test('is the question, who was asked, when, how, and how many', () => {
    const [context] = contexts({});
    expect(context?.meanings).toEqual(['Asked: “Did you switch?”']);
    expect(context?.asked.map(plainSpaces).map((text) => text.replace('July–', 'July – '))).toEqual(
      [panel2010],
    );
  });

  test('says what is not reported, instead of guessing', () => {
    expect(contexts({ survey: 'panel-2009', year: 2009 })[0]?.asked).toEqual([
      'Study panel-2009 · Belgium · 2009 · survey mode not reported · sample size not reported',
    ]);
  });

  test('takes the size from the figure where it has its own', () => {
    expect(contexts({ sample_size: 1957 })[0]?.asked[0]).toMatch(/ · 1,957 respondents$/);
  });

  test('takes no size where it is not reported of whom a share is', () => {
    expect(contexts({ base: 'unknown' })[0]?.asked[0]).toMatch(/ · online · base not reported$/);
    expect(contexts({ base: 'part' })[0]?.asked[0]).toMatch(/ · sample size not reported$/);
  });

  test('does not take a country’s size for another country', () => {
    expect(contexts({ country: 'FR' })[0]?.asked[0]).toMatch(/ · sample size not reported$/);
  });

  test('says a question once where several editions asked it', () => {
    const found = contexts({}, { survey: 'panel-2009', year: 2009 }, { sector: 'bank' });
    expect(found.map(({ meanings }) => meanings)).toEqual([['Asked: “Did you switch?”']]);
    expect(found[0]?.asked.length).toBe(2);
  });

  test('keeps apart who was asked other things, and defines what has no reported question', () => {
    const found = contexts({}, { survey: 'single-2010', indicator: 'satisfied' });
    expect(found.map(({ meanings }) => meanings)).toEqual([
      ['Asked: “Did you switch?”'],
      ['Satisfied'],
    ]);
  });

  test.each([
    ['survey', 'Belgium, 2010 · the source names no survey'],
    ['target', 'Belgium, 2010 · a pledge, not a survey'],
    ['observation', 'Belgium, 2010 · one author’s personal experience, not a survey'],
    ['statistic', 'Belgium, 2010 · a number the publication reports, not a survey'],
  ] as const)('says of a %s without a survey what it is', (kind, asked) => {
    expect(contexts({ survey: null, kind })[0]?.asked).toEqual([asked]);
  });
});

test('fieldwork is told in words, and is null where either end is not reported', () => {
  const [known, unknown] = ['panel-2010', 'panel-2009'].map((id) =>
    sampleVocabulary.surveys.get(id),
  );
  if (!known || !unknown) throw new Error('two surveys');
  expect(fieldworkOf(known, 'nl')).toMatch(/^juli\s?–\s?september 2010$/);
  expect(fieldworkOf(unknown, 'nl')).toBeNull();
  expect(fieldworkOf({ ...known, fieldwork_end: null }, 'nl')).toBeNull();
});

describe('caveats', () => {
  const caveats = (...figures: Partial<Figure>[]) => toCaveats(figures.map(sampleFigure), words);
  const starts = (...figures: Partial<Figure>[]) =>
    caveats(...figures).map((caveat) => caveat.split(' ', 3).join(' '));

  test('are none where everything may be compared, and none for a figure alone', () => {
    const asked = { sample_size: 331 };
    expect(caveats(asked, { year: 2009, survey: 'panel-2009', sample_size: 300 })).toEqual([]);
    expect(caveats({ ...asked, sector: 'bank' }, { ...asked, sector: 'shop' })).toEqual([]);
    expect(caveats({})).toEqual([]);
    expect(caveats()).toEqual([]);
  });

  test('are told once each, between any two figures, the gravest first', () => {
    expect(starts({}, {}, { kind: 'target' }, { indicator: 'wait' }, { survey: null })).toEqual([
      'Pledges, personal experiences,',
      'The bars measure',
      'The figures come',
    ]);
    expect(starts({}, { survey: 'panel-2013' })).toEqual(['Break in series:']);
  });
});

test('lived cases, which share no axis, have no caveat among themselves', () => {
  const [one, other] = [{ kind: 'observation' as const }, { indicator: 'wait' }].map((own) =>
    sampleFigure({ kind: 'observation', survey: null, ...own }),
  );
  expect(toCaveats([one ?? sampleFigure(), other ?? sampleFigure()], words)).toEqual([]);
});

describe('a legend', () => {
  const colours = new Map([
    ['BE', 1],
    ['FR', 2],
  ]);
  const legend = (...figures: Partial<Figure>[]) =>
    toLegend(figures.map(sampleFigure), colours, words).map(({ colour, look, label }) => [
      colour,
      look,
      label,
    ]);

  test('has one entry a country, in the order of the figures', () => {
    expect(legend({ country: 'FR' }, {}, { sector: 'bank' })).toEqual([
      [2, 'solid', 'France'],
      [1, 'solid', 'Belgium'],
    ]);
  });

  test('says what fillings stand for', () => {
    expect(
      legend(
        { kind: 'target' },
        { kind: 'observation' },
        { provider: 'company' },
        { provider: 'public-service' },
      ),
    ).toEqual([
      [1, 'hatched', 'Belgium · Service pledge'],
      [1, 'dotted', 'Belgium · Personal experience'],
      [1, 'solid', 'Belgium · Companies'],
      [1, 'light', 'Belgium · Public services'],
    ]);
  });

  test('has one entry for what looks the same, named by what it shares', () => {
    expect(legend({}, { kind: 'statistic' }, { provider: 'company' })).toEqual([
      [1, 'solid', 'Belgium'],
    ]);
    expect(legend({ kind: 'statistic' }, { kind: 'statistic' })).toHaveLength(1);
  });

  test('names together the countries that no colour was left for', () => {
    expect(legend({ country: 'PT' }, { country: 'CH' })).toEqual([
      [0, 'solid', 'Portugal, Switzerland'],
    ]);
  });

  test('has an entry for every look of the chart, also where one provider has two', () => {
    const looks = legend({ provider: 'company' }, { provider: 'company', kind: 'target' });
    expect(looks.map(([, look]) => look)).toEqual(['solid', 'hatched']);
    expect(new Set(looks.map(([, , label]) => label)).size).toBe(2);
  });
});
