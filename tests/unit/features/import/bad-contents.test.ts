import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { check, figuresCsv, linesOf, workbookOf } from '../../../fixtures/import-file';
import { smallSurveyFile, withValue } from '../../../fixtures/survey-file';

const header = [
  ...['id', 'indicator', 'country', 'year', 'value', 'kind', 'source', 'paragraph'],
  ...['stated_as', 'year_basis'],
];
const good = [
  ...['be-2013-answered', 'answered', 'BE', 2013, 38, 'survey', 'gazette', 2, '38 %', 'stated'],
];
const line = good.join(';');

/** A workbook of one sheet, its rows written as they are. */
function rawWorkbook(rows: string): Uint8Array {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${relation}"><sheets><sheet name="figures" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
}

const text = (cells: readonly (string | number)[]) =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
const withCell = (cell: string) =>
  rawWorkbook(
    text(['id', 'value']) +
      `<row><c t="inlineStr"><is><t>be-2012-answered</t></is></c>${cell}</row>`,
  );

describe('a workbook', () => {
  test.each<[string, Record<string, (string | number | null)[][]>, string[]]>([
    [
      'with two sheets that mean the same',
      { figures: [header, good], Chiffres: [header, good] },
      ['sheet Chiffres: The sheet “Chiffres” means the same as the sheet “figures”.'],
    ],
    [
      'with two sheets of surveys',
      {
        surveys: [
          ['id', 'label_en'],
          ['a', 'A'],
        ],
        'Surveys (2)': [['id'], ['b']],
      },
      [
        'sheet Surveys (2): The sheet “Surveys (2)” means the same as the sheet “surveys”.',
        '(warning) sheet surveys, row 2, column label_en: Missing languages: French, Dutch.',
      ],
    ],
    [
      'with a sheet of notes',
      { figures: [header, good], Notes: [['hello']] },
      ['(warning) sheet Notes: The sheet “Notes” was skipped.'],
    ],
    [
      'with nothing but notes',
      { One: [['hello']], Two: [['hello']] },
      ['sheet One: The sheet “One” was skipped.', 'sheet Two: The sheet “Two” was skipped.'],
    ],
    [
      'with a sheet without a header',
      { figures: [good] },
      ['sheet figures, row 1: There is no header row.'],
    ],
    [
      'with a cell beyond its header',
      { figures: [header, [...good, 'x']] },
      ['(warning) sheet figures, row 2: 1 row with text outside the table (2) was skipped: x'],
    ],
    [
      'with sizes that are none',
      {
        surveys: [
          ['id', 'label_en', 'label_fr', 'label_nl', 'country_sample_size'],
          ['a', 'A', 'A', 'A', '331 people'],
        ],
      },
      [
        'sheet surveys, row 2, column country_sample_size: “331 people” cannot be read as sample sizes by country.',
      ],
    ],
    [
      'with a date that is none',
      {
        sources: [
          ['id', 'published_on'],
          ['gazette', '2024-02-30'],
        ],
      },
      ['sheet sources, row 2, column published_on: “2024-02-30” is not a valid date.'],
    ],
    [
      'with a date in the year 0',
      {
        sources: [
          ['id', 'published_on'],
          ['gazette', '0000-01-01'],
        ],
      },
      ['sheet sources, row 2, column published_on: “0000-01-01” is not a valid date.'],
    ],
    [
      'with an address that runs code',
      {
        sources: [
          ['id', 'url'],
          ['gazette', 'javascript:alert(1)'],
        ],
      },
      ['sheet sources, row 2, column url: “javascript:alert(1)” is not a web address.'],
    ],
    [
      'with a source twice',
      {
        sources: [
          ['id', 'language'],
          ['gazette', 'fr'],
          ['gazette', 'nl'],
        ],
      },
      ['sheet sources, row 3, column id: “gazette” is a duplicate: sheet sources, row 2.'],
    ],
    [
      'with a code that filters use',
      {
        codes: [
          ['breakdown', 'code', 'label_fr', 'label_nl', 'label_en'],
          ['sector', 'none', 'a', 'b', 'c'],
        ],
      },
      ['sheet codes, row 2, column code: “none” has a meaning of its own in filters.'],
    ],
    [
      'with a breakdown that is none',
      {
        codes: [
          ['breakdown', 'code', 'label_fr', 'label_nl', 'label_en'],
          ['colour', 'red', 'a', 'b', 'c'],
        ],
      },
      ['sheet codes, row 2, column breakdown: “colour” is not one of the choices.'],
    ],
    [
      'with a scale without its end',
      {
        indicators: [
          ['id', 'unit', 'scale_min'],
          ['answered', 'score', 1],
        ],
      },
      ['sheet indicators, row 2: The scale or the base does not fit the unit.'],
    ],
    [
      'with an unknown theme',
      {
        statements: [
          ['id', 'themes'],
          ['gazette-said', 'waiting, weather'],
        ],
      },
      ['sheet statements, row 2, column themes: “weather” is not one of the choices.'],
    ],
  ])('%s', async (_, sheets, lines) => {
    expect(linesOf(await check(await workbookOf(sheets)))).toEqual(lines);
  });

  test.each<[string, string, string[]]>([
    [
      'a formula',
      '<c><f>SUM(A1:A3)</f><v>87.8</v></c>',
      [
        '(warning) sheet figures, row 2, column value: The formula =SUM(A1:A3) was read as the value it gave last: 87.8',
      ],
    ],
    [
      'a shared formula',
      '<c><f t="shared" si="0"/><v>87.8</v></c>',
      [
        '(warning) sheet figures, row 2, column value: The formula = was read as the value it gave last: 87.8',
      ],
    ],
    [
      'a formula that was never computed',
      '<c><f>SUM(A1:A3)</f><v></v></c>',
      [
        'sheet figures, row 2, column value: The cell holds a formula that is not taken for a value: =SUM(A1:A3)',
      ],
    ],
    [
      'an issue of a formula',
      '<c t="e"><v>#DIV/0!</v></c>',
      ['sheet figures, row 2, column value: The cell shows an error: #DIV/0!'],
    ],
    [
      'a number that is too large',
      '<c><v>1e999</v></c>',
      ['sheet figures, row 2, column value: “1e999” cannot be read as a number.'],
    ],
    [
      'a truth value',
      '<c t="b"><v>1</v></c>',
      ['sheet figures, row 2, column value: “true” cannot be read as a number.'],
    ],
  ])('with %s', async (_, cell, lines) => {
    expect(linesOf(await check(withCell(cell)))).toEqual(lines);
  });

  test('knows what a number is: 0.38 shown as a share, 1.234 as a decimal', async () => {
    const share = await check(withCell('<c s="1"><v>0.38</v></c>'));
    expect(share.rows?.Figure[0]).toMatchObject({ value: 38 });
    const decimal = await check(withCell('<c><v>1.234</v></c>'));
    expect(decimal.rows?.Figure[0]).toMatchObject({ value: 1.234 });
  });

  test('that breaks off in the middle of a row', async () => {
    expect(linesOf(await check(rawWorkbook('<row><c><v>1</v>')))).toEqual([
      'This workbook is damaged, or is not a workbook.',
    ]);
  });
});

