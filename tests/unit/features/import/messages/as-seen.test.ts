import { describe, expect, test } from 'vitest';
import { check, contentOf, linesOf } from '../../../../fixtures/import-file';
import { inlineCell, storedWorkbook, type StoredSheet } from '../../../../fixtures/stored-workbook';
import { smallSurveyFile } from '../../../../fixtures/survey-file';

// What is imported is what was seen: what a spreadsheet shows of a cell is read, or asked, or refused. What is
// right for each was written by hand from the format (ECMA-376 part 1) and from what Excel shows.

const known = contentOf(smallSurveyFile(), {
  indicators: [
    {
      ...{ id: 'waited', theme: 'waiting', unit: 'seconds', high_is: 'bad' },
      ...{ label: { en: 'Waited' }, definition: { en: 'How long people waited.' } },
    },
  ],
});

const header = ['id', 'indicator', 'country', 'year', 'kind', 'source', 'paragraph', 'stated_as'];
const titles = [...header, 'year_basis', 'value'];
const titleRow = `<row r="1">${titles.map(inlineCell).join('')}</row>`;
const common = (year: number, indicator = 'answered') =>
  [`be-${year}`, indicator, 'BE', year, 'survey', 'gazette', 2, 'as printed', 'stated']
    .map(inlineCell)
    .join('');

/** A row, its value in the tenth column, `J`. */
const rowOf = (row: number, value: string, attributes = '', indicator = 'answered') =>
  `<row r="${row}" ${attributes}>${common(2010 + row, indicator)}${value}</row>`;

async function seen(content: Uint8Array | string, options: object = {}) {
  const found = await check(content, { known, options });
  return {
    values: found.rows?.Figure.map(({ value }) => value) ?? null,
    asked: found.questions.map(({ option }) => option),
    lines: linesOf(found),
  };
}

const sheet = (rows: string, more: Partial<StoredSheet> = {}) =>
  storedWorkbook({ sheets: [{ rows: titleRow + rows, ...more }] });
