import { describe, expect, test } from 'vitest';
import { shareTexts } from '@/lib/features/import/cells/shared-texts';
import {
  cellText,
  importCells,
  unguardedText,
  type ImportCell,
} from '@/lib/features/import/cells/import-cell';
import {
  plainNumber,
  type NumberStyle,
  type ShownNumber,
} from '@/lib/base/spreadsheet/number-format';
import type { StoredCell } from '@/lib/base/spreadsheet/read-sheet';

test.each<[ImportCell | undefined, string]>([
  ['38 %', '38 %'],
  [' 38 ', ' 38 '],
  [38.5, '38.5'],
  [{ percent: 38 }, '38 %'],
  [{ formula: 'A1*2', last: '' }, '=A1*2'],
  [undefined, ''],
])('the cell %j reads %j on the screen', (cell, text) => expect(cellText(cell)).toBe(text));

test.each<[ImportCell | undefined, string]>([
  [' 38 ', '38'],
  ["'=1+1", '=1+1'],
  ["'-3 of 5", '-3 of 5'],
  ["  '@home", '@home'],
  ["'s-Gravenhage", "'s-Gravenhage"],
  ["'-3", "'-3"],
  ['=1+1', '=1+1'],
  ['a=1', 'a=1'],
  [undefined, ''],
])('the cell %j means %j, without what an export put before it', (cell, text) =>
  expect(unguardedText(cell)).toBe(text),
);

describe('a cell of a workbook', () => {
  const read = importCells(50).of;
  const stored = (text: string, own: Partial<StoredCell> = {}): StoredCell => ({
    ...{ text, isNumber: false, isError: false, shown: plainNumber, formula: null },
    ...own,
  });
  const number = (text: string, style: NumberStyle = 'plain', own: Partial<ShownNumber> = {}) =>
    stored(text, { isNumber: true, shown: { ...plainNumber, style, ...own } });

  test.each<[string, StoredCell, ImportCell]>([
    ['a number is one', number('1.234'), 1.234],
    ['a number in percent is what is shown', number('0.29', 'percent'), { percent: 29 }],
    ['a number as text stays text', stored('007'), '007'],
    [
      'text in a column of percent stays text',
      stored('0.38', { shown: { ...plainNumber, style: 'percent' } }),
      '0.38',
    ],
    ['a day is text', number('2013-11-12 00:00:00', 'moment'), '2013-11-12 00:00:00'],
    ['a day beyond the calendar is text', number('99999999999', 'moment'), '99999999999'],
    ['a blank number is blank, and not 0', number(' \n'), ' \n'],
    ['an unfinished number is text', number('12,5'), '12,5'],
    ['a quoted sign computes nothing', number('0.4', 'plain', { beside: '%' }), { percent: 0.4 }],
    [
      'a quoted unit is told',
      number('12', 'plain', { beside: 'min' }),
      { number: 12, beside: 'min', divisor: 1 },
    ],
    [
      'thousands that are left out are told',
      number('12000', 'plain', { divisor: 1000 }),
      { number: 12_000, beside: '', divisor: 1000 },
    ],
    ['an error is one', stored('#REF!', { isError: true }), { error: '#REF!' }],
    ['a year that a day shows', number('2013-01-01 00:00:00', 'moment', { part: 'year' }), '2013'],
    [
      'a month that a day shows',
      number('2013-11-01 00:00:00', 'moment', { part: 'month' }),
      '2013-11',
    ],
    [
      'hours and minutes as they are seen',
      number('11:54:00', 'moment', { part: 'hours-and-minutes' }),
      '11:54',
    ],
    [
      'seconds that are not seen',
      number('11:54:30', 'moment', { part: 'hours-and-minutes' }),
      '11:54:30',
    ],
    ['a number too large to hold is text', number('1e999'), '1e999'],
    [
      'a formula stays one, with what it gave',
      { ...number('38'), formula: 'A1*2' },
      { formula: 'A1*2', last: 38 },
    ],
    [
      'a formula that is not written out is one, too',
      { ...stored('x'), formula: '' },
      { formula: '', last: 'x' },
    ],
  ])('%s', (_, cell, expected) => expect(read(cell)).toEqual(expected));

  test.each([
    ['a line end in a text', 'first_x000D_\nsecond', 'first\r\nsecond'],
    ['letters in small digits', 'caf_x00e9_ et th_x00E9_', 'café et thé'],
    ['an escape that is meant as text', '_x005F_x000D_', '_x000D_'],
    ['nothing where digits are missing', 'max_x12_ and _xyz_', 'max_x12_ and _xyz_'],
    ['nothing in other texts', 'time_to_answer', 'time_to_answer'],
  ])('is read with %s decoded', (_, text, expected) => expect(read(stored(text))).toBe(expected));

  test('is read one column beyond the widest sheet, to notice what is too wide', () => {
    expect(importCells(50)).toMatchObject({ empty: '', maxColumns: 51 });
  });
});

test.each<ImportCell>([
  '',
  'answered',
  '\ufeffété',
  38,
  { percent: 38 },
  { formula: 'A1*2', last: '' },
])('the cell %j is kept as it is, every time', (cell) => {
  const keep = shareTexts();
  expect([keep(cell), keep('other'), keep(cell)]).toEqual([cell, 'other', cell]);
});
