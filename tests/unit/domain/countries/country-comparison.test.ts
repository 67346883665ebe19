import { describe, expect, test } from 'vitest';
import { compareCountries, findOverlaps } from '@/lib/domain/countries/country-comparison';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { sampleFigure } from '../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const countries = ['BE', 'FR'];

/** A figure whose id is not the test's business. */
function figure(id: string, own: Partial<Figure>): Figure {
  return sampleFigure({ id, ...own });
}

/** Of every line the ids of its figures, a dash for a gap, and its pairs. */
function linesOf(figures: readonly Figure[], asked: readonly string[] = countries) {
  return compareCountries(figures, asked, sampleVocabulary).map(({ figures: ofLine, pairs }) => ({
    line: ofLine.map((one) => one?.id ?? '–').join(' '),
    pairs: pairs.map((pair) => pair.map(({ id }) => id).join(' ')),
  }));
}

const be2010 = figure('be-2010', { country: 'BE' });
const fr2010 = figure('fr-2010', { country: 'FR' });
const be2009 = figure('be-2009', { country: 'BE', year: 2009, survey: 'panel-2009' });
const fr2009 = figure('fr-2009', { country: 'FR', year: 2009, survey: 'panel-2009' });

describe('countries side by side', () => {
  test('what both measure makes a pair', () => {
    expect(linesOf([be2010, fr2010])).toEqual([
      { line: 'be-2010 fr-2010', pairs: ['be-2010 fr-2010'] },
    ]);
  });

  test('what only one measures leaves a gap and makes no pair', () => {
    const satisfied = figure('fr-satisfied', { country: 'FR', indicator: 'satisfied' });
    expect(linesOf([be2010, satisfied])).toEqual([
      { line: '– fr-satisfied', pairs: [] },
      { line: 'be-2010 –', pairs: [] },
    ]);
  });

  test('a part and the whole are two lines', () => {
    const bank = figure('fr-bank', { country: 'FR', sector: 'bank' });
    expect(linesOf([be2010, bank]).map(({ line }) => line)).toEqual(['be-2010 –', '– fr-bank']);
  });

  test('an organisation stands for no country, nor for another organisation', () => {
    const [tax, post] = ['tax-office', 'post-office'].map((organisation) =>
      figure(`fr-${organisation}`, { country: 'FR', organisation }),
    );
    if (!tax || !post) throw new Error('two were made');
    expect(linesOf([be2010, tax, post]).map(({ line }) => line)).toEqual([
      ...['be-2010 –', '– fr-post-office', '– fr-tax-office'],
    ]);
  });

  test('of several years the nearest stand for a line, the newest of those', () => {
    expect(linesOf([be2009, be2010, fr2009])[0]?.line).toBe('be-2009 fr-2009');
    expect(linesOf([be2009, be2010, fr2009, fr2010])[0]?.line).toBe('be-2010 fr-2010');
  });

  test('what may be compared goes before what is of the same year', () => {
    // The panel of 2010 and a single survey of 2010 are two surveys; the panel of 2009 is the same series.
    const single = figure('fr-single', { country: 'FR', survey: 'single-2010' });
    expect(linesOf([be2010, single, fr2009])[0]?.line).toBe('be-2010 fr-2009');
  });

  test('a pledge stands beside what was measured where there is nothing else', () => {
    const pledge = figure('fr-pledge', { country: 'FR', kind: 'target', survey: null });
    expect(linesOf([be2010, pledge])).toEqual([
      { line: 'be-2010 fr-pledge', pairs: ['be-2010 fr-pledge'] },
    ]);
  });

  test('three countries make three pairs, and what most of them have comes first', () => {
    const nl2010 = figure('nl-2010', { country: 'NL' });
    const banks = ['BE', 'FR'].map((country) =>
      figure(`${country}-bank`, { country, sector: 'bank' }),
    );
    expect(linesOf([...banks, be2010, fr2010, nl2010], ['BE', 'FR', 'NL'])).toEqual([
      {
        line: 'be-2010 fr-2010 nl-2010',
        pairs: ['be-2010 fr-2010', 'be-2010 nl-2010', 'fr-2010 nl-2010'],
      },
      { line: 'BE-bank FR-bank –', pairs: ['BE-bank FR-bank'] },
    ]);
  });

  test('themes come in their order, and the order of the figures does not matter', () => {
    const wait = figure('be-wait', { country: 'BE', indicator: 'wait' });
    const satisfied = figure('be-satisfied', { country: 'BE', indicator: 'satisfied' });
    const all = [be2009, wait, fr2010, satisfied, be2010, fr2009];
    const lines = linesOf(all);
    expect(lines.map(({ line }) => line)).toEqual([
      'be-satisfied –',
      'be-wait –',
      'be-2010 fr-2010',
    ]);
    expect(linesOf(all.toReversed())).toEqual(lines);
  });

  test('figures of other countries have no part in it', () => {
    expect(linesOf([figure('nl-2010', { country: 'NL' })])).toEqual([]);
  });
});

test('where a country may be compared: how many indicators both measure, and how many of them may be', () => {
  const own = [be2010, figure('be-wait', { indicator: 'wait' })];
  const others = [
    fr2009,
    figure('fr-wait', { country: 'FR', indicator: 'wait', kind: 'target' }),
    figure('nl-wait', { country: 'NL', indicator: 'wait', kind: 'observation' }),
    figure('de-desks', { country: 'DE', indicator: 'desks' }),
  ];
  expect(findOverlaps(own, others, sampleVocabulary)).toEqual([
    { country: 'FR', shared: 2, comparable: 1 },
    { country: 'NL', shared: 1, comparable: 0 },
  ]);
});
