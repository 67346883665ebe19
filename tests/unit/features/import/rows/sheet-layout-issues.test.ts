import { describe, expect, test } from 'vitest';
import { readHeader, type ImportSheet } from '@/lib/features/import/file/sheet-header';
import {
  besideTable,
  hiddenIssues,
  leftOut,
  raggedIssue,
  secondTable,
} from '@/lib/features/import/rows/sheet-layout-issues';

const cells = ['id', 'value'];
const sheet: ImportSheet = {
  ...{ name: 'figures', tab: 'Chiffres', head: { row: 3, cells }, rows: [] },
  header: readHeader('figures', cells),
};
const rowsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({ row: first + n, cells: ['x'] }));

describe('what stands outside of a table', () => {
  test('is told once, with its first row as it reads and the rows of all of it', () => {
    const outside = [{ row: 1, cells: ['Enquête', '', 2013] }, ...rowsFrom(12, 1)];
    expect(leftOut(sheet, outside)).toEqual([
      {
        ...{ severity: 'warning', code: 'outside-table', sheet: 'Chiffres', row: 1, column: null },
        ...{ found: 'Enquête · 2013', values: { count: 2, rows: '1, 12' } },
      },
    ]);
  });

  test('is nothing where there is none', () => {
    expect(leftOut(sheet, [])).toEqual([]);
  });

  test('beside it is what comes after the last column of its header', () => {
    const row = { row: 4, cells: ['a', 38, 'see below'] };
    expect(besideTable(sheet, row)).toEqual({ row: 4, cells: ['see below'] });
  });
});

describe('what a workbook hides', () => {
  test('is told as rows by their numbers and columns by their letters', () => {
    expect(hiddenIssues('Chiffres', { rows: [3, 7], columns: [0, 2] })).toEqual([
      {
        ...{ severity: 'warning', sheet: 'Chiffres', code: 'hidden-rows' },
        values: { count: 2, rows: '3, 7' },
      },
      {
        ...{ severity: 'warning', sheet: 'Chiffres', code: 'hidden-columns' },
        values: { count: 2, columns: 'A, C' },
      },
    ]);
  });

  test.each([
    [{ rows: [3], columns: [] }, ['hidden-rows']],
    [{ rows: [], columns: [1] }, ['hidden-columns']],
    [{ rows: [], columns: [] }, []],
  ])('is told only as far as there is some: %o', (hidden, codes) => {
    expect(hiddenIssues(null, hidden).map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    [10, '1, 2, 3, 4, 5, 6, 7, 8, 9, 10'],
    [11, '1, 2, 3, 4, 5, 6, 7, 8, 9, 10 …'],
  ])('names ten rows at most: of %i, %s', (count, rows) => {
    const hidden = { rows: rowsFrom(1, count).map(({ row }) => row), columns: [] };
    expect(hiddenIssues(null, hidden)[0]?.values).toEqual({ count, rows });
  });
});

test('a second table is an error where it begins', () => {
  expect(secondTable(sheet, { row: 20, cells: [] })).toEqual({
    ...{ severity: 'error', code: 'second-table', sheet: 'Chiffres', row: 20, column: null },
  });
});

test('a row that breaks off says how many cells it has, and how many it should', () => {
  expect(raggedIssue(sheet, { row: 5, cells: ['a', 38, 'b'] })).toEqual({
    ...{ severity: 'error', code: 'row-ragged', sheet: 'Chiffres', row: 5, column: null },
    values: { cells: 3, columns: 2 },
  });
});
