import { expect, test } from 'vitest';
import { toMeaning } from '@/lib/domain/figures/figure-meaning';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import type { Locale } from '@/lib/base/i18n/locales';
import { plainSpaces, sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const meaningOf = (own: Partial<Figure>, locale: Locale) =>
  toMeaning(sampleFigure(own), sampleWords(locale));
const sentenceOf = (own: Partial<Figure>, locale: Locale) =>
  plainSpaces(meaningOf(own, locale).sentence);

test.each([
  ['fr', '61 % pour « Ont changé (Banque) », selon une enquête (Belgique, 2010).'],
  ['nl', 'Een enquête (België, 2010) kwam uit op 61% voor ‘Veranderden (Bank)’.'],
  ['en', 'A survey (Belgium, 2010) found 61% for “Switched provider (Bank)”.'],
] as const)('one sentence says the figure in %s', (locale, sentence) => {
  expect(sentenceOf({ sector: 'bank' }, locale)).toBe(sentence);
});

test('a survey nobody names, a promise, a lived case and a count are said to be that', () => {
  expect(sentenceOf({ survey: null }, 'en')).toContain('names no survey');
  expect(sentenceOf({ kind: 'target', indicator: 'wait', value: 2.5 }, 'en')).toBe(
    'A service pledge (Belgium, 2010): 2.5 min for “Wait”.',
  );
  expect(sentenceOf({ kind: 'observation', survey: null }, 'en')).toContain(
    'One personal experience',
  );
  expect(sentenceOf({ kind: 'statistic', survey: null }, 'en')).toContain('A reported number');
});

test('the title names the figure without its number', () => {
  const { title } = meaningOf({ sector: 'bank', channel: 'phone' }, 'nl');
  expect(title).toBe('Veranderden (Bank, Telefoon), België, 2010');
});
