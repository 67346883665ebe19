import { describe, expect, test } from 'vitest';
import { countryName, countrySchema } from '@/lib/base/i18n/country-schema';
import {
  formatDate,
  formatDates,
  formatDuration,
  formatDurationDifference,
  formatNumber,
  formatShare,
  formatShareBeside,
  formatShortDate,
  formatWeekday,
} from '@/lib/base/i18n/format';
import { formatValue } from '@/lib/domain/indicators/format-value';
import type { Locale } from '@/lib/base/i18n/locales';
import { plainSpaces } from '../../../fixtures/sample-figure';

const scale = (
  unit: Parameters<typeof formatValue>[1]['unit'],
  scale_max: number | null = null,
) => ({
  unit,
  scale_max,
});

describe('a value with its unit', () => {
  test.each<[number, ReturnType<typeof scale>, string, string, string]>([
    [2.5, scale('minutes'), '2,5 min', '2,5 min', '2.5 min'],
    [15, scale('minutes'), '15 min', '15 min', '15 min'],
    [12.5, scale('seconds'), '12,5 s', '12,5 s', '12.5 s'],
    [150, scale('seconds'), '2 min 30 s', '2 min 30 s', '2 min 30 s'],
    [1118.25, scale('seconds'), '18 min 38,3 s', '18 min 38,3 s', '18 min 38.3 s'],
    [10, scale('days'), '10 jours', '10 dagen', '10 days'],
    [1, scale('days'), '1 jour', '1 dag', '1 day'],
    [33.3, scale('percent'), '33,3 %', '33,3%', '33.3%'],
    [61, scale('percent'), '61 %', '61%', '61%'],
    [100, scale('percent'), '100 %', '100%', '100%'],
    [0, scale('percent'), '0 %', '0%', '0%'],
    [3, scale('count'), '3', '3', '3'],
    [5841, scale('count'), '5 841', '5.841', '5,841'],
    [26, scale('points'), '26 points', '26 punten', '26 points'],
    [1, scale('points'), '1 point', '1 punt', '1 point'],
    [112.4, scale('index'), '112,4', '112,4', '112.4'],
    [7.5, scale('score', 10), '7,5 / 10', '7,5 / 10', '7.5 / 10'],
  ])('%d in %j is written %s, %s and %s', (value, unit, fr, nl, en) => {
    const written = (locale: Locale) => plainSpaces(formatValue(value, unit, locale));
    expect([written('fr'), written('nl'), written('en')]).toEqual([fr, nl, en]);
  });

  test('a score that the public gave has two decimals wherever it stands', () => {
    const score = { ...scale('score', 5), id: 'rating-score' };
    const written = (locale: Locale) => plainSpaces(formatValue(3.8, score, locale));
    expect([written('fr'), written('nl'), written('en')]).toEqual([
      ...['3,80 / 5', '3,80 / 5', '3.80 / 5'],
    ]);
  });

  test.each(['fr', 'nl', 'en'] as const)('never parts number and unit, in %s', (locale) => {
    const units = ['percent', 'minutes', 'seconds', 'days', 'points'] as const;
    const written = units.map((unit) => formatValue(2.5, scale(unit), locale));
    expect(written.join()).not.toContain(' ');
    expect(formatValue(7.5, scale('score', 10), locale)).not.toContain(' ');
  });
});

test('a plain number is grouped as the language does', () => {
  expect(plainSpaces(formatNumber(5841, 'fr'))).toBe('5 841');
  expect(formatNumber(5841, 'nl')).toBe('5.841');
  expect(formatNumber(5841, 'en')).toBe('5,841');
  expect(formatNumber(331, 'fr')).toBe('331');
});

describe('a date in words', () => {
  test.each([
    ['2010', '2010', '2010', '2010'],
    ['2010-12', 'décembre 2010', 'december 2010', 'December 2010'],
    ['2013-11-12', '12 novembre 2013', '12 november 2013', '12 November 2013'],
    ['2008-03-15', '15 mars 2008', '15 maart 2008', '15 March 2008'],
    ['2013-11-01', '1er novembre 2013', '1 november 2013', '1 November 2013'],
    ['2013-11-11', '11 novembre 2013', '11 november 2013', '11 November 2013'],
  ])('%s keeps its precision', (date, fr, nl, en) => {
    expect([formatDate(date, 'fr'), formatDate(date, 'nl'), formatDate(date, 'en')]).toEqual([
      fr,
      nl,
      en,
    ]);
  });

  test('is the same day wherever the server stands', () => {
    expect(formatDate('2010-01-01', 'en')).toBe('1 January 2010');
    expect(formatDate('2010', 'en')).toBe('2010');
  });
});

