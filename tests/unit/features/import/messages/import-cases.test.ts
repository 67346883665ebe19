import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toIssueRows } from '@/lib/features/import/messages/issue-view';
import { check, linesOf } from '../../../../fixtures/import-file';
import { seedContent } from '../../../../fixtures/seed-content';

// Spreadsheets as people bring them. What is right for each was written down beside the files, before any
// of this was programmed. Most of them state “62 %” beside another value, which is told and left out here.

const known = seedContent();
const folder = path.resolve(import.meta.dirname, '../../../../fixtures/import-cases');

async function read(name: string, options: object = {}) {
  const checked = await check(readFileSync(path.join(folder, name)), { known, name, options });
  const others = linesOf(checked).filter(
    (line) => !line.includes('does not agree with the number stated'),
  );
  const values = checked.rows?.Figure.map(({ id, year, value }) => [id, year, value]);
  const asked = checked.questions.map(({ option }) => option);
  return { ...checked, values, asked, others };
}

const twoYears = [
  ['t-a', 2011, 61],
  ['t-b', 2012, 62.5],
];

test.each([
  [
    '01-number-format-quoted-percent.xlsx',
    [
      ['t-0', 2000, 0.4],
      ['t-1', 2001, 0.5],
    ],
  ],
  [
    '05-lf-file-with-crlf-in-cell.csv',
    [
      ['t-a', 2011, 61],
      ['t-b', 2012, 61],
    ],
  ],
  ['07-sep-line.csv', twoYears],
  ['17-workbook-part-elsewhere.xlsx', [['t-a', 2011, 61]]],
  ['22-whole-line-quoted.csv', twoYears],
])('%s is read', async (name, values) => {
  const found = await read(name);
  expect(found.asked).toEqual([]);
  expect(found.values).toEqual(values);
});

test('03: each row of a merged cell has its value', async () => {
  const { rows } = await read('03-merged-breakdown-cells.xlsx');
  expect(rows?.Figure.map(({ year, sector }) => [year, sector])).toEqual([
    [2011, 'retail'],
    [2012, 'retail'],
    [2013, 'retail'],
  ]);
});

test('08: cells that a row leaves out at its end are empty', async () => {
  const { values, others } = await read('08-excel-drops-trailing-delimiters.csv');
  expect(others).toEqual([]);
  expect(values).toEqual(Array.from({ length: 20 }, (_, n) => [`t-${n}`, 1950 + n, 61]));
});

test.each([
  [
    '10-title-above-header.xlsx',
    'row 1: 1 row with text outside the table (1) was skipped: BVA Observatory 2009-2025',
  ],
  [
    '12-note-right-of-table.xlsx',
    'row 2: 1 row with text outside the table (2) was skipped: checked by Ann',
  ],
])('%s: what stands around the table is told', async (name, line) => {
  const { values, others } = await read(name);
  expect(values).toEqual([['t-a', 2011, 61]]);
  expect(others).toEqual([`(warning) sheet figures, ${line}`]);
});

test('13: a time is a duration', async () => {
  const { values, others } = await read('13-wait-as-mmss-cell.xlsx');
  expect(values).toEqual([['t-a', 2011, 11.9]]);
  expect(others).toEqual([
    '(warning) sheet figures, row 2, column value: “0:11:54” was read as 11.9 (minutes).',
  ]);
});

test('19: formulas stand for the values they gave last, unless one says no', async () => {
  const name = '19-formula-with-cached-value.xlsx';
  const { values, others } = await read(name);
  expect(values).toEqual([2011, 2012, 2013].map((year) => [`be-${year}`, year, 61]));
  expect(others[0]).toBe(
    '(warning) sheet figures, row 2, column id: The formula =C2&"-"&D2 was read as the value it gave last: be-2011',
  );
  expect((await read(name, { formulas: 'refuse' })).others).toContain(
    'sheet figures, row 2, column id: The cell holds a formula that is not taken for a value: =C2&"-"&D2',
  );
});

describe('what is hidden is left out and told, and read if one says so', () => {
  test('20: a row', async () => {
    const { values, others } = await read('20-hidden-row-imported.xlsx');
    expect(values).toEqual([['t-a', 2011, 61]]);
    expect(others).toEqual(['(warning) sheet figures: 1 hidden row was left out: 3']);
    const all = await read('20-hidden-row-imported.xlsx', { hidden: 'read' });
    expect(all.values).toEqual([
      ['t-a', 2011, 61],
      ['t-b', 2012, 61],
    ]);
  });

  test('24: all sheets, which is asked', async () => {
    const { values, asked } = await read('24-all-sheets-hidden.xlsx');
    expect([values, asked]).toEqual([undefined, ['hidden']]);
    expect((await read('24-all-sheets-hidden.xlsx', { hidden: 'read' })).values).toEqual(twoYears);
  });
});

test('26: 2010-11 may be a financial year or a month', async () => {
  const name = '26-year-2010-11.csv';
  expect((await read(name)).asked).toEqual(['year_as']);
  const { rows } = await read(name, { year_as: 'financial' });
  expect(rows?.Figure[0]).toMatchObject({
    year: 2011,
    note: { en: 'Financial year 2010-11, shown under the year in which it ends.' },
  });
  const asMonth = await read(name, { year_as: 'month' });
  expect(asMonth.others).toEqual([]);
  expect(asMonth.rows?.Figure[0]).toMatchObject({ year: 2010, period: '2010-11', note: null });
});

