import { describe, expect, test } from 'vitest';
import type { ImportLimits } from '@/lib/base/settings/import-limits';
import { importLimits } from '@/lib/base/settings/settings';
import type { ImportOptions } from '@/lib/domain/imports/import-schema';
import { ImportRefused, readImportFile } from '@/lib/features/import/file/read-import-file';
import { inlineCell, storedWorkbook } from '../../../../fixtures/stored-workbook';

type Options = Pick<ImportOptions, 'encoding' | 'hidden'>;
type Settings = { options?: Options; limits?: Partial<ImportLimits> };

function read(content: string | Uint8Array, { options = {}, limits = {} }: Settings = {}) {
  const told: number[] = [];
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const all = { ...importLimits(), ...limits };
  return { file: readImportFile(bytes, all, options, (rows) => told.push(rows)), told };
}

function refusal(content: string | Uint8Array, settings?: Settings) {
  try {
    return read(content, settings).file;
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    const { code, row, values } = error;
    return { code, row, values };
  }
}

const nothingHidden = { rows: [], columns: [] };
const line = (row: number, cells: (string | number)[], attributes = '') =>
  `<row r="${row}" ${attributes}>${cells.map((cell) => (cell === '' ? '<c/>' : inlineCell(cell))).join('')}</row>`;

test('a file without a byte is empty, whatever somebody says of its encoding', () => {
  const empty = { code: 'file-empty', row: null, values: {} };
  expect(refusal('')).toEqual(empty);
  expect(refusal('', { options: { encoding: 'cp850' } })).toEqual(empty);
});

test('a text is one table without a tab, of which nothing is hidden', () => {
  expect(read('id,note\na,"x, y"\n').file).toEqual({
    tables: [
      {
        ...{ tab: null, hidden: nothingHidden, isHidden: false },
        rows: [
          { row: 1, cells: ['id', 'note'] },
          { row: 2, cells: ['a', 'x, y'] },
        ],
      },
    ],
    questions: [],
  });
});

test.each([
  '<!DOCTYPE html><title>Not found</title>',
  '\n<table><tr><td>id</td></tr></table>',
  '<?xml version="1.0"?><Workbook/>',
  '%PDF-1.7\n',
  '{\\rtf1 id}',
])('a page or a document is no table: %s', (content) => {
  expect(refusal(content)).toMatchObject({ code: 'not-a-table', row: null });
});

describe('of a limit, as much as it says is taken, and one more is refused', () => {
  test('bytes', () => {
    const limits = { fileBytes: 6 };
    expect(refusal('id\nabc', { limits })).toHaveProperty('tables');
    const refused = { code: 'file-too-large', row: null, values: { max: 0.000006 } };
    expect(refusal('id\nabcd', { limits })).toEqual(refused);
  });

  test('rows, headers left out, of all sheets together', () => {
    const limits = { rows: 2 };
    expect(refusal('id\na\nb', { limits })).toHaveProperty('tables');
    const refused = { code: 'too-many-rows', values: { max: 2 } };
    expect(refusal('id\na\nb\nc', { limits })).toEqual({ ...refused, row: 4 });
    const rows = line(1, ['id']) + line(2, ['a']);
    expect(refusal(storedWorkbook({ sheets: [{ rows }, { rows }] }), { limits })).toHaveProperty(
      'tables',
    );
    const three = storedWorkbook({ sheets: [{ rows }, { rows: rows + line(3, ['b']) }] });
    expect(refusal(three, { limits })).toEqual({ ...refused, row: null });
  });

  test('columns', () => {
    const limits = { columns: 2 };
    expect(refusal('id,x\na,b', { limits })).toHaveProperty('tables');
    expect(refusal('id,x\na,b,c', { limits })).toEqual({
      ...{ code: 'too-many-columns', row: 2, values: { max: 2 } },
    });
  });

  test('objects and lists of JSON, of which the rows of a file can have so many', () => {
    const limits = { rows: 2 };
    const listOf = (count: number) => `[${Array.from({ length: count }, () => '{}').join()}]`;
    expect(refusal(listOf(10_009), { limits })).toHaveProperty('json');
    expect(refusal(listOf(10_010), { limits })).toEqual({
      ...{ code: 'too-many-rows', row: null, values: { max: 2 } },
    });
  });
});

test.each([
  [1_999, []],
  [2_000, [2_000]],
  [4_001, [2_000, 4_000]],
])('of %i rows it is told that %j have been read', (count, told) => {
  expect(read(`id\n${'a\n'.repeat(count)}`).told).toEqual(told);
});

