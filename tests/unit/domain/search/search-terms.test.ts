import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/base/i18n/locales';
import { namesOf, toSearchTerms } from '@/lib/domain/search/search-terms';
import { stemOf, wordsOf } from '@/lib/domain/search/search-words';
import { synonyms } from '@/lib/domain/search/synonyms';

const typed = (q: string) => toSearchTerms(q).map((term) => term.typed.join(' '));

describe('the terms of a search', () => {
  test.each([
    ['Temps d’attente', ['temps attente']],
    ["centre d'appels Belgique", ['centre appels', 'belgique']],
    ['the waiting of the customers', ['waiting', 'customers']],
    ['de', ['de']],
    ['1 sur 3', ['1', 'sur', '3']],
    ['wacht WACHT wácht', ['wacht']],
    ['« satisfaction », en Belgique ?', ['satisfaction', 'belgique']],
    ['Business & Marchés', ['business', 'marches']],
    ['60 %', ['60', '%']],
    ['"told"', ['"told"']],
    ['', []],
  ])('%s', (q, terms) => {
    expect(typed(q)).toEqual(terms);
  });

  test('what holds a sign that no word has is only itself', () => {
    for (const q of ['told*', '"told"', 'search:told', '42,5%']) {
      expect(toSearchTerms(q).map(({ words }) => words)).toEqual([[]]);
    }
  });

  test('a long search takes no longer than its words', () => {
    expect(toSearchTerms('a '.repeat(100))).toHaveLength(1);
    expect(toSearchTerms(Array.from({ length: 99 }, (_, n) => `w${n}`).join(' '))).toHaveLength(99);
  });
});

test.each([
  ['fr', ['satisfait', 'satisfaits']],
  ['fr', ['attente', 'attentes']],
  ['fr', ['conseiller', 'conseillers']],
  ['nl', ['klant', 'klanten']],
  ['nl', ['wachttijd', 'wachttijden']],
  ['nl', ['tevreden', 'tevredenheid']],
  ['en', ['wait', 'waiting', 'waits', 'waited']],
  ['en', ['company', 'companies']],
] as const)('in %s, %j are forms of one word', (locale, words) => {
  expect(new Set(words.map((word) => stemOf(word, locale))).size).toBe(1);
});

test('words are parted at signs, and elided articles left out', () => {
  expect(wordsOf('L’attente d’un « client » face-à-face')).toEqual([
    'attente',
    'un',
    'client',
    'face',
    'a',
    'face',
  ]);
});

describe('the synonyms', () => {
  test('stand in three languages, each word once', () => {
    for (const group of synonyms) {
      for (const locale of locales) {
        expect(group[locale].length).toBeGreaterThan(0);
        expect(new Set(group[locale]).size).toBe(group[locale].length);
      }
    }
  });

  test('are all recognised where they are typed', () => {
    for (const group of synonyms) {
      for (const name of locales.flatMap((locale) => group[locale])) {
        const found = toSearchTerms(name.replace(/^[=~]/, '')).flatMap((term) => term.synonyms);
        expect([name, found.includes(group)]).toEqual([name, true]);
      }
    }
  });

  test('have words', () => {
    for (const group of synonyms) {
      for (const locale of locales) {
        for (const { words } of namesOf(group, locale)) expect(words.length).toBeGreaterThan(0);
      }
    }
  });
});
