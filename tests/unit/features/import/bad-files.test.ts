import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { check, contentOf, figuresCsv, linesOf, workbookOf } from '../../../fixtures/import-file';
import { smallSurveyFile } from '../../../fixtures/survey-file';

// Every file that somebody may bring by mistake, with the very words it is refused with.

const header = 'id;indicator;country;year;value;kind;source;paragraph;stated_as;year_basis';
const good = 'be-2013-answered;answered;BE;2013;38;survey;gazette;2;38 %;stated';

/** The good row with one of its cells replaced. */
function row(column: string, cell: string): string {
  const index = header.split(';').indexOf(column);
  return good.split(';').with(index, cell).join(';');
}

async function refusal(content: string | Uint8Array, settings?: Parameters<typeof check>[1]) {
  const checked = await check(content, settings);
  expect(checked.rows).toBe(null);
  return linesOf(checked);
}

test('the good row is good', async () => {
  const { issues, questions, rows } = await check(figuresCsv(good));
  expect({ issues, questions }).toEqual({ issues: [], questions: [] });
  expect(rows?.Figure.length).toBe(1);
});

describe('a file that cannot be read', () => {
  const pdf = Buffer.from('%PDF-1.7\n\0\0\0binary');
  test.each<[string, string | Uint8Array, string]>([
    ['is empty', '', 'The file is empty.'],
    ['holds only white space', ' \n\n\t ', 'The file is empty.'],
    ['holds only a byte-order mark', '\ufeff', 'The file is empty.'],
    [
      'is a picture or a PDF',
      pdf,
      'This is neither a table nor a survey file: it looks like an image, a PDF, a web page or another kind of file.',
    ],
    ['is only a header', header, 'There is no row below the header.'],
    ['has no header', good, 'row 1: There is no header row.'],
    [
      'opens a quote that never closes',
      `${header}\n${row('stated_as', '"38 %')}\n${good}`,
      'row 2: A quotation mark is opened here but not closed: the rest of the file would be one cell.',
    ],
    [
      'is an old workbook',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'This is a workbook in the old format (.xls), or one with a password.',
    ],
    [
      'is half a workbook',
      Buffer.from('504b0304140000000800', 'hex'),
      'This workbook is damaged, or is not a workbook.',
    ],
    [
      'is a ZIP of something else',
      zipSync({ 'a.txt': strToU8('x') }),
      'This workbook is damaged, or is not a workbook.',
    ],
    ['is half JSON', '{"source": ', 'The file begins like JSON but cannot be read.'],
    [
      'has two lists of figures',
      `${JSON.stringify(smallSurveyFile()).slice(0, -1)},\n"figures": []}`,
      'row 2: An object names “figures” twice: only the last would be read.',
    ],
    [
      'has a byte that is no UTF-8 late',
      Buffer.concat([Buffer.from(`${header}\n${row('stated_as', 'été')}\n`), Buffer.from([0xe9])]),
      'row 3: The file begins as UTF-8, but this byte is not UTF-8: part of it was saved in another encoding.',
    ],
    [
      'has a lone surrogate in UTF-8',
      Buffer.concat([
        Buffer.from(`${header}\n${row('stated_as', 'é')}`),
        Buffer.from([0xed, 0xa0, 0x80]),
      ]),
      'row 2: The file begins as UTF-8, but this byte is not UTF-8: part of it was saved in another encoding.',
    ],
    [
      'has 100,000 columns',
      `${'a;'.repeat(100_000)}\n1`,
      'row 1: The row has more than 100 columns.',
    ],
  ])('%s', async (_, content, message) => {
    expect(await refusal(content)).toEqual([message]);
  });

  test('is larger than the limit', async () => {
    expect(await refusal('x'.repeat(2_000_001), { limits: { fileBytes: 2_000_000 } })).toEqual([
      'The file is larger than 2 MB.',
    ]);
  });

  test('has more rows than the limit', async () => {
    const rows = Array.from({ length: 4 }, () => good);
    expect(await refusal(figuresCsv(...rows), { limits: { rows: 3 } })).toEqual([
      'row 5: The file has more than 3 rows.',
    ]);
    const workbook = await workbookOf({ figures: [['id'], ['a'], ['b'], ['c'], ['d']] });
    expect(await refusal(workbook, { limits: { rows: 3 } })).toEqual([
      'The file has more than 3 rows.',
    ]);
    const json = JSON.stringify({
      figures: [1, 2, 3, 4].map((year) => ({ id: 'a', indicator: 'b', country: 'BE', year })),
    });
    expect(await refusal(json, { limits: { rows: 3 } })).toEqual([
      'The file has more than 3 rows.',
    ]);
  });

  test('is a workbook that unfolds to more than the limit: a ZIP bomb', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(3_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await refusal(bomb, { limits: { unfoldedBytes: 1_000_000 } })).toEqual([
      'Unpacked, this workbook is larger than 1 MB.',
    ]);
  });
});