describe('JSON', () => {
  test.each(['{"a":[1]}', ' \n {"a":[1]}', '\ufeff{"a":[1]}', '\ufeff \t{"a":[1]}\n'])(
    'is told by how it begins: %j',
    (text) => {
      expect(read(text).file).toEqual({ json: { a: [1] } });
    },
  );

  test('may be a list', () => {
    expect(read(' [1, "\ufeff"]').file).toEqual({ json: [1, '\ufeff'] });
  });

  test('is none where a brace stands further on', () => {
    expect(read('id,{\na,[').file).toMatchObject({
      tables: [{ rows: [{ cells: ['id', '{'] }, {}] }],
    });
  });

  test('that breaks off is refused with the reason', () => {
    expect(refusal('{"a": ')).toEqual({
      ...{ code: 'not-json', row: null, values: { reason: 'Unexpected end of JSON input' } },
    });
  });

  test('longer than what is decoded at once is whole', () => {
    const text = 'é'.repeat(70_000);
    expect(read(JSON.stringify([text])).file).toEqual({ json: [text] });
  });
});

describe('the encoding of a text', () => {
  const mixed = Buffer.concat([Buffer.from('id\né\n'), Buffer.from([0xe9])]);

  test('that begins as UTF-8 and goes on as another is refused, with the row where it does', () => {
    expect(refusal(mixed)).toEqual({ code: 'utf8-broken', row: 3, values: {} });
  });

  test('is what somebody says it is', () => {
    expect(read(mixed, { options: { encoding: 'windows-1252' } }).file).toMatchObject({
      tables: [{ rows: [{ cells: ['id'] }, { cells: ['Ã©'] }, { cells: ['é'] }] }],
    });
  });

  test('is not UTF-8 that breaks off where its last letter is the only one', () => {
    const latin = Buffer.from('id,note\na,Qualit\xe9', 'latin1');
    expect(read(latin).file).toMatchObject({
      tables: [{ rows: [{}, { cells: ['a', 'Qualité'] }] }],
    });
  });

  test('is asked where it does not tell', () => {
    const latin = Buffer.from('id\ncaf\xe9 \xa4\n', 'latin1');
    expect(read(latin).file).toMatchObject({ questions: [{ option: 'encoding' }] });
  });
});

describe('a workbook', () => {
  // The third hidden one has nothing to hide.
  const hiddenColumns = [4, 2, 5].map((at) => `<col min="${at}" max="${at}" hidden="1"/>`);
  const before = `<cols>${hiddenColumns.join('')}</cols>`;
  const rows = [
    line(1, ['id', '', 'x', 'y', '', 'z']),
    line(2, ['a', 1, 2, 3, '', 7]),
    line(3, ['b', 4, 5, 6, '', 8], 'hidden="1"'),
  ].join('');
  const partly = storedWorkbook({ sheets: [{ rows, before }] });

  test('is read as it is seen, and says which rows and columns are hidden', () => {
    expect(read(partly).file).toEqual({
      tables: [
        {
          ...{ tab: 'figures', hidden: { rows: [3], columns: [1, 3] }, isHidden: false },
          rows: [
            { row: 1, cells: ['id', '', 'x', '', '', 'z'] },
            { row: 2, cells: ['a', '', '2', '', '', '7'] },
          ],
        },
      ],
      questions: [],
    });
  });

  test('is read whole where somebody says so', () => {
    const { file } = read(partly, { options: { hidden: 'read' } });
    expect(file).toMatchObject({
      tables: [
        {
          hidden: nothingHidden,
          rows: [
            {},
            { row: 2, cells: ['a', '1', '2', '3', '', '7'] },
            { row: 3, cells: ['b', '4', '5', '6', '', '8'] },
          ],
        },
      ],
    });
  });

  test('has a sheet that is hidden untouched, and an empty one not at all', () => {
    const first = { rows: line(1, ['id']) };
    const sheets = [first, { rows }, { rows, state: 'hidden' }, { rows: '' }];
    const { file } = read(storedWorkbook({ sheets }));
    const tables = 'tables' in file ? file.tables : [];
    expect(tables.map(({ tab }) => tab)).toEqual(['figures', 'sheet 1', 'sheet 2']);
    expect(tables[2]).toEqual({
      ...{ tab: 'sheet 2', rows: [], hidden: nothingHidden, isHidden: true },
    });
    expect(file).toMatchObject({ questions: [] });
  });

  test('of which all sheets are hidden asks what that means', () => {
    expect(read(storedWorkbook({ sheets: [{ rows, state: 'hidden' }] })).file).toEqual({
      tables: [{ tab: 'figures', rows: [], hidden: nothingHidden, isHidden: true }],
      questions: [
        {
          ...{ option: 'hidden', choices: ['read'], sheet: 'figures', column: null },
          examples: [{ row: 1, found: 'figures' }],
        },
      ],
    });
  });

  test('of which all rows are hidden says so, and one without any is empty', () => {
    const hidden = storedWorkbook({ sheets: [{ rows: line(1, ['id'], 'hidden="1"') }] });
    expect(read(hidden).file).toMatchObject({ tables: [{ rows: [], hidden: { rows: [1] } }] });
    expect(refusal(storedWorkbook({ sheets: [{ rows: '' }] }))).toEqual({
      ...{ code: 'file-empty', row: null, values: {} },
    });
  });
});
