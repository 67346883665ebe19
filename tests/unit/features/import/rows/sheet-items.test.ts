import { describe, expect, test } from 'vitest';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import type { SheetName } from '@/lib/domain/imports/sheet-columns';
import type { ImportCell } from '@/lib/features/import/cells/import-cell';
import { readHeader, type ImportSheet } from '@/lib/features/import/file/sheet-header';
import { idIn, readItems } from '@/lib/features/import/rows/sheet-items';
import type { ItemFinding, SheetFindings } from '@/lib/features/import/rows/sheet-item';
import { smallContent } from '../../../../fixtures/import-file';

function sheetOf(name: SheetName, [head = [], ...rows]: ImportCell[][]): ImportSheet {
  return {
    ...{ name, tab: 'Blad', head: { row: 1, cells: head }, header: readHeader(name, head) },
    rows: rows.map((cells, index) => ({ row: index + 2, cells })),
  };
}

function read(sheets: ImportSheet[], options = {}) {
  const told: ItemFinding[] = [];
  const found: SheetFindings = { questions: [], tell: (finding) => told.push(finding) };
  const all = importOptionsSchema.parse(options);
  const items = readItems(sheets, all, smallContent(), found);
  return { items, told, questions: found.questions };
}

describe('what neither a sheet nor the options tell is asked', () => {
  test('the language of a text whose column names none, with the first five of them', () => {
    const notes = ['', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes'];
    const sheet = sheetOf('surveys', [['id', 'Label'], ...notes.map((note) => ['a', note])]);
    const { questions, items } = read([sheet]);
    expect(questions).toEqual([
      {
        ...{ option: 'note_language', choices: ['fr', 'nl', 'en'], sheet: 'Blad' },
        column: 'Label',
        examples: ['één', 'twee', 'drie', 'vier', 'vijf'].map((found, n) => ({
          row: n + 3,
          found,
        })),
      },
    ]);
    expect(items.surveys?.[1]?.item.label).toEqual({ en: 'één' });
    const said = read([sheet], { note_language: 'nl' });
    expect(said.questions).toEqual([]);
    expect(said.items.surveys?.[1]?.item.label).toEqual({ nl: 'één' });
  });

  test('no language where no cell has a text, or every column says its own', () => {
    expect(
      read([
        sheetOf('surveys', [
          ['id', 'label'],
          ['a', ''],
        ]),
      ]).questions,
    ).toEqual([]);
    expect(
      read([
        sheetOf('surveys', [
          ['id', 'label_nl'],
          ['a', 'één'],
        ]),
      ]).questions,
    ).toEqual([]);
  });

  test('whether 2010-11 is a financial year or a month', () => {
    const rows = [
      ['id', 'Year'],
      ['a', '2010-11'],
      ['b', '2013'],
      ['c', '2011-12'],
      ['d', '2013-14'],
    ];
    const sheet = sheetOf('figures', rows);
    const { questions, items } = read([sheet]);
    expect(questions).toEqual([
      {
        ...{ option: 'year_as', choices: ['financial', 'month'], sheet: 'Blad', column: 'Year' },
        examples: [
          { row: 2, found: '2010-11' },
          { row: 4, found: '2011-12' },
        ],
      },
    ]);
    expect(items.figures?.map(({ item }) => item.year)).toEqual([2011, 2013, 2012, 2014]);
    const said = read([sheet], { year_as: 'month' });
    expect(said.questions).toEqual([]);
    expect(said.items.figures?.[0]?.item).toMatchObject({ year: 2010, period: '2010-11' });
  });

  test('what the mark of numbers is, where no number of theirs tells', () => {
    const sheet = sheetOf('indicators', [
      ['id', 'scale_min', 'Scale max'],
      ['a', '', '1.234'],
    ]);
    const { questions, items } = read([sheet]);
    expect(questions).toMatchObject([
      { option: 'decimal', choices: ['comma', 'point'], sheet: 'Blad', column: 'scale_min' },
    ]);
    expect(items.indicators?.[0]?.item.scale_max).toBe(1.234);
    const said = read([sheet], { decimal: 'comma' });
    expect(said.questions).toEqual([]);
    expect(said.items.indicators?.[0]?.item.scale_max).toBe(1234);
  });

  test('no mark where another number has one that cannot be of thousands', () => {
    const rows = [
      ['id', 'scale_min', 'scale_max'],
      ['a', '1,5', '1.234'],
    ];
    const { questions, items } = read([sheetOf('indicators', rows)]);
    expect(questions).toEqual([]);
    expect(items.indicators?.[0]?.item).toMatchObject({ scale_min: 1.5, scale_max: 1234 });
  });
});

test('a row adds to what stands under its id, of codes under their breakdown and code', () => {
  const codes = sheetOf('codes', [
    ['Breakdown', 'code'],
    ['Sector', 'bank'],
    ['sector', ''],
  ]);
  expect(codes.rows.map((row) => idIn(codes, row))).toEqual(['sector/bank', 'sector/']);
  const bare = sheetOf('figures', [['country'], ['BE']]);
  expect(bare.rows.map((row) => idIn(bare, row))).toEqual(['']);
  const standing = [...smallContent().figures.values()][0];
  const { items } = read([
    sheetOf('figures', [
      ['id', 'paragraph'],
      [standing?.id ?? '', 9],
    ]),
  ]);
  expect(items.figures?.[0]).toMatchObject({
    ...{ item: { id: standing?.id, value: standing?.value, paragraph: 9 }, owner: 'gazette' },
  });
});

test('what is wrong with a cell is an error, unless it only deserves a look', () => {
  const rows = [
    ['id', 'year', 'paragraph'],
    ['a', 'FY 2011', { error: '#REF!' }],
  ];
  const { told, items } = read([sheetOf('figures', rows)]);
  const item = items.figures?.[0];
  expect(told).toEqual([
    { item, severity: 'error', issue: { path: ['paragraph'], code: 'cell-error', found: '#REF!' } },
    {
      ...{ item, severity: 'warning' },
      issue: { path: ['year'], code: 'financial-year', found: 'FY 2011', values: { year: '2011' } },
    },
  ]);
});

test('a value is read in the unit of its indicator, also of one that comes with it', () => {
  const indicators = [
    ['id', 'unit'],
    ['wait', 'seconds'],
    ['odd', 'furlongs'],
  ];
  const figures = [
    ['id', 'indicator', 'value', 'stated_as'],
    ['a', 'wait', '2 min', '2 min'],
    ['b', 'odd', '2', '2'],
  ];
  const { items } = read([sheetOf('indicators', indicators), sheetOf('figures', figures)]);
  expect(items.figures?.map(({ item }) => item.value)).toEqual([120, 2]);
});
