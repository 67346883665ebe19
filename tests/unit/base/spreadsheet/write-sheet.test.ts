import { describe, expect, test } from 'vitest';
import {
  columnLetters,
  sheetXml,
  type Sheet,
  type SheetRow,
} from '@/lib/base/spreadsheet/write-sheet';

async function xmlOf(rows: SheetRow[], isHeaderFrozen = false): Promise<string> {
  const sheet = { name: 'Sheet', widths: [12, 40], isHeaderFrozen, pages: [rows] };
  const pieces: string[] = [];
  for await (const piece of sheetXml(sheet)) pieces.push(piece);
  return pieces.join('');
}

const dataOf = (xml: string) => /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1];

test('numbers are numbers, text is text, nothing is no cell', async () => {
  const xml = await xmlOf([{ style: 'plain', cells: [2.5, null, 'minutes'] }]);
  expect(dataOf(xml)).toBe(
    '<row r="1"><c r="A1" s="0"><v>2.5</v></c>' +
      '<c r="C1" s="0" t="inlineStr"><is><t xml:space="preserve">minutes</t></is></c></row>',
  );
});

describe('text that looks like a formula', () => {
  test.each(['=1+1', '+32 2', '@sum', '-2+3', '\tx'])(
    '%s is typed as quoted text',
    async (text) => {
      expect(await xmlOf([{ style: 'plain', cells: [text] }])).toContain(
        '<c r="A1" s="5" t="inlineStr">',
      );
    },
  );

  test.each(['-2', '-2,5', 'a=b'])('%s is plain text', async (text) => {
    expect(await xmlOf([{ style: 'plain', cells: [text] }])).toContain(
      '<c r="A1" s="0" t="inlineStr">',
    );
  });
});

test('characters that XML or a spreadsheet reads as something else are escaped', async () => {
  const xml = await xmlOf([{ style: 'plain', cells: ['a < b & "c" > d\r\n_x0041_ _x_ \uFFFE'] }]);
  expect(xml).toContain('a &lt; b &amp; &quot;c&quot; &gt; d&#13;\n_x005F_x0041_ _x_ \uFFFD</t>');
});

test('rows are numbered on across pages, and the header can stay in sight', async () => {
  const row: SheetRow = { style: 'heading', cells: ['id'] };
  const sheet = { name: 'Sheet', widths: [12], isHeaderFrozen: true, pages: [[row], [row, row]] };
  const pieces: string[] = [];
  for await (const piece of sheetXml(sheet)) pieces.push(piece);
  expect(pieces).toHaveLength(4);
  expect(pieces.join('').match(/<row r="\d"/g)).toEqual(['<row r="1"', '<row r="2"', '<row r="3"']);
  expect(pieces[0]).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  );
  expect(pieces[0]).toContain('<col min="1" max="1" width="12" customWidth="1"/>');
});

test('a filter comes after the rows and before the comments, as the standard orders them', async () => {
  const row: SheetRow = { style: 'heading', cells: ['id', 'note'] };
  const sheet: Sheet = {
    ...{ name: 'Sheet', widths: [12, 40], isHeaderFrozen: true, isFiltered: true },
    ...{ comments: ['An id', 'A note'], pages: [[row], [row, row]] },
  };
  const pieces: string[] = [];
  for await (const piece of sheetXml(sheet)) pieces.push(piece);
  expect(pieces.join('')).toMatch(
    /<\/sheetData><autoFilter ref="A1:B3"\/><legacyDrawing [^>]+><\/worksheet>$/,
  );
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [34, 'AI'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, name) => {
  expect(columnLetters(index)).toBe(name);
});
