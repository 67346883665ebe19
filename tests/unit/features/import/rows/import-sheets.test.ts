import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '@/lib/domain/imports/import-schema';
import type { ImportCell } from '@/lib/features/import/cells/import-cell';
import type { ImportTable } from '@/lib/features/import/file/read-import-file';
import type { SheetIssue } from '@/lib/features/import/file/sheet-header';
import { readSheets } from '@/lib/features/import/rows/import-sheets';

const table = (
  tab: string | null,
  rows: ImportCell[][],
  own: Partial<ImportTable> = {},
): ImportTable => ({
  ...{ tab, hidden: { rows: [], columns: [] }, isHidden: false, ...own },
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
});

function read(tables: ImportTable[], options: Pick<ImportOptions, 'formulas' | 'column'> = {}) {
  const told: SheetIssue[] = [];
  const { sheets, figures } = readSheets(tables, options, (issue) => told.push(issue));
  const codes = told.map(({ severity, code, sheet }) => [severity, code, sheet]);
  const rows = sheets.map((sheet) => sheet.rows.map(({ cells }) => cells));
  return { sheets, figures, told, codes, rows, names: sheets.map(({ name }) => name) };
}

const surveys = (tab: string, ...rows: ImportCell[][]) => table(tab, [['id', 'mode'], ...rows]);
const survey = ['a', 'online'];

describe('the sheets of a file', () => {
  test('are told by their tabs, in any language, each with its header and the rows below', () => {
    const { sheets, names, told } = read([
      table('Cijfers', [['Title'], ['id', 'paragraph'], ['x', 2]]),
      surveys('Enquêtes', survey),
    ]);
    expect(told.map(({ code }) => code)).toEqual(['outside-table']);
    expect(names).toEqual(['figures', 'surveys']);
    expect(sheets[0]).toMatchObject({
      ...{ tab: 'Cijfers', head: { row: 2 }, rows: [{ row: 3, cells: ['x', 2] }] },
    });
  });

  test('may be one alone of any name, which holds figures', () => {
    const rows = [
      ['id', 'paragraph'],
      ['x', 2],
    ];
    expect(read([table('Blad1', rows)])).toMatchObject({ names: ['figures'], told: [] });
    expect(read([table(null, rows)])).toMatchObject({ names: ['figures'], told: [] });
  });

  test('that nobody knows are left out with a word that names those there may be', () => {
    const { told, names } = read([surveys('surveys', survey), surveys('Notes', survey)]);
    expect(names).toEqual(['surveys']);
    const choices =
      'sources, surveys, indicators, codes, figures, statements, standards, references, charts, ' +
      'breaks, organisations, charters, commitments, signatures';
    expect(told).toEqual([
      {
        ...{ severity: 'warning', code: 'sheet-unknown', sheet: 'Notes', found: 'Notes' },
        values: { choices },
      },
    ]);
  });

  test('that nobody knows are an error where there are no others', () => {
    expect(read([surveys('One'), surveys('Two')]).codes).toEqual([
      ['error', 'sheet-unknown', 'One'],
      ['error', 'sheet-unknown', 'Two'],
    ]);
  });

  test.each(['À propos', 'Keuzelijsten'])('of the template’s own, %s, need no word', (tab) => {
    expect(read([surveys('surveys', survey), surveys(tab, survey)]).told).toEqual([]);
  });

  test('that mean the same are an error, and the first counts', () => {
    const { told, rows } = read([surveys('surveys', survey), surveys('Enquêtes', ['b', ''])]);
    expect(rows).toEqual([[survey]]);
    expect(told).toEqual([
      {
        ...{ severity: 'error', code: 'sheet-twice', sheet: 'Enquêtes', found: 'Enquêtes' },
        values: { first: 'surveys' },
      },
    ]);
  });

  test('that are hidden are told where their name says something', () => {
    const hidden = (tab: string) => table(tab, [], { isHidden: true });
    const issue = { code: 'hidden-sheet', severity: 'warning', sheet: 'Bronnen', found: 'Bronnen' };
    const tables = [surveys('surveys', survey), hidden('Bronnen'), hidden('Notes')];
    expect(read(tables).told).toEqual([{ ...issue, values: {} }]);
    expect(read([hidden('Bronnen'), hidden('Notes')])).toMatchObject({
      ...{ told: [issue], sheets: [], figures: null },
    });
  });

  test('that are all empty are an error, told once at the first', () => {
    const empty = [surveys('surveys'), table('codes', [['code']])];
    expect(read(empty).codes).toEqual([['error', 'rows-missing', 'surveys']]);
    expect(read([...empty, table('sources', [['id'], ['gazette']])]).told).toEqual([]);
    // A word about something else does not say it.
    expect(read([table('surveys', [['id', 'mode', 'colour']])]).codes).toEqual([
      ['warning', 'column-unknown', 'surveys'],
      ['error', 'rows-missing', 'surveys'],
    ]);
    expect(read([surveys('surveys'), surveys('Notes')]).codes).toEqual([
      ['warning', 'sheet-unknown', 'Notes'],
      ['error', 'rows-missing', 'surveys'],
    ]);
    // What is wrong already says why there is none.
    expect(read([...empty, surveys('Surveys 2')]).codes).toEqual([
      ['error', 'sheet-twice', 'Surveys 2'],
    ]);
    expect(read([table('surveys', [['mode']])]).codes).toEqual([
      ['error', 'header-missing', 'surveys'],
    ]);
  });
});