const merge = (...references: string[]) => ({
  after: `<mergeCells>${references.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
});
const number = (value: number | string) => `<c><v>${value}</v></c>`;

describe('merged cells', () => {
  test('down: the value that is seen counts for each row, not what is stored beneath', async () => {
    const rows = rowOf(2, number(61)) + rowOf(3, number(99)) + rowOf(4, number(50));
    expect(await seen(sheet(rows, merge('J2:J3')))).toMatchObject({ values: [61, 61, 50] });
  });

  test('an empty cell merged with full ones shows nothing', async () => {
    const rows = rowOf(2, '<c r="J2"/>') + rowOf(3, number(99)) + rowOf(4, number(50));
    const { values, lines } = await seen(sheet(rows, merge('J2:J3')));
    expect(values).toBeNull();
    expect(lines).toEqual([
      'sheet figures, row 2, column value: The value is missing.',
      'sheet figures, row 3, column value: The value is missing.',
    ]);
  });

  test('across: what is stored beneath is not read', async () => {
    // The year, in D, is merged over E, beneath which a kind is stored.
    const rows = rowOf(2, number(61));
    const { values, lines } = await seen(sheet(rows, merge('D2:E2')));
    expect(values).toBeNull();
    expect(lines).toEqual(['sheet figures, row 2, column kind: The value is missing.']);
  });

  test('down and across at once: the first column alone has the value', async () => {
    const rows = rowOf(2, `${number(61)}${number(1)}`) + rowOf(3, `${number(7)}${number(8)}`);
    expect(await seen(sheet(rows, merge('J2:K3')))).toMatchObject({ values: [61, 61] });
  });

  test('whose first row is not stored, or lies hidden beneath alone, show nothing', async () => {
    const rows = rowOf(2, number(61)) + '<row r="6"><c r="J6"><v>5</v></c></row>';
    expect(await seen(sheet(rows, merge('J4:J7')))).toMatchObject({ values: [61], lines: [] });
  });

  test('over headers: a title merged over two of them is no header of both', async () => {
    const above = `<row r="1"><c r="A1" t="inlineStr"><is><t>Gazette 2012</t></is></c></row>`;
    const rows = `${above}${titleRow.replace('r="1"', 'r="2"')}${rowOf(3, number(61))}`;
    const file = storedWorkbook({ sheets: [{ rows, ...merge('A1:J1') }] });
    const { values, lines } = await seen(file);
    expect(values).toEqual([61]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\(warning\) sheet figures, row 1/);
  });
});

describe('what is hidden', () => {
  const both = rowOf(2, number(61)) + rowOf(3, number(50), 'hidden="1"');

  test.each(['hidden="1"', 'hidden="true"', 'ht="0" customHeight="1"'])(
    'a row %s, filtered or not, is left out and told',
    async (attributes) => {
      const rows = rowOf(2, number(61)) + rowOf(3, number(50), attributes);
      const { values, lines } = await seen(sheet(rows));
      expect(values).toEqual([61]);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain('(warning)');
      expect(await seen(sheet(rows), { hidden: 'read' })).toMatchObject({ values: [61, 50] });
    },
  );

  test.each(['hidden="1"', 'width="0" customWidth="1"'])('a column %s, too', async (attributes) => {
    const before = `<cols><col min="10" max="10" ${attributes}/></cols>`;
    const { values, lines } = await seen(sheet(both, { before }));
    expect(values).toBeNull();
    expect(lines.join('\n')).toMatch(/column/);
  });

  test.each(['hidden', 'veryHidden'])('a second sheet that is %s is told', async (state) => {
    const sheets = [
      { rows: titleRow + rowOf(2, number(61)) },
      { rows: titleRow + rowOf(3, number(50)), state },
    ];
    expect(await seen(storedWorkbook({ sheets }))).toMatchObject({ values: [61] });
  });
});

describe('formulas', () => {
  test.each([
    ['a number', '<c><f>30+31</f><v>61</v></c>', 61],
    ['a shared one', '<c><f t="shared" si="0"/><v>61</v></c>', 61],
    ['an array', '<c><f t="array" ref="J2:J3">A1:A2</f><v>61</v></c>', 61],
    ['text that is a number', '<c t="str"><f>TEXT(61,"0")</f><v>61 %</v></c>', 61],
  ])('%s stands for its last value, with a warning', async (_, cell, value) => {
    const { values, lines } = await seen(sheet(rowOf(2, cell)));
    expect(values).toEqual([value]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\(warning\) sheet figures, row 2, column value/);
    expect((await seen(sheet(rowOf(2, cell)), { formulas: 'refuse' })).values).toBeNull();
  });

  test.each([
    ['without a last value', '<c><f>30+31</f></c>'],
    ['with an empty last value', '<c><f>30+31</f><v></v></c>'],
    ['with an empty text', '<c t="str"><f>""</f><v></v></c>'],
    ['#N/A', '<c t="e"><f>NA()</f><v>#N/A</v></c>'],
    ['#REF!, not computed', '<c t="e"><v>#REF!</v></c>'],
    ['a truth', '<c t="b"><f>1=1</f><v>1</v></c>'],
  ])('%s has no value', async (_, cell) => {
    const { values, lines } = await seen(sheet(rowOf(2, cell)));
    expect(values).toBeNull();
    expect(lines.join('\n')).toMatch(/row 2, column value/);
  });

  test('a zero that no program has computed yet is none', async () => {
    const rows = titleRow + rowOf(2, '<c><f>30+31</f><v>0</v></c>');
    const after = { properties: '', sheets: [{ rows }] };
    expect((await seen(storedWorkbook(after))).values).toEqual([0]);
    const waiting = { ...after, properties: '<calcPr fullCalcOnLoad="1"/>' };
    expect((await seen(storedWorkbook(waiting))).values).toBeNull();
  });
});

describe('texts', () => {
  const sup = (text: string) => `<r><rPr><vertAlign val="superscript"/></rPr><t>${text}</t></r>`;
  const plain = (text: string) => `<r><t>${text}</t></r>`;
  const shared = (...runs: string[]) =>
    storedWorkbook({
      sheets: [{ rows: titleRow + rowOf(2, '<c t="s"><v>0</v></c>') }],
      shared: [`<si>${runs.join('')}</si>`],
    });

  test('of several runs are one', async () => {
    expect((await seen(shared(plain('6'), plain('1 '), plain('%')))).values).toEqual([61]);
    const inline = `<c t="inlineStr"><is>${plain('6')}${plain('1 %')}</is></c>`;
    expect((await seen(sheet(rowOf(2, inline)))).values).toEqual([61]);
  });

  test('a raised digit is a footnote, and not a digit of the number', async () => {
    const line = 'sheet figures, row 2, column value: “6¹” cannot be read as a number.';
    expect((await seen(shared(plain('6'), sup('1')))).lines).toEqual([line]);
    const inline = `<c t="inlineStr"><is>${plain('6')}${sup('1')}</is></c>`;
    expect((await seen(sheet(rowOf(2, inline)))).lines).toEqual([line]);
  });

  test('that are struck through no longer count', async () => {
    const struck = '<r><rPr><strike/></rPr><t>38 </t></r>';
    expect((await seen(shared(struck, plain('61 %')))).values).toEqual([61]);
    const kept = '<r><rPr><strike val="0"/></rPr><t>6</t></r>';
    const inline = `<c t="inlineStr"><is>${struck}${kept}${plain('1 %')}</is></c>`;
    expect((await seen(sheet(rowOf(2, inline)))).values).toEqual([61]);
  });

  test('that are not in the workbook are no empty cells', async () => {
    const file = storedWorkbook({
      sheets: [{ rows: titleRow + rowOf(2, '<c t="s"><v>7</v></c>') }],
      shared: ['<si><t>61</t></si>'],
    });
    expect((await seen(file)).lines).toEqual(['This workbook is damaged, or is not a workbook.']);
  });
});

describe('number formats', () => {
  const shown = (code: string, value: number, indicator?: string) =>
    seen(
      storedWorkbook({
        sheets: [{ rows: titleRow + rowOf(2, `<c s="1"><v>${value}</v></c>`, '', indicator) }],
        formats: [code],
      }),
    );

  test.each([
    ['0%', 0.61, 61],
    ['0.0" %"', 0.4, 0.4],
    ['0.0\\%', 61.5, 61.5],
    ['0.0 \\%', 61.5, 61.5],
    ['[>1]0.0\\%;0.0%', 0.5, 50],
    ['[>1]0.0\\%;0.0%', 50, 50],
    ['[Red][<50]0"%";[Blue]0"%"', 61, 61],
    ['_-* 0"%"_-', 61, 61],
    ['General', 61, 61],
    ['@', 61, 61],
    ['', 61, 61],
  ])('%s of %d is %d percent', async (code, value, percent) => {
    expect(await shown(code, value)).toMatchObject({ values: [percent], asked: [], lines: [] });
  });

  test.each([
    ['0;-0;"n/a"', 0, '“n/a” cannot be read as a number.'],
    ['0;-0;', 0, 'The value is missing.'],
    [';;;', 61, 'The value is missing.'],
    ['"secret"', 61, '“secret” cannot be read as a number.'],
  ])('%s of %d shows no number', async (code, value, problem) => {
    expect((await shown(code, value)).lines).toEqual([
      `sheet figures, row 2, column value: ${problem}`,
    ]);
  });

  test.each([
    ['0" s"', 150, 150],
    ['0.0" min"', 2.5, 150],
    ['[m]:ss', 150 / 86_400, 150],
    ['[h]:mm:ss', 150 / 86_400, 150],
  ])('%s of %d is a wait of %d seconds', async (code, value, wait) => {
    expect((await shown(code, value, 'waited')).values).toEqual([wait]);
  });

  test('h:mm of 2:30 is asked', async () => {
    expect((await shown('h:mm', 2.5 / 24, 'waited')).asked).toEqual(['clock_as']);
  });
});

describe('a text', () => {
  const columns = `${titles.join(';')}\n`;
  const rowWith = (value: string, indicator: string) =>
    `be-2012;${indicator};BE;2012;survey;gazette;2;as printed;stated;${value}`;
  const csv = (value: string, indicator = 'answered') => columns + rowWith(value, indicator);

  test.each([
    ['2\'30"', 150],
    ['2’30”', 150],
    ['2′30″', 150],
    ['2 min 30', 150],
    ['2 min 30 s', 150],
    ['2 minutes et 30 secondes', 150],
    ['2 minuten en 30 seconden', 150],
    ['150s', 150],
    ['150 s.', 150],
    ['0:02:30', 150],
    ['00:02:30', 150],
    ['PT2M30S', 150],
    ['2,5 min', 150],
    ['2.5 minutes', 150],
    ['1h05', 3900],
    ['1 uur 5 min.', 3900],
    ['1 h', 3600],
  ])('%s is a wait of %d seconds', async (text, seconds) => {
    const quoted = `"${text.replaceAll('"', '""')}"`;
    expect(await seen(csv(quoted, 'waited'))).toMatchObject({ values: [seconds], asked: [] });
  });

  test('2:30 is asked', async () => {
    expect((await seen(csv('2:30', 'waited'))).asked).toEqual(['clock_as']);
    const hours = await seen(csv('2:30', 'waited'), { clock_as: 'hours' });
    expect(hours.values).toEqual([9000]);
  });

  test.each([
    ['81 %', 81],
    ['81\u00a0%', 81],
    ['81\u202f%', 81],
    ['81\u2009%', 81],
    ['81,0 %', 81],
    ['81.0%', 81],
    ['81 pour cent', 81],
    ['81 procent', 81],
    ['81 per cent', 81],
    ['81 pct.', 81],
    ['1 sur 3', 33.3],
    ['1 op 3', 33.3],
    ['1 in 3', 33.3],
    ['1 op de 3', 33.3],
    ['1 out of 3', 33.3],
    ['4 sur 5', 80],
    ['4/5', 80],
    ['\ufeff61', 61],
  ])('%s is a share of %d percent', async (text, percent) => {
    expect(await seen(csv(text))).toMatchObject({ values: [percent], asked: [] });
  });

  test.each([
    ...['81*', '81 *', '81 %*', '81¹', '81 %¹', '81 ¹', '81ᵃ', '81 (1)', '81†', '~81', '±81'],
    ...['81-85', '81 – 85 %', '81 à 85 %', 'tussen 81 en 85', '81 %–85 %', '81..85', '8l', 'O,81'],
    ...['81 82', '81;', '=81', '="81"', '81 points', '81 pp', 'n/a', '-', '–', '…', '?', '>81'],
    ...['un sur trois', '12 34', '1,23,456', '81 % 85 %', '３'],
  ])('%s is no number, and told', async (text) => {
    const { values, lines } = await seen(csv(`"${text.replaceAll('"', '""')}"`));
    expect(values).toBeNull();
    expect(lines.join('\n')).toMatch(/row 2, column value: /);
  });

  test.each([
    ['-5 %', 'hyphen'],
    ['\u22125 %', 'minus sign'],
  ])('%s (%s) is less than nothing', async (text) => {
    expect((await seen(csv(text))).lines).toEqual([
      `row 2, column value: ${text} is not a possible value (unit: percent).`,
    ]);
  });

  test.each([
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ['1 234', 1234],
    ["1'234", 1234],
    ['1’234', 1234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
  ])('%s is %d seconds', async (text, seconds) => {
    expect(await seen(csv(text, 'waited'))).toMatchObject({ values: [seconds], asked: [] });
  });

  test.each(['1.234', '1,234'])('%s is asked', async (text) => {
    expect((await seen(csv(text, 'waited'))).asked).toEqual(['decimal']);
  });
});