describe('text of another form is read as well as any', () => {
  const text = figuresCsv(row('stated_as', 'été'));
  test.each<[string, Uint8Array]>([
    ['UTF-16, little endian', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16, big endian', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['Windows-1252', iconv.encode(text, 'windows-1252')],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['CR only', Buffer.from(text.replaceAll('\n', '\r'))],
    ['CR LF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['commas', Buffer.from(text.replaceAll(';', ','))],
    ['empty lines', Buffer.from(`\n\n${text.replaceAll('\n', '\n\n')}\n\n`)],
  ])('%s', async (_, bytes) => {
    const checked = await check(bytes);
    expect(linesOf(checked)).toEqual([]);
    expect(checked.rows?.Figure[0]).toMatchObject({ stated_as: 'été', value: 38 });
  });

  test('an XLSX called .csv and a CSV called .xlsx', async () => {
    const cells = [header.split(';'), good.split(';')];
    const workbook = await workbookOf({ Feuil1: cells });
    expect(linesOf(await check(workbook, { name: 'figures.csv' }))).toEqual([]);
    expect(linesOf(await check(figuresCsv(good), { name: 'figures.xlsx' }))).toEqual([]);
  });
});

describe('a header', () => {
  test.each<[string, string, string[]]>([
    [
      'names a column twice',
      `${header};Value\n${good};39`,
      ['row 1, column Value: “value” and “Value” are the same column.'],
    ],
    [
      'names a column that nobody knows',
      `${header};colour\n${good};red`,
      [
        '(warning) row 1, column colour: The column “colour” was skipped: the barometer does not know it.',
      ],
    ],
    [
      'says __proto__',
      `${header};__proto__\n${good};x`,
      [
        '(warning) row 1, column __proto__: The column “__proto__” was skipped: the barometer does not know it.',
      ],
    ],
    [
      'says constructor',
      `${header};constructor\n${good};x`,
      [
        '(warning) row 1, column constructor: The column “constructor” was skipped: the barometer does not know it.',
      ],
    ],
    [
      'leaves a column without a name',
      `${header};\n${good};x`,
      ['(warning) row 1: The column “#11” was skipped: the barometer does not know it.'],
    ],
  ])('%s', async (_, text, lines) => {
    expect(linesOf(await check(text))).toEqual(lines);
  });

  test('that lacks columns is told once for each of them', async () => {
    const text = 'id;indicator;country;value\na;answered;BE;3\nb;answered;FR;4';
    expect(await refusal(text, { options: { source: 'gazette' } })).toEqual(
      ['year', 'kind', 'year_basis'].map(
        (name) => `row 1, column ${name}: There is no column “${name}”.`,
      ),
    );
  });
});

describe('a row', () => {
  test.each<[string, string, string]>([
    ['is too short', 'a;b', 'row 2: The row has 2 cells, the header 10 columns.'],
    ['is too long', `${good};1;2`, 'row 2: The row has 12 cells, the header 10 columns.'],
    [
      'has an id with capitals',
      row('id', 'BE-2013'),
      'row 2, column id: “BE-2013” is not a valid id.',
    ],
    ['has no id', row('id', ''), 'row 2, column id: The value is missing.'],
    [
      'has an unknown indicator',
      row('indicator', 'lost'),
      'row 2, column indicator: There is no indicator “lost”.',
    ],
    [
      'has an unknown country',
      row('country', 'Absurdistan'),
      'row 2, column country: “Absurdistan” is not a known country.',
    ],
    [
      'has the country XX',
      row('country', 'XX'),
      'row 2, column country: “XX” is not a known country.',
    ],
    ['has the year 0', row('year', '0'), 'row 2, column year: “0” is too small.'],
    ['has the year 99999', row('year', '99999'), 'row 2, column year: “99999” is too large.'],
    [
      'has half a year',
      row('year', '2013,5'),
      'row 2, column year: “2013,5” is not a whole number.',
    ],
    [
      'has a year in words',
      row('year', 'last'),
      'row 2, column year: “last” cannot be read as a number.',
    ],
    [
      'has the value 1e999',
      row('value', '1e999'),
      'row 2, column value: “1e999” cannot be read as a number.',
    ],
    [
      'has the value NaN',
      row('value', 'NaN'),
      'row 2, column value: “NaN” cannot be read as a number.',
    ],
    [
      'has the value Infinity',
      row('value', 'Infinity'),
      'row 2, column value: “Infinity” cannot be read as a number.',
    ],
    [
      'has a value in words',
      row('value', 'about 38'),
      'row 2, column value: “about 38” cannot be read as a number.',
    ],
    ['has no value', row('value', ''), 'row 2, column value: The value is missing.'],
    [
      'has more than 100 %',
      row('value', '101').replace('38 %', '101 %'),
      'row 2, column value: 101 is not a possible value (unit: percent).',
    ],
    [
      'has less than 0 %',
      row('value', '-1 %').replace('38 %', '-1 %'),
      'row 2, column value: -1 % is not a possible value (unit: percent).',
    ],
    [
      'has minutes in percent',
      row('value', '2,5 min'),
      'row 2, column value: The unit of “2,5 min” is not that of the indicator (percent).',
    ],
    [
      'has a fraction above 1',
      row('value', '4 sur 3'),
      'row 2, column value: “4 sur 3” cannot be read as a number.',
    ],
    [
      'has a formula of a CSV',
      row('value', '=1+1'),
      'row 2, column value: “=1+1” cannot be read as a number.',
    ],
    [
      'has an unknown kind',
      row('kind', 'guess'),
      'row 2, column kind: “guess” is not one of the choices.',
    ],
    ['has no kind', row('kind', ''), 'row 2, column kind: The value is missing.'],
    ['has the paragraph 0', row('paragraph', '0'), 'row 2, column paragraph: “0” is too small.'],
    [
      'has a bidirectional control',
      row('stated_as', 'a\u202eb'),
      'row 2, column stated_as: The text contains characters that are invisible or cannot be stored.',
    ],
    [
      'has a sentence where a number as printed is asked',
      row('stated_as', 'x'.repeat(61)),
      `row 2, column stated_as: The text is too long: “${'x'.repeat(61)}”`,
    ],
    [
      'has a cell of more than 10,000 characters',
      row('stated_as', 'x'.repeat(10_001)),
      `row 2, column stated_as: The text is too long: “${'x'.repeat(200)}…”`,
    ],
    [
      'has an unknown basis of its year',
      row('year_basis', 'felt'),
      'row 2, column year_basis: “felt” is not one of the choices.',
    ],
  ])('%s', async (_, line, message) => {
    const lines = await refusal(figuresCsv(line));
    expect(lines).toEqual([message]);
  });

  test('has a NUL, beyond the first bytes that tell text from other files', async () => {
    const years = Array.from({ length: 90 }, (_, index) =>
      good.replaceAll('2013', `${1901 + index}`),
    );
    expect(await refusal(figuresCsv(...years, row('stated_as', 'a\0b')))).toEqual([
      'row 92, column stated_as: The text contains characters that are invisible or cannot be stored.',
    ]);
  });

  test('has the id of a figure of another source', async () => {
    const other = { ...smallSurveyFile().source, id: 'other' };
    const known = contentOf(smallSurveyFile(), { source: other });
    const stolen = row('id', 'be-2012-answered').replace('gazette', 'other');
    expect(await refusal(figuresCsv(stolen), { known })).toEqual([
      'row 2, column id: The id “be-2012-answered” already belongs to the source gazette.',
    ]);
  });
});