describe('rows together', () => {
  test.each<[string, string[], string[]]>([
    [
      'bring an id twice',
      [line, line],
      ['row 3, column id: “be-2013-answered” is a duplicate: row 2.'],
    ],
    [
      'say the same under two ids',
      [line, line.replace('be-2013', 'other')],
      [
        'row 3: “other-answered” is about the same as row 2: same source, indicator, country, period, survey, organisation and breakdowns.',
      ],
    ],
    [
      'name a source in some rows only',
      [line, line.replaceAll('2013', '2014').replace('gazette', '')],
      ['row 3, column source: The value is missing.'],
    ],
  ])('%s', async (_, rows, lines) => {
    expect(linesOf(await check(figuresCsv(...rows)))).toEqual(lines);
  });

  test('say what a figure says that stands under another id', async () => {
    const csv = `${header.join(';')};sector;survey\n${line.replaceAll('2013', '2012').replace('be-2012', 'again')};energy;callers-2012`;
    expect(linesOf(await check(csv))).toEqual([
      'row 2: “again-answered” is about the same as be-2012-answered: same source, indicator, country, period, survey, organisation and breakdowns.',
    ]);
  });
});

describe('a survey file in JSON', () => {
  const json = (place: string, value: unknown) =>
    JSON.stringify(withValue(smallSurveyFile(), place, value));
  test.each<[string, string, string[]]>([
    ['is nothing', 'null', ['row 1: There is no header row.']],
    ['is an empty list', '[]', ['The file is empty.']],
    ['is a list of numbers', '[5]', ['[0]: This has an unexpected form: “5”']],
    ['has a key that nobody knows', json('colour', 'red'), ['colour: “colour” is not known here.']],
    [
      'has the key __proto__',
      JSON.stringify(smallSurveyFile()).replace('{', '{"__proto__":{"a":1},'),
      ['__proto__: “__proto__” is not known here.'],
    ],
    [
      'has a lone surrogate',
      json('figures.0.stated_as', '\ud800'),
      [
        'figures[0].stated_as: The text contains characters that are invisible or cannot be stored.',
      ],
    ],
    [
      'has a number as text',
      json('figures.0.value', '87,8'),
      ['figures[0].value: “87,8” cannot be read as a number.'],
    ],
    [
      'has a text as number',
      json('figures.0.stated_as', 5),
      ['figures[0].stated_as: “5” is not a text.'],
    ],
    [
      'has 1e999',
      json('figures.0.value', 12345).replace('12345', '1e999'),
      ['figures[0].value: “Infinity” cannot be read as a number.'],
    ],
    [
      'has figures and no source',
      json('source', null),
      ['source: There are figures or statements, but no source.'],
    ],
    [
      'has an unknown code',
      json('figures.0.channel', 'telex'),
      ['figures[0].channel: The code “telex” does not exist for the breakdown “channel”.'],
    ],
    [
      'has an unknown survey',
      json('figures.0.survey', 'lost'),
      ['figures[0].survey: There is no survey “lost”.'],
    ],
    [
      'has a text in no language',
      json('source.label', {}),
      ['source.label: The text is given in no language.'],
    ],
    [
      'has a text in another language',
      json('source.label', { en: 'A', fr: 'A', nl: 'A', de: 'A' }),
      ['source.label.de: “de” is not known here.'],
    ],
    [
      'has a language that is none',
      json('source.language', 'french'),
      ['source.language: “french” is not a language code.'],
    ],
    [
      'has a field that is none',
      json('references.0.field', 'Sample size'),
      ['references[0].field: “Sample size” is not a valid name of a field.'],
    ],
    [
      'has an object for a list',
      json('figures', {}),
      ['figures: This has an unexpected form: “{}”'],
    ],
  ])('%s', async (_, content, lines) => {
    const found = linesOf(await check(content, { name: 'a.json' }));
    expect(found.filter((one) => !one.startsWith('(warning)'))).toEqual(lines);
  });
});
