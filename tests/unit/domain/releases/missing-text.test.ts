import { expect, test } from 'vitest';
import { localisedColumns, missingInRow } from '@/lib/domain/releases/missing-text';
import { sheetColumns } from '@/lib/domain/imports/sheet-columns';

test('a text lacks the languages that it is not there in, and none where it is not there', () => {
  const row = { id: 'a', label: { nl: 'Een' }, definition: { fr: 'a', nl: 'b', en: 'c' } };
  expect(missingInRow('Indicator', { ...row, question: null })).toEqual([
    { id: 'a', field: 'label', text: { nl: 'Een' }, missing: ['fr', 'en'] },
  ]);
});

test.each([
  ['Indicator', 'indicators'],
  ['Survey', 'surveys'],
  ['Source', 'sources'],
  ['Code', 'codes'],
  ['Statement', 'statements'],
  ['Standard', 'standards'],
  ['Reference', 'references'],
  ['Figure', 'figures'],
] as const)('every text of %s is looked at', (table, sheet) => {
  const columns = Object.entries(sheetColumns[sheet]).filter(([, kind]) => kind === 'texts');
  expect([...localisedColumns[table]]).toEqual(columns.map(([field]) => field));
});
