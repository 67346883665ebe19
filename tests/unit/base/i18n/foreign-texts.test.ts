import { expect, test } from 'vitest';
import { toPoint } from '@/lib/domain/charts/chart-point';
import { toFigureRows } from '@/lib/domain/figures/figure-rows';
import { foreignTexts, splitForeign, withLanguages } from '@/lib/base/i18n/foreign-texts';
import { getTranslator } from '@/lib/base/i18n/translations';
import { sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const english = { text: 'Waiting time', lang: 'en' } as const;

test('a text is foreign where the reader’s language is missing, and is then taken from the next there is', () => {
  const texts = [{ en: 'Waiting time' }, { fr: 'Attente', en: 'Wait' }, null, undefined];
  expect(foreignTexts(texts, 'fr')).toEqual([english]);
  expect(foreignTexts(texts, 'nl')).toEqual([english, { text: 'Attente', lang: 'fr' }]);
  expect(foreignTexts(texts, 'en')).toEqual([]);
});

test('one text that two things have is named once', () => {
  expect(foreignTexts([{ en: 'Waiting time' }, { en: 'Waiting time' }], 'nl')).toEqual([english]);
});

test('a sentence is cut where it quotes a foreign text, wherever that stands', () => {
  expect(splitForeign('« Waiting time » (Waiting time)', [english])).toEqual([
    { text: '« ', lang: null },
    english,
    { text: ' » (', lang: null },
    english,
    { text: ')', lang: null },
  ]);
  expect(splitForeign('Waiting time', [english])).toEqual([english]);
  expect(splitForeign('', [english])).toEqual([]);
});

test('a word is no part of a longer one, and the longer text wins', () => {
  const bank = { text: 'Bank', lang: 'en' } as const;
  const banking = { text: 'Bank, by phone', lang: 'en' } as const;
  expect(splitForeign('Banken', [bank])).toEqual([{ text: 'Banken', lang: null }]);
  expect(splitForeign('Banken: Bank', [bank])).toEqual([{ text: 'Banken: ', lang: null }, bank]);
  expect(splitForeign('Bank, by phone', [bank, banking])).toEqual([banking]);
});

test.each([
  ['fr', 'Waiting time (en anglais)'],
  ['nl', 'Waiting time (in het Engels)'],
] as const)('without markup, %s names the language in words', (locale, words) => {
  expect(withLanguages('Waiting time', [english], getTranslator(locale))).toBe(words);
  expect(withLanguages('Attente', [english], getTranslator(locale))).toBe('Attente');
});

test('rows of figures carry what their texts lack, marks of charts say it', () => {
  const words = sampleWords('fr');
  const figure = sampleFigure({ sector: 'energy', note: { en: 'Rounded', nl: 'Afgerond' } });
  const energy = { breakdown: 'sector', code: 'energy', label: { nl: 'Energie' } } as const;
  const codes = { ...words.vocabulary.codes, sector: new Map([['energy', energy]]) };
  const own = { ...words, vocabulary: { ...words.vocabulary, codes } };
  const [row] = toFigureRows([figure], own);
  expect(row).toMatchObject({ breakdown: 'Energie', note: 'Afgerond' });
  expect(row?.foreign).toEqual([
    { text: 'Afgerond', lang: 'nl' },
    { text: 'Energie', lang: 'nl' },
  ]);
  const definition = { labelBy: 'breakdown', sortBy: 'value' } as const;
  const chart = { ...definition, id: 'x', theme: 'switching', select: { indicator: [] } } as const;
  expect(toPoint(figure, chart, [figure], new Map(), own).label).toBe('Energie (en néerlandais)');
});
