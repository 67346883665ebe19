import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { textCells, type CellForm, type StoredCell } from '@/lib/base/spreadsheet/read-sheet';
import { readSheetsOf, readWorkbook } from '@/lib/base/spreadsheet/read-workbook';
import { FileError, type FileErrorCode } from '@/lib/base/text/row-schema';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Parts = Record<string, string | Uint8Array>;

const relation = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${more}/>`;
const relations = (...all: string[]) => `<Relationships>${all.join('')}</Relationships>`;
const workbook = (sheets: string, before = '') =>
  `<workbook xmlns="${main}" xmlns:r="${office}">${before}<sheets>${sheets}</sheets></workbook>`;
const sheet = (rows: string, { before = '', after = '' } = {}) =>
  `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A workbook of one sheet `S`, with parts that differ from the usual ones. */
function archive(rows: string, own: Parts = {}): Uint8Array {
  const parts: Parts = {
    'xl/workbook.xml': workbook('<sheet name="S" sheetId="1" r:id="rId1"/>'),
    'xl/_rels/workbook.xml.rels': relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': sheet(rows),
    ...own,
  };
  return zip(parts);
}

function zip(parts: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files);
}

/** Rows of texts of each sheet that is seen. */
function textsOf(bytes: Uint8Array): Record<string, readonly (readonly string[])[]> {
  const sheets = [...readWorkbook(bytes, textCells)];
  return Object.fromEntries(
    sheets.map(({ name, rows }) => [name, [...rows].map(({ cells }) => cells)]),
  );
}

const onlyTexts = (rows: string, own?: Parts) => textsOf(archive(rows, own)).S;

const storedCells: CellForm<StoredCell | null> = {
  ...{ empty: null, of: (cell) => cell, maxColumns: 20 },
};

function storedOf(rows: string, own?: Parts): (StoredCell | null)[] {
  const [first] = [...readWorkbook(archive(rows, own), storedCells)];
  return [...(first?.rows ?? [])].flatMap(({ cells }) => cells);
}

