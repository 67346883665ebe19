import { expect, test } from 'vitest';
import { isAboutSheet, sheetMeaning } from '@/lib/features/import/file/sheet-name';

test.each([
  ['figures', 'figures'],
  ['Chiffres', 'figures'],
  ['CIJFERS', 'figures'],
  ['cijfers 2', 'figures'],
  ['figures_12', 'figures'],
  ['Figures (3)', 'figures'],
  ['Chiffres2', 'figures'],
  ['Références', 'references'],
  ['enquetes', 'surveys'],
  ['bronnen (optioneel)', 'sources'],
  ['sources (facultatif)', 'sources'],
  ['Sheet1', null],
  ['2 figures', null],
  ['figures of 2013', null],
  ['(2)', null],
])('a tab called %s holds %s', (tab, meaning) => {
  expect(sheetMeaning(tab)).toBe(meaning);
});

test.each([
  ['À propos', true],
  ['over', true],
  ['Keuzelijsten', true],
  ['lists', true],
  ['figures', false],
])('whether a tab called %s is only about a workbook: %s', (tab, isAbout) => {
  expect(isAboutSheet(tab)).toBe(isAbout);
});