describe('a table of figures under headers of others', () => {
  const columnsOf = (...header: string[]) => read([table(null, [header, header.map(() => 'x')])]);

  test.each([
    ['three columns that every row needs', ['year', 'value', 'kind', 'stated_as'], true],
    ['two of them', ['year', 'value', 'kind', 'stated_as', 'year_basis'], false],
    ['all but the id', ['id', 'Land'], false],
    ['all, under one header alone', ['Land'], false],
    ['all, under two headers', ['Land', 'Jahr'], true],
  ])('lacks %s', (_, header, isForeign) => {
    const { figures, rows } = columnsOf(...header);
    expect(figures?.isForeign).toBe(isForeign);
    expect(rows[0]?.length === 0 || rows[0]?.[0]?.length === header.length).toBe(true);
  });

  test('is none of one column, whatever empty ones stand beside it', () => {
    const rows = [
      ['Land', ''],
      ['BE', ''],
    ];
    expect(read([table(null, rows)]).figures?.isForeign).toBe(false);
  });

  test('is kept as it stands, to be asked about, and nothing else is told of it', () => {
    const { figures, rows, told } = columnsOf('Land', 'Land', 'Jahr');
    expect([rows, told]).toEqual([[[]], []]);
    expect(figures).toMatchObject({
      ...{ tab: null, head: { row: 1, cells: ['Land', 'Land', 'Jahr'] }, isForeign: true },
      rows: [{ row: 2, cells: ['x', 'x', 'x'] }],
    });
  });

  test('is none without rows, nor once somebody has said what its columns are', () => {
    expect(read([table(null, [['Land', 'Jahr']])]).figures?.isForeign).toBe(false);
    const said = { column: ['Land=country', 'Jahr=year'] };
    const tables = [
      table(null, [
        ['Land', 'Jahr'],
        ['BE', 2013],
      ]),
    ];
    expect(read(tables, said)).toMatchObject({
      figures: { isForeign: false },
      rows: [[['BE', 2013]]],
    });
  });

  test('is figures alone', () => {
    const { figures, codes } = read([
      table('surveys', [
        ['Land', 'Jahr'],
        ['BE', 2013],
      ]),
    ]);
    expect([figures, codes]).toEqual([null, [['error', 'header-missing', 'surveys']]]);
  });
});

describe('formulas', () => {
  const formula = { formula: 'B1*2', last: 38 };
  const cells = ['x', formula, formula, formula, { formula: 'C1', last: '' }];
  const header = ['id', 'Value', 'margin_low', 'colour', 'paragraph'];
  const ofTable = [table('figures', [header, cells, ['y', 1, 2, 3, 4]])];

  test('are the values they gave last, each told at its row and column', () => {
    const { rows, told } = read(ofTable);
    expect(rows).toEqual([
      [
        ['x', 38, 38, formula, cells[4]],
        ['y', 1, 2, 3, 4],
      ],
    ]);
    const issue = { severity: 'warning', code: 'formula-value', sheet: 'figures', row: 2 };
    const said = { found: '=B1*2', values: { value: '38' } };
    expect(told.filter(({ code }) => code !== 'column-unknown')).toEqual([
      { ...issue, ...said, column: 'Value' },
      { ...issue, ...said, column: 'margin_low' },
    ]);
  });

  test('stay formulas where somebody refuses them', () => {
    const { rows, codes } = read(ofTable, { formulas: 'refuse' });
    expect(rows[0]?.[0]).toEqual(cells);
    expect(codes).toEqual([['warning', 'column-unknown', 'figures']]);
  });

  test('of a form are told at their lines', () => {
    const lines = [
      table(
        'Form',
        [
          ['id', 'mode'],
          ['a', formula],
        ],
        { holds: 'surveys', lines: [4, 7] },
      ),
    ];
    expect(read(lines)).toMatchObject({
      ...{ told: [{ code: 'formula-value', row: 7, column: 'mode' }], rows: [[['a', 38]]] },
    });
  });
});