function refusalOf(bytes: Uint8Array, ...more: number[]): FileErrorCode | null {
  try {
    for (const { rows } of readWorkbook(bytes, textCells, ...more)) Array.from(rows);
    return null;
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

const inline = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('where the parts are', () => {
  test('relationships lead to a workbook and sheets by any name', () => {
    const bytes = zip({
      '_rels/.rels': relations(
        relation('a', 'extended-properties', 'docProps/app.xml'),
        relation('b', 'officeDocument', '/book/main.xml'),
      ),
      'book/main.xml': workbook('<sheet name="S" r:id="x"/><sheet name="T" r:id="y"/>'),
      'book/_rels/main.xml.rels': relations(
        relation('y', 'worksheet', '../pages/./two%20b.xml'),
        relation('x', 'worksheet', 'one.xml'),
      ),
      'book/one.xml': sheet(`<row>${inline('A1', 'one')}</row>`),
      'pages/two b.xml': sheet(`<row>${inline('A1', 'two')}</row>`),
    });
    expect(textsOf(bytes)).toEqual({ S: [['one']], T: [['two']] });
  });

  test('names differ by case, by a slash before them and by the way it leans', () => {
    const bytes = zip({
      '/XL\\Workbook.xml': workbook('<sheet name="S" r:id="rId1"/>'),
      'xl/_rels/workbook.xml.rels': relations(
        relation('rId1', 'worksheet', 'WORKSHEETS\\Sheet1.XML'),
      ),
      'xl/worksheets/sheet1.xml': sheet(`<row>${inline('A1', 'a')}</row>`),
    });
    expect(textsOf(bytes)).toEqual({ S: [['a']] });
  });

  test('what lies outside the package, or nowhere, is no sheet', () => {
    const bytes = archive(`<row>${inline('A1', 'a')}</row>`, {
      'xl/workbook.xml': workbook(
        '<sheet name="Out" r:id="o"/><sheet name="Gone" r:id="g"/><sheet name="None"/><sheet name="S" r:id="rId1"/>',
      ),
      'xl/_rels/workbook.xml.rels': relations(
        relation('o', 'worksheet', 'worksheets/sheet1.xml', ' TargetMode="External"'),
        relation('g', 'worksheet', 'worksheets/gone.xml'),
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      ),
    });
    expect(textsOf(bytes)).toEqual({ S: [['a']] });
  });

  test('a name that is no address is one all the same', () => {
    const own = {
      'xl/_rels/workbook.xml.rels': relations(relation('rId1', 'worksheet', '100%.xml')),
      'xl/100%.xml': sheet(`<row>${inline('A1', 'a')}</row>`),
    };
    expect(onlyTexts('', own)).toEqual([['a']]);
  });

  test.each<[string, FileErrorCode, Parts]>([
    ['no workbook', 'workbook-broken', { 'a.txt': 'a' }],
    ['a binary workbook', 'workbook-other-format', { 'xl/workbook.bin': 'a' }],
    ['an OpenDocument', 'workbook-other-format', { 'content.xml': '<a/>' }],
    ['another document', 'workbook-broken', { 'xl/workbook.xml': '<document/>' }],
    ['a workbook without a sheet', 'workbook-broken', { 'xl/workbook.xml': workbook('') }],
  ])('%s is refused: %s', (_, code, parts) => {
    expect(refusalOf(zip(parts))).toBe(code);
  });

  test('what is no ZIP is refused', () => {
    expect(refusalOf(strToU8('plain text'))).toBe('workbook-broken');
  });

  test('500 sheets may be there, one more may not', () => {
    const withSheets = (count: number) =>
      archive('', { 'xl/workbook.xml': workbook('<sheet name="S" r:id="rId1"/>'.repeat(count)) });
    expect(refusalOf(withSheets(500))).toBeNull();
    expect(refusalOf(withSheets(501))).toBe('workbook-too-large');
  });

  test('parts may together unfold to a limit, to the byte', () => {
    const bytes = archive(`<row>${inline('A1', 'a')}</row>`);
    const parts = [
      workbook('<sheet name="S" sheetId="1" r:id="rId1"/>'),
      relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml')),
      sheet(`<row>${inline('A1', 'a')}</row>`),
    ];
    const size = parts.join('').length;
    expect(refusalOf(bytes, size)).toBeNull();
    expect(refusalOf(bytes, size - 1)).toBe('workbook-too-large');
  });
});

describe('encodings of parts', () => {
  const text = sheet(`<row>${inline('A1', 'été €')}</row>`);
  const utf16 = (isLittle: boolean, mark: boolean) => {
    const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
    return new Uint8Array(isLittle ? bytes : bytes.swap16());
  };

  test.each<[string, Uint8Array | string]>([
    ['UTF-16 that begins with its low byte', utf16(true, true)],
    ['the same without a mark', utf16(true, false)],
    ['UTF-16 that begins with its high byte', utf16(false, true)],
    ['the same without a mark', utf16(false, false)],
    ['UTF-8 with a mark', `\uFEFF<?xml version="1.0"?>${text}`],
    ['UTF-8 by name', `<?xml version="1.0" encoding='UTF8'?>${text}`],
    ['UTF-8 without a word', text],
  ])('%s', (_, part) => {
    expect(onlyTexts('', { 'xl/worksheets/sheet1.xml': part })).toEqual([['été €']]);
  });

  test('one named at the beginning', () => {
    const part = Buffer.from(
      `<?xml version="1.0" encoding = "ISO-8859-1"?>${text.replace(' €', '')}`,
      'latin1',
    );
    expect(onlyTexts('', { 'xl/worksheets/sheet1.xml': new Uint8Array(part) })).toEqual([['été']]);
  });

  test('one that nobody knows is refused', () => {
    const part = `<?xml version="1.0" encoding="klingon"?>${text}`;
    expect(refusalOf(archive('', { 'xl/worksheets/sheet1.xml': part }))).toBe('workbook-broken');
  });
});

describe('tabs', () => {
  const tabs = workbook(
    '<sheet name="A" state="hidden" r:id="rId1"/><sheet name="B" state="veryHidden" r:id="rId1"/><sheet name="C" state="visible" r:id="rId1"/>',
  );

  test('hidden ones are told, and not read as what is seen', () => {
    const bytes = archive('', { 'xl/workbook.xml': tabs });
    const all = [...readSheetsOf(bytes, textCells)].map(({ name, isHidden }) => [name, isHidden]);
    expect(all).toEqual([
      ['A', true],
      ['B', true],
      ['C', false],
    ]);
    expect(Object.keys(textsOf(bytes))).toEqual(['C']);
  });

  test('a workbook of which nothing is seen is refused', () => {
    const bytes = archive('', {
      'xl/workbook.xml': workbook('<sheet name="A" state="hidden" r:id="rId1"/>'),
    });
    expect(refusalOf(bytes)).toBe('workbook-broken');
  });
});

describe('rows and cells', () => {
  const rowsOf = (rows: string) => {
    const [first] = [...readWorkbook(archive(rows), textCells)];
    return [...(first?.rows ?? [])];
  };

  test('stand where they say, and after the last where they do not', () => {
    expect(
      rowsOf(
        `<row r="3">${inline('B3', 'b')}</row><row>${inline('A4', 'a')}<c t="str"><v>next</v></c></row>` +
          `<row r="2">${inline('?', 'first')}</row><row r="x">${inline('C', 'c')}</row><row r="12345678">${inline('A1', 'e')}</row>`,
      ),
    ).toEqual([
      { row: 3, cells: ['', 'b'] },
      { row: 4, cells: ['a', 'next'] },
      { row: 5, cells: ['first'] },
      { row: 6, cells: ['', '', 'c'] },
      { row: 7, cells: ['e'] },
    ]);
  });

  test('that are empty are left out, those that are hidden told', () => {
    expect(
      rowsOf(
        `<row r="1"><c r="A1"/></row><row r="2">${inline('A2', '  ')}</row>` +
          `<row r="3" hidden="1">${inline('A3', 'a')}</row><row r="4" hidden="0">${inline('A4', 'b')}</row>`,
      ),
    ).toEqual([
      { row: 3, cells: ['a'], isHidden: true },
      { row: 4, cells: ['b'] },
    ]);
  });

  test('beyond the last column that is read are left out', () => {
    const place = (letters: string) => inline(`${letters}1`, letters);
    const [row] = rowsOf(`<row r="1">${place('SF')}${place('SG')}${place('ZZZ')}</row>`);
    expect(row?.cells).toHaveLength(500);
    expect(row?.cells[499]).toBe('SF');
  });

  test('have places in letters of any size', () => {
    expect(rowsOf(`<row r="1">${inline('a1', 'a')}${inline('aB1', 'ab')}</row>`)).toEqual([
      { row: 1, cells: ['a', ...Array.from({ length: 26 }, () => ''), 'ab'] },
    ]);
  });

  test('of a sheet that is not well-formed are refused', () => {
    const part = `<worksheet><sheetData><row><c r="A1"><v>1</row>`;
    expect(refusalOf(archive('', { 'xl/worksheets/sheet1.xml': part }))).not.toBeNull();
  });

  test('hidden columns are told once the rows are read', () => {
    const before =
      '<cols><col min="2" max="3" hidden="true"/><col min="5" max="5" hidden="1"/><col min="7" max="7" width="3"/></cols>';
    const part = sheet(`<row>${inline('A1', 'a')}</row>`, { before });
    const [first] = [...readSheetsOf(archive('', { 'xl/worksheets/sheet1.xml': part }), textCells)];
    expect([...(first?.rows() ?? [])]).toHaveLength(1);
    const hidden = Array.from({ length: 8 }, (_, column) => first?.isHiddenColumn(column));
    expect(hidden).toEqual([false, true, true, false, true, false, false, false]);
  });
});

describe('texts', () => {
  const texts = {
    'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>one</t></si><si><r><t>t</t></r><r><rPr/><t>wo</t></r><rPh><t>READING</t></rPh></si><si/></sst>`,
  };

  test('are shared, in runs, without the readings of Japanese', () => {
    const rows = `<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c></row>`;
    expect(onlyTexts(rows, texts)).toEqual([['two', 'one', '']]);
  });

  test('that are pointed to and not there make a broken workbook', () => {
    expect(refusalOf(archive('<row><c t="s"><v>3</v></c></row>', texts))).toBe('workbook-broken');
  });

  test('have the place that a relationship names, or the usual one', () => {
    const own = {
      'xl/_rels/workbook.xml.rels': relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('rId2', 'sharedStrings', 'words.xml'),
      ),
      'xl/words.xml': `<sst><si><t>other</t></si></sst>`,
    };
    expect(onlyTexts(`<row><c t="s"><v>0</v></c></row>`, { ...texts, ...own })).toEqual([
      ['other'],
    ]);
  });

  test('in a cell are read without what tells how to say them', () => {
    const rows = `<row><c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0"><t>no</t></rPh></is></c><c t="str"><v>c</v></c></row>`;
    expect(onlyTexts(rows)).toEqual([['ab', 'c']]);
  });
});

describe('what a cell holds', () => {
  test.each<[string, Partial<StoredCell>]>([
    ['<c><v>1.50</v></c>', { text: '1.50', isNumber: true, isError: false, formula: null }],
    ['<c t="n"><v>-1e3</v></c>', { text: '-1e3', isNumber: true }],
    ['<c t="b"><v>1</v></c>', { text: 'true', isNumber: false }],
    ['<c t="b"><v>0</v></c>', { text: 'false', isNumber: false }],
    ['<c t="e"><v>#REF!</v></c>', { text: '#REF!', isNumber: false, isError: true }],
    ['<c t="str"><f>A1&amp;"x"</f><v>ax</v></c>', { text: 'ax', formula: 'A1&"x"' }],
    ['<c><f>1+1</f><v>2</v></c>', { text: '2', isNumber: true, formula: '1+1' }],
    ['<c><f t="shared" si="0"/><v>3</v></c>', { text: '3', formula: '' }],
    ['<c><f>NOW()</f></c>', { text: '', formula: 'NOW()' }],
    ['<c><f>0</f><v>0</v></c>', { text: '0', formula: '0' }],
  ])('%s', (cell, expected) => {
    expect(storedOf(`<row>${cell}</row>`)).toEqual([expect.objectContaining(expected)]);
  });

  test('0 of a formula that is still to be computed is nothing; other values stand', () => {
    const own = {
      'xl/workbook.xml': workbook('<sheet name="S" r:id="rId1"/>', '<calcPr fullCalcOnLoad="1"/>'),
    };
    const rows = '<row><c><f>A</f><v>0</v></c><c><f>B</f><v>5</v></c><c><v>0</v></c></row>';
    expect(storedOf(rows, own).map((cell) => cell?.text)).toEqual(['', '5', '0']);
  });
});

describe('formats of numbers', () => {
  const styles = {
    'xl/styles.xml':
      `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="[h]:mm:ss"/><numFmt numFmtId="171" formatCode="0&quot; min&quot;"/></numFmts>` +
      `<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="10"/><xf/><xf numFmtId="170"/></cellXfs>` +
      `<dxfs><dxf><numFmt numFmtId="171" formatCode="0%"/></dxf></dxfs><after><xf numFmtId="9"/></after></styleSheet>`,
  };
  const cell = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`;
  const read = (own: Parts, ...cells: string[]) =>
    storedOf(`<row>${cells.join('')}</row>`, { ...styles, ...own }).map((one) => one?.text);

  // Excel's own serial numbers: 45352 is 1 March 2024, 1462 days lie between its two beginnings.
  test('days and times are written out, durations too', () => {
    expect(
      read(
        {},
        cell(1, '45352.38567129629'),
        cell(1, '45352'),
        cell(2, '1.5'),
        cell(2, '0.000011574'),
        cell(2, '-0.25'),
        cell(2, '365.99'),
        cell(1, '366'),
        cell(2, '0'),
      ),
    ).toEqual([
      '2024-03-01 09:15:22',
      '2024-03-01 00:00:00',
      '36:00:00',
      '0:00:01',
      '-6:00:00',
      '8783:45:36',
      '1900-12-31 00:00:00',
      '0:00:00',
    ]);
  });

  test('days may count from 1904', () => {
    const own = {
      'xl/workbook.xml': workbook('<sheet name="S" r:id="rId1"/>', '<workbookPr date1904="true"/>'),
    };
    expect(read(own, cell(1, '43890'), cell(2, '0.5'))).toEqual([
      '2024-03-01 00:00:00',
      '12:00:00',
    ]);
  });

  test('what is no number of a day stays as it is', () => {
    expect(
      read({}, cell(1, 'x'), cell(1, '1e400'), cell(1, '99999999999'), cell(1, ' 1 ')),
    ).toEqual(['x', '1e400', '99999999999', '24:00:00']);
    expect(
      read({}, cell(1, '1.'), cell(1, '.5'), cell(1, '+1'), cell(1, '1x'), cell(1, 'x1')),
    ).toEqual(['24:00:00', '12:00:00', '24:00:00', '1x', 'x1']);
  });

  test('other numbers stay, and their format is told: of a cell, not of a condition', () => {
    const rows = `<row>${cell(3, '3')}${cell(4, '0.5')}${cell(0, '1')}${cell(5, '1')}${cell(99, '1')}<c><v>1</v></c></row>`;
    expect(
      storedOf(rows, styles).map((one) => [one?.text, one?.shown.style, one?.shown.beside]),
    ).toEqual([
      ['3', 'plain', 'min'],
      ['0.5', 'percent', ''],
      ['1', 'plain', ''],
      ['1', 'plain', ''],
      ['1', 'plain', ''],
      ['1', 'plain', ''],
    ]);
  });

  test('a workbook without formats has plain numbers', () => {
    expect(onlyTexts(`<row>${cell(1, '45352')}</row>`)).toEqual([['45352']]);
  });

  test('a text in a cell of a date is a text', () => {
    expect(read({}, '<c s="1" t="str"><v>45352</v></c>')).toEqual(['45352']);
  });
});

describe('merged cells', () => {
  const read = (rows: string, ...references: string[]) => {
    const after = `<mergeCells>${references.map((one) => `<mergeCell ref="${one}"/>`).join('')}</mergeCells>`;
    return onlyTexts('', { 'xl/worksheets/sheet1.xml': sheet(rows, { after }) });
  };
  const row = (number: number, ...cells: [string, string][]) =>
    `<row r="${number}">${cells.map(([column, text]) => inline(`${column}${number}`, text)).join('')}</row>`;

  test('over rows say in each what the first says, not beyond', () => {
    const rows = row(1, ['A', 'BE']) + row(2, ['B', 'x']) + row(3, ['B', 'y']) + row(4, ['B', 'z']);
    expect(read(rows, 'A1:A3')).toEqual([['BE'], ['BE', 'x'], ['BE', 'y'], ['', 'z']]);
  });

  test('in a column to the right fill what lies between with nothing', () => {
    expect(read(row(1, ['C', 'c']) + row(2, ['A', 'a']), '$C$1:$C$2')).toEqual([
      ['', '', 'c'],
      ['a', '', 'c'],
    ]);
  });

  test('over columns stay where they are', () => {
    expect(read(row(1, ['A', 'a'], ['C', 'c']), 'A1:B1')).toEqual([['a', '', 'c']]);
  });

  test('over both go down their first column', () => {
    expect(read(row(1, ['A', 'a']) + row(2, ['C', 'c']), 'A1:B2')).toEqual([['a'], ['a', '', 'c']]);
  });

  test('two may begin in one row, and another where one ended', () => {
    const rows =
      row(1, ['A', 'a'], ['B', 'b']) +
      row(2, ['C', '2']) +
      row(3, ['A', 'n'], ['C', '3']) +
      row(4, ['C', '4']);
    expect(read(rows, 'A1:A2', 'B1:B3', 'A3:A4')).toEqual([
      ['a', 'b'],
      ['a', 'b', '2'],
      ['n', 'b', '3'],
      ['n', '', '4'],
    ]);
  });

  test('that hold nothing, or are no place, fill nothing', () => {
    const rows = row(1, ['B', 'b']) + row(2, ['B', 'c']);
    expect(read(rows, 'A1:A2', 'B1', 'nonsense', '1:2')).toEqual([
      ['', 'b'],
      ['', 'c'],
    ]);
  });

  test('beyond the last column that is read fill nothing', () => {
    const rows = row(1, ['A', 'a']) + row(2, ['A', 'b']);
    expect(read(rows, 'SG1:SG2')).toEqual([['a'], ['b']]);
  });

  test('are found behind rows of any length and under any prefix', () => {
    const rows = row(1, ['A', 'BE']) + row(2, ['B', 'x'.repeat(200_000)]);
    expect(read(rows, 'A1:A2')?.[1]?.[0]).toBe('BE');
    const part = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref = 'A1:A2' /></x:mergeCells></x:worksheet>`;
    expect(onlyTexts('', { 'xl/worksheets/sheet1.xml': part })).toEqual([['a'], ['a', '1']]);
  });

  test('are found wherever the pieces meet in which their sheet is looked through', () => {
    // The mark that ends the rows lies across the 65,536th byte from the end in one of these.
    for (let beyond = 0; beyond < 14; beyond += 1) {
      const after = (filling: string) =>
        `<mergeCells><mergeCell ref="A1:A2"/></mergeCells><!--${filling}-->`;
      const tail = `${after('')}</worksheet>`.length;
      const part = sheet(row(1, ['A', 'a']) + row(2, ['B', 'b']), {
        after: after('x'.repeat(65_536 - tail - beyond)),
      });
      expect(onlyTexts('', { 'xl/worksheets/sheet1.xml': part }), String(beyond)).toEqual([
        ['a'],
        ['a', 'b'],
      ]);
    }
  });
});