/** Ranges without the spaces around their dash, which change with ICU's version. */
const range = (from: string, to: string, locale: Locale) =>
  plainSpaces(formatDates(from, to, locale)).replace(/\s*–\s*/g, '–');

describe('a span of dates', () => {
  test.each([
    ['2010-07', '2010-09', 'juillet–septembre 2010', 'juli–september 2010', 'July–September 2010'],
    [
      '2013-11-12',
      '2013-12-05',
      '12 novembre–5 décembre 2013',
      '12 november–5 december 2013',
      '12 November–5 December 2013',
    ],
    [
      '2013-11-01',
      '2013-12-01',
      '1er novembre–1er décembre 2013',
      '1 november–1 december 2013',
      '1 November–1 December 2013',
    ],
    [
      '2013-11-01',
      '2013-11-21',
      '1er–21 novembre 2013',
      '1–21 november 2013',
      '1–21 November 2013',
    ],
    ['2009', '2010', '2009–2010', '2009–2010', '2009–2010'],
    ['2010', '2010', '2010', '2010', '2010'],
    ['2010-07', '2010-07', 'juillet 2010', 'juli 2010', 'July 2010'],
    ['2010-07-15', '2010', '2010', '2010', '2010'],
    ['2010', '2010-07-15', '2010', '2010', '2010'],
  ])('from %s to %s shows only the precision that both have', (from, to, fr, nl, en) => {
    expect([range(from, to, 'fr'), range(from, to, 'nl'), range(from, to, 'en')]).toEqual([
      fr,
      nl,
      en,
    ]);
  });
});

describe('a length of time', () => {
  test.each([
    [0, '0 s'],
    [0.4, '0 s'],
    [45, '45 s'],
    [59.6, '1 min'],
    [120, '2 min'],
    [143, '2 min 23 s'],
    [3600, '1 h'],
    [3605, '1 h 5 s'],
    [86_399, '23 h 59 min 59 s'],
  ])('of %d seconds is written %s, in every language', (seconds, text) => {
    const written = (['fr', 'nl', 'en'] as const).map((locale) => formatDuration(seconds, locale));
    expect(written.map(plainSpaces)).toEqual([text, text, text]);
    expect(written.join('')).not.toContain(' ');
  });

  test.each([
    [12, '+12 s'],
    [-63, '−1 min 3 s'],
    [0, '0 s'],
    [-0.3, '0 s'],
  ])('longer by %d seconds is written %s', (seconds, text) => {
    expect(plainSpaces(formatDurationDifference(seconds, 'en'))).toBe(text);
  });
});

describe('a share', () => {
  test('is a fraction of 1 in percent', () => {
    expect(plainSpaces(formatShare(0.8473, 'fr'))).toBe('84,7 %');
    expect(formatShare(1, 'nl')).toBe('100%');
  });

  test.each([
    [0.8473, 90, 1, '84.7%'],
    [0.8996, 90, 1, '89.96%'],
    [0.89996, 90, 1, '89.996%'],
    [0.9, 90, 0, '90%'],
    [0.896, 90, 0, '89.6%'],
    [0.9004, 90, 0, '90%'],
    [0.8996, null, 1, '90%'],
  ])('of %d beside %s %% reads %s', (share, target, digits, text) => {
    expect(formatShareBeside(share, target, 'en', digits)).toBe(text);
  });
});

test('days of the week begin on Monday', () => {
  expect(formatWeekday(0, 'fr', 'long')).toBe('lundi');
  expect(formatWeekday(6, 'nl', 'long')).toBe('zondag');
  expect(formatWeekday(2, 'en', 'short')).toBe('Wed');
});

test('a date below an axis is short', () => {
  expect(formatShortDate('2026-03-02', 'fr', false)).toBe('2 mars');
  expect(formatShortDate('2026-03-02', 'en', true)).toBe('2 Mar 26');
  expect(formatShortDate('2026-03', 'nl', false)).toMatch(/^mrt\.? 26$/);
});

describe('a country', () => {
  test('has a name in each language', () => {
    expect([countryName('BE', 'fr'), countryName('BE', 'nl'), countryName('BE', 'en')]).toEqual([
      'Belgique',
      'België',
      'Belgium',
    ]);
    expect(countryName('FR', 'nl')).toBe('Frankrijk');
  });

  test.each(['be', 'BEL', 'XX', 'EU', 'UK', '', '__proto__', 'constructor'])(
    'is not called "%s"',
    (code) => {
      expect(countrySchema.safeParse(code).success).toBe(false);
    },
  );
});
