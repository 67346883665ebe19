import { describe, expect, test } from 'vitest';
import type { ImportCell } from '@/lib/features/import/cells/import-cell';
import {
  columnTitle,
  headerKey,
  knownColumns,
  readHeader,
} from '@/lib/features/import/file/sheet-header';

test.each<[ImportCell, string]>([
  [' Label (FR) ', 'label_fr'],
  ['Année – basis', 'annee_basis'],
  ['__value__', 'value'],
  ['scale.2', 'scale_2'],
  [2013, '2013'],
  ['%', ''],
])('the header %j is compared as “%s”', (cell, key) => {
  expect(headerKey(cell)).toBe(key);
});

test.each<[ImportCell | undefined, number, string]>([
  ['  Part \n de  marché ', 0, 'Part de marché'],
  ['%', 0, '%'],
  [' ', 2, '#3'],
  [undefined, 0, '#1'],
  ['x'.repeat(201), 0, 'x'.repeat(200)],
  [`${'x'.repeat(199)} y`, 0, 'x'.repeat(199)],
  [`${'x'.repeat(199)}😀`, 0, `${'x'.repeat(199)}\ufffd`],
])('a column under %j at %i is called “%s”', (cell, index, title) => {
  expect(columnTitle(cell, index)).toBe(title);
});

describe('a header', () => {
  const note = { field: 'note', kind: 'texts' };

  test('says what its columns are, where they stand, and which mean nothing', () => {
    const { columns, fields, ...others } = readHeader('figures', [
      ...['Note (NL)', 'colour', 'ID', 'note_fr', 'Unit', '', 'note', ''],
    ]);
    expect(columns).toEqual([
      { ...note, header: 'note_nl', lang: 'nl', index: 0 },
      { field: 'id', kind: 'text', header: 'id', lang: null, index: 2 },
      { ...note, header: 'note_fr', lang: 'fr', index: 3 },
      { ...note, header: 'note', lang: null, index: 6 },
    ]);
    expect([...fields.keys()].toSorted()).toEqual(['id', 'note']);
    expect(fields.get('note')?.index).toBe(0);
    expect(others).toEqual({ derived: new Map([['unit', 4]]), twice: [], unknown: [1, 5, 7] });
  });

  test('has a column twice where two are called the same, known or not', () => {
    const { columns, twice, unknown } = readHeader('figures', ['id', 'x', 'ID', 'X', 'Id']);
    expect(columns.map(({ index }) => index)).toEqual([0]);
    expect(twice).toEqual([
      { index: 2, first: 0 },
      { index: 3, first: 1 },
      { index: 4, first: 0 },
    ]);
    expect(unknown).toEqual([1]);
  });

  test('has columns that follow from others in figures alone', () => {
    const { derived, unknown } = readHeader('surveys', ['margin_low']);
    expect([derived.size, unknown]).toEqual([0, [0]]);
  });

  test('is read as somebody says, without columns that are to be left out', () => {
    const keyOf = (_: ImportCell, index: number) => (index === 0 ? null : 'country');
    const { columns, unknown } = readHeader('figures', ['id', 'Land'], keyOf);
    expect([columns.map(({ field, index }) => [field, index]), unknown]).toEqual([
      ...[[['country', 1]], []],
    ]);
  });
});

test.each<[Parameters<typeof knownColumns>[0], string[], number]>([
  ['figures', ['id', 'ID', 'value', 'x', ''], 2],
  ['figures', ['note', 'theme', 'margin_low'], 3],
  ['surveys', ['label', 'label_nl', 'theme', 'margin_low'], 2],
])('of %s the columns %j name %i', (sheet, cells, count) => {
  expect(knownColumns(sheet, cells)).toBe(count);
});