describe('the encoding of a text', () => {
  const text = `${titles.join(';')}\nbe-2012;answered;BE;2012;survey;gazette;2;réponse notée à l’été;stated;61\n`;
  const utf16 = (mark: string) => Buffer.from(mark + text, 'utf16le');
  const read = async (bytes: Uint8Array, options: object = {}) => {
    const found = await check(bytes, { known, options });
    const stated = found.rows?.Figure.map(({ stated_as }) => stated_as) ?? null;
    return { stated, asked: found.questions.map(({ option }) => option), lines: linesOf(found) };
  };

  test.each([
    ['UTF-16 LE with its mark', utf16('\ufeff')],
    ['UTF-16 LE without', utf16('')],
    ['UTF-16 BE with its mark', utf16('\ufeff').swap16()],
    ['UTF-16 BE without', utf16('').swap16()],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    [
      'two files put together, the mark of the second in the middle',
      Buffer.from(text.replace('\nbe', '\n\ufeffbe').replace('réponse', '\ufeffréponse')),
    ],
  ])('%s is read', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ stated: ['réponse notée à l’été'], asked: [] });
  });

  test.each([
    ['windows-1252', [0xe9, 0xe0, 0x92]],
    ['macintosh', [0x8e, 0x88, 0xd5]],
    ['cp850', [0x82, 0x85, 0x27]],
  ] as const)('%s is read, or asked and then read', async (encoding, [acute, grave, quote]) => {
    const codes: Readonly<Record<string, number>> = { é: acute, à: grave, '’': quote };
    const bytes = Uint8Array.from(text, (sign) => codes[sign] ?? sign.charCodeAt(0));
    const found = await read(bytes);
    if (found.asked.length > 0) expect(found.asked).toEqual(['encoding']);
    const { stated } = found.stated === null ? await read(bytes, { encoding }) : found;
    expect(String(stated?.[0]).replace('’', "'")).toBe("réponse notée à l'été");
  });

  test('UTF-8 that goes on as Windows-1252 is refused', async () => {
    const mixed = Buffer.concat([Buffer.from(text), Buffer.from('be-x;\xe9t\xe9\n', 'latin1')]);
    const { stated, lines } = await read(mixed);
    expect(stated).toBeNull();
    expect(lines).toHaveLength(1);
  });
});