test('27: an indicator that is not known is named, and comes with the file once it is described', async () => {
  const name = '27-csv-new-indicator-dead-end.csv';
  const { others, issues } = await read(name);
  expect(others).toContain('row 2, column indicator: There is no indicator “my-new-indicator”.');
  expect(issues.find(({ code }) => code === 'unknown-indicator')?.found).toBe('my-new-indicator');
  const described = {
    ...{ id: 'my-new-indicator', theme: 'satisfaction', unit: 'percent', high_is: 'good' },
    ...{ label: { en: 'Content' }, definition: { en: 'Share who are content.' } },
  };
  // Its survey and its source are not known either: here they are said to be others.
  const constant = ['survey=accenture-2010', 'source=peut-mieux-faire'];
  const { rows, others: left } = await read(name, { indicators: [described], constant });
  expect(rows?.Indicator).toMatchObject([described]);
  expect(rows?.Figure).toMatchObject([{ indicator: 'my-new-indicator', value: 62 }]);
  expect(left).toEqual([
    '(warning) indicators[0].label: Missing languages: French, Dutch.',
    '(warning) indicators[0].definition: Missing languages: French, Dutch.',
  ]);
});

test('30, 32: what cannot be expressed yet is refused in words, row by row', async () => {
  const months = await read('30-hmrc-months-and-quarters.xlsx');
  expect(months.rows).toBe(null);
  expect(months.others.filter((line) => !line.startsWith('(warning)'))).toHaveLength(47);
  expect(months.others).toContain(
    'sheet figures, row 76, column value: The series “hmrc-telephone-performance” has two values for 2022: ' +
      '77.3 here, 82.3 in hmrc-gb-2022-call-attempts-handled-tax-administration-phone.',
  );
  const { others } = await read('32-accenture-XX-and-2000plus.xlsx');
  expect(others).toContain('sheet figures, row 2, column country: “XX” is not a known country.');
  expect(others).toContain(
    'sheet figures, row 2, column sample_size: “2000+” cannot be read as a number.',
  );
});

test('33: one series over many years is read, and where it jumps is told', async () => {
  const { values, others } = await read('33-bva-2009-2025-charts.xlsx');
  expect(values?.length).toBeGreaterThan(100);
  const found = others.filter((line) => !line.includes('Missing languages'));
  expect(found).toEqual([
    expect.stringMatching(/row 51, column value: The value jumps: 84 \(2013\) beside 77 \(2012\)/),
    expect.stringMatching(/row 66, column value: The value jumps: 61 \(2016\) beside 84 \(2013\)/),
  ]);
});

describe('36: a table under foreign headers', () => {
  const name = '36-raw-tsv-583-errors.tsv';

  test('is asked once which column is which, and not refused row by row', async () => {
    const { asked, issues, columns } = await read(name);
    expect(asked).toEqual(['column']);
    expect(issues).toEqual([]);
    const meanings = Object.fromEntries(
      columns?.columns.map((column) => [column.name, column.meaning]) ?? [],
    );
    expect(columns?.isAsked).toBe(true);
    expect(columns?.row).toBe(1);
    // `edition_year` is no name of ours; what nobody here can tell stays open.
    expect(meanings).toMatchObject({ edition_year: 'year', country: 'country', value: 'value' });
    expect(meanings).toMatchObject({ note: 'note', unit: 'unit', confidence: '', mode: '' });
    expect(columns?.columns[1]?.examples).toEqual(['2005', '2006', '2007']);
  });

  test('is checked like any other once that is said, with a handful of messages', async () => {
    const column = [
      ...['edition_year=year', 'sample_size=', 'publisher=', 'address=', 'document_title='],
      ...['fieldwork=', 'population=', 'mode=', 'question_or_definition=', 'confidence='],
      'where_in_document=',
    ];
    const constant = [
      ...['id=acc', 'kind=survey', 'survey=accenture-2010', 'source=peut-mieux-faire'],
      ...['paragraph=1', 'year_basis=stated'],
    ];
    const { asked, issues, columns } = await read(name, { column, constant, note_language: 'en' });
    expect(asked).toEqual([]);
    const { rows: messages } = toIssueRows(issues, { severity: 'error', search: '' }, 'en');
    expect(messages.map(({ problem, count }) => [problem, count])).toEqual([
      ['There is no indicator “switched provider because of poor customer service”.', 200],
      ['“XX” is not a known country.', 74],
      [expect.stringContaining('does not exist for the breakdown “sector”'), 23],
      [expect.stringContaining('does not exist for the breakdown “aspect”'), 21],
      // Rows that differ by nothing that was said are the same figure.
      [expect.stringContaining('is a duplicate'), 14],
      [expect.stringContaining('does not exist for the breakdown “channel”'), 2],
    ]);
    expect(messages[0]?.mend).toContain('Did you mean “switched-provider”?');
    expect(messages[2]?.also).toContain('banking → bank,');
    expect(columns?.isAsked).toBe(false);
    expect(columns?.constants).toMatchObject({ survey: 'accenture-2010' });
  });
});