test('a form is read as its lines name it, whatever they say', () => {
  // Of a table, the second row would be a header again.
  const rows = [
    ['id', 'title', 'author'],
    ['id', 'title', 'author'],
  ];
  const form = table('Form', rows, { holds: 'sources', lines: [2, 3, 4] });
  expect(read([form])).toMatchObject({
    ...{ names: ['sources'], rows: [[rows[1]]], told: [] },
    sheets: [{ lines: [2, 3, 4], head: { row: 1 } }],
  });
});

describe('a header', () => {
  const missing = (name: string, header: string[]) =>
    read([table(name, [header, header.map(() => 'x')])]).told.filter(
      ({ code }) => code === 'header-missing',
    );

  test.each([
    ['surveys', ['id'], 0],
    ['surveys', ['mode'], 1],
    ['surveys', ['mode', 'series'], 0],
    ['codes', ['code'], 0],
    ['codes', ['breakdown'], 1],
  ])('of %s may be %j: %i times missing', (name, header, count) => {
    expect(missing(name, header)).toHaveLength(count);
  });

  test('that is missing is told with the columns there may be', () => {
    const columns = 'breakdown, code, label';
    expect(missing('codes', ['x'])).toEqual([
      { severity: 'error', code: 'header-missing', sheet: 'codes', row: 1, values: { columns } },
    ]);
  });

  test('tells a column twice, at the second, and one that nobody knows, with what is like it', () => {
    const rows = [
      ['id', 'Mode', '', 'modes', '', 'MODE'],
      ['a', 'online', 'x', '', ' ', 'online'],
      ['b', 'online', '', '', '', 'online'],
    ];
    const at = { sheet: 'surveys', row: 1 };
    expect(read([table('surveys', rows)]).told).toEqual([
      {
        ...{ severity: 'error', code: 'column-twice', ...at, column: 'MODE', found: 'MODE' },
        values: { first: 'Mode' },
      },
      {
        ...{ severity: 'warning', code: 'column-unknown', ...at, column: null, found: '#3' },
        values: {},
      },
      {
        ...{ severity: 'warning', code: 'column-unknown', ...at, column: 'modes', found: 'modes' },
        values: { near: 'mode' },
      },
    ]);
  });
});

describe('a row of a text', () => {
  const header = ['id', 'indicator', 'year', 'value', 'kind', 'stated_as', 'year_basis', 'note_fr'];
  const full = ['x', 'answered', '2013', '38', 'survey', '38 %', 'stated', ''];
  const csv = (...rows: ImportCell[][]) => read([table(null, [header, ...rows])]);

  test('may have empty cells at its end, or leave out what no row needs', () => {
    const rows = [full, [...full, '', ' '], full.slice(0, 7)];
    expect(csv(...rows)).toMatchObject({ told: [], rows: [rows] });
  });

  test.each([
    ['breaks off before a column that every row needs', full.slice(0, 6), 6],
    ['has something beyond its header', [...full, '', 'y'], 10],
  ])('is an error where it %s, and is not read', (_, row, cells) => {
    const { told, rows } = csv(full, row, full);
    expect(rows).toEqual([[full, full]]);
    expect(told).toEqual([
      {
        ...{ severity: 'error', code: 'row-ragged', sheet: null, row: 3, column: null },
        values: { cells, columns: 8 },
      },
    ]);
  });

  test('of a workbook may break off, and what is beside its table is told and left out', () => {
    const rows = [full.slice(0, 2), [...full, 'seen by Ann']];
    const { told, rows: read_ } = read([table('figures', [header, ...rows])]);
    expect(read_).toEqual([rows]);
    expect(told).toMatchObject([
      {
        severity: 'warning',
        code: 'outside-table',
        row: 3,
        found: 'seen by Ann',
        values: { count: 1 },
      },
    ]);
  });
});

test('what is hidden and a second table below are told of a sheet', () => {
  const rows = [['id', 'mode', 'series'], ['a', 'online', 's'], ['id', 'series', 'sponsor'], ['b']];
  const hidden = { rows: [5], columns: [] };
  const { told, rows: own } = read([table('surveys', rows, { hidden })]);
  expect(own).toEqual([[rows[1]]]);
  expect(told).toMatchObject([
    { severity: 'warning', code: 'hidden-rows', sheet: 'surveys', values: { rows: '5' } },
    { severity: 'error', code: 'second-table', sheet: 'surveys', row: 3 },
  ]);
});
