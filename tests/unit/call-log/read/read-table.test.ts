import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { toFileText } from '@/lib/base/text/file-text';
import { MAX_FILE_BYTES, readTable } from '@/lib/call-log/read/read-table';
import { textFile, workbookFile } from '../../../fixtures/call-log-file';

const bytes = (...values: number[]) => new Uint8Array(values);
const cell = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const headerRow = `<row r="1">${cell('A1', 'Start')}${cell('B1', 'Wait')}</row>`;
const rowsOf = (table: ReturnType<typeof readTable>) => [...table.rows()];

describe('encodings', () => {
  test('every character of Windows-1252 is read as another library reads it', () => {
    const undefinedBytes = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
    const all = Uint8Array.from({ length: 255 }, (_, i) => i + 1).filter(
      (byte) => !undefinedBytes.includes(byte),
    );
    const text = toFileText(all);
    expect(text.encoding).toBe('windows-1252');
    expect([...text.pieces()].map((piece) => piece.text).join('')).toBe(
      iconv.decode(all, 'windows-1252'),
    );
  });

  test('characters are whole where pieces of a long file meet', () => {
    const line = 'é€😀;'.repeat(40_000);
    const text = toFileText(textFile(...Array.from({ length: 5 }, () => line)));
    const pieces = [...text.pieces()];
    expect(text.encoding).toBe('utf-8');
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.map((piece) => piece.text).join('')).toBe(
      Array.from({ length: 5 }, () => line).join('\n'),
    );
  });

  test('a character cut off at the end is still UTF-8', () => {
    expect(toFileText(textFile('aé').subarray(0, 2)).encoding).toBe('utf-8');
  });
});

test('rows keep the numbers they have in the file, below what stands above the header', () => {
  const table = readTable(
    textFile('Report;;', 'Period;March;', '', 'Start;Wait;Agent', '', '1;2;3', ';;', '4;5;6'),
  );
  expect(table.headerRow).toBe(4);
  expect(rowsOf(table)).toEqual([
    { row: 6, cells: ['1', '2', '3'] },
    { row: 8, cells: ['4', '5', '6'] },
  ]);
  expect(rowsOf(table)).toHaveLength(2);
});

test('a long file is read in pieces and tells how far', () => {
  const lines = Array.from(
    { length: 60_000 },
    (_, i) => `2024-03-01 09:00:00;${i};"a ""quoted"" name, ${i}"`,
  );
  const table = readTable(textFile('Start;Wait;Agent', ...lines));
  const shares: number[] = [];
  const rows = [...table.rows((share) => shares.push(share))];
  expect(rows).toHaveLength(60_000);
  expect(rows.at(-1)).toEqual({
    ...{ row: 60_001, cells: ['2024-03-01 09:00:00', '59999', 'a "quoted" name, 59999'] },
  });
  expect(shares.length).toBeGreaterThan(2);
  expect(shares.at(-1)).toBe(1);
});

describe('a workbook', () => {
  test('writes days, times and durations as such, whatever they look like on the screen', () => {
    const table = readTable(
      workbookFile(
        `${headerRow}<row r="3"><c r="A3" s="1"><v>45352.25</v></c><c r="B3" s="2"><v>1.5</v></c><c r="D3" t="b"><v>1</v></c></row>
         <row r="4"><c r="A4" s="3"><v>45352</v></c><c r="B4"><v>12.5</v></c><c r="C4" t="s"><v>0</v></c></row>`,
        ['A &amp; B'],
      ),
    );
    expect(rowsOf(table)).toEqual([
      { row: 3, cells: ['2024-03-01 06:00:00', '36:00:00', '', 'true'] },
      { row: 4, cells: ['2024-03-01 00:00:00', '12.5', 'A & B'] },
    ]);
  });

  test('with one cell far away does not fill the memory', () => {
    const table = readTable(
      workbookFile(
        `${headerRow}<row r="2">${cell('A2', 'x')}</row><row r="1048576">${cell('XFD1048576', 'y')}</row>`,
      ),
    );
    expect(rowsOf(table)).toEqual([{ row: 2, cells: ['x'] }]);
  });

  // Two pieces and more of everything, whose ends fall on every kind of place.
  const texts = Array.from({ length: 9_000 }, (_, index) => `é€😀 a>b & c > ${index}`);
  const escape = (text: string) => text.replace('&', '&amp;');

  test('gives the same cells wherever its pieces end', () => {
    const rows = texts.map((text, index) => {
      const at = index + 2;
      return `<row r="${at}"><!-- > --><c r="A${at}" t="inlineStr"><is><t>${escape(text)}</t></is></c>${
        index % 2 ? `<c r="B${at}" t="str"><v><![CDATA[<${text}>]]></v></c>` : `<c r="B${at}"/>`
      }</row>`;
    });
    const table = readTable(workbookFile(headerRow + rows.join('\n')));
    expect(rowsOf(table)).toEqual(
      texts.map((text, index) => ({
        row: index + 2,
        cells: index % 2 ? [text, `<${text}>`] : [text],
      })),
    );
  });

  test('gives the same shared texts wherever its pieces end', () => {
    const rows = texts.map((_, index) => `<row><c t="s"><v>${index}</v></c></row>`);
    const table = readTable(workbookFile(headerRow + rows.join(''), texts.map(escape)));
    expect(rowsOf(table).map(({ cells }) => cells)).toEqual(texts.map((text) => [text]));
  });

  test.each(['<!--', '<c a="', '<c><v>'])('with %s that never ends is refused', (open) => {
    const endless = `${open}${'> '.repeat(4_000_000)}`;
    expect(() => readTable(workbookFile(headerRow + endless))).toThrow('workbook-broken');
  });

  test('that unfolds to more than a browser holds is refused before it is unfolded', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(1000) }, { level: 9 });
    // The announced size of the only entry, in its local header and in the directory.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 500_000_000, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 500_000_000, true);
    }
    expect(() => readTable(bomb)).toThrow('workbook-too-large');
  });

  test('that announces less than it holds is refused', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(100_000) }, { level: 9 });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at < bomb.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(() => readTable(bomb)).toThrow('workbook-broken');
  });
});

describe('files that are refused', () => {
  test.each([
    ['file-empty', bytes()],
    ['header-missing', textFile('', '')],
    ['header-missing', textFile('hello world')],
    ['header-missing', textFile('2024-03-01 09:00,12,answered', '2024-03-01 09:05,40,answered')],
    ['rows-missing', textFile('Start,Wait,Answered')],
    ['rows-missing', textFile('Start,Wait,Answered', ',,', '')],
    ['not-a-table', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 0)],
    ['workbook-old-or-locked', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['workbook-broken', bytes(0x50, 0x4b, 0x03, 0x04, 1, 2, 3)],
    ['workbook-broken', workbookFile(headerRow).subarray(0, 300)],
    ['workbook-broken', zipSync({ 'word/document.xml': bytes(60, 97, 47, 62) })],
    ['workbook-broken', workbookFile('<row r="1"><c r="A1"')],
    ['header-missing', workbookFile('')],
    ['rows-missing', workbookFile(headerRow)],
  ])('%s', (code, file) => {
    expect(() => readTable(file)).toThrow(expect.objectContaining({ name: 'FileError', code }));
  });

  test('one that is too large, before any of it is read', () => {
    const subarray = () => expect.unreachable('was read');
    expect(() => readTable({ length: MAX_FILE_BYTES + 1, subarray })).toThrow('file-too-large');
  });
});
