import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { articleFigures } from '../fixtures/article-figures';
import { askCsv, readList } from '../fixtures/api-client';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

/** The bytes of a CSV: `text()` would swallow a byte-order mark. */
async function readBytes(query: string): Promise<Buffer> {
  return Buffer.from(await (await askCsv(query)).arrayBuffer());
}

/** What a file written by hand says; lines of a CSV end with CR and LF, which no editor shows. */
function expected(name: string): string {
  const text = readFileSync(path.join(import.meta.dirname, '../fixtures', name), 'utf8');
  return text.replace(/\r?\n/g, '\r\n');
}

describe('the CSV of Belgium in 2010, to the letter', () => {
  test('in English, with commas', async () => {
    const bytes = await readBytes('country=BE&year=2010');
    expect(bytes.toString('utf8')).toBe(expected('be-2010-comma-en.csv'));
  });

  test('in French, with semicolons, decimal commas and a byte-order mark', async () => {
    const bytes = await readBytes('country=BE&year=2010&delimiter=semicolon&lang=fr');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString('utf8')).toBe(`\ufeff${expected('be-2010-semicolon-fr.csv')}`);
  });

  test('is the same bytes each time', async () => {
    expect(await readBytes('country=BE')).toEqual(await readBytes('country=BE'));
  });
});

test('an empty selection is a header line', async () => {
  const response = await askCsv('country=LU');
  const [header] = expected('be-2010-comma-en.csv').split('\r\n');
  expect([response.status, await response.text()]).toEqual([200, `${header}\r\n`]);
});

test.each([
  ['country=BE&year=2010', 'attachment; filename=service-barometer_BE_2010_release-1_en.csv'],
  ['', 'attachment; filename=service-barometer_release-1_en.csv'],
  ['release=1', 'attachment; filename=service-barometer_release-1_en.csv'],
  [
    'year=2013,2010&country=FR',
    'attachment; filename=service-barometer_FR_2010-2013_release-1_en.csv',
  ],
])('the file of "%s" has a name that says so', async (query, disposition) => {
  expect((await askCsv(query)).headers.get('Content-Disposition')).toBe(disposition);
});

test('a file name with accents is given in both ways of RFC 6266', async () => {
  const disposition = (await askCsv('q=qualité')).headers.get('Content-Disposition');
  expect(disposition).toContain(`filename*=UTF-8''service-barometer_qualit%C3%A9_release-1_en.csv`);
});

test('a long search in rare letters still gives a file', async () => {
  const response = await askCsv(`q=a${encodeURIComponent('𠀀'.repeat(99))}`);
  expect(response.status).toBe(200);
});

const rowSchema = z.record(z.string(), z.string());

function readRows(text: string) {
  const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data.map((row) => rowSchema.parse(row));
}

describe.each([
  ['comma', 'point', 'en'],
  ['comma', 'comma', 'nl'],
  ['semicolon', 'comma', 'fr'],
  ['semicolon', 'point', 'nl'],
])('another program reading %s files with decimal %s in %s', (delimiter, decimal, lang) => {
  const query = `delimiter=${delimiter}&decimal=${decimal}&lang=${lang}`;

  test('finds the values of the API, all of them', async () => {
    const rows = readRows((await readBytes(query)).toString('utf8'));
    const { figures } = await readList(`limit=1000&lang=${lang}`);
    const written = figures.map((figure) =>
      Object.fromEntries(
        Object.entries(figure).map(([column, value]) => [
          column,
          typeof value === 'number' && decimal === 'comma'
            ? String(value).replace('.', ',')
            : String(value ?? ''),
        ]),
      ),
    );
    const contract = new Set(Object.keys(figures[0] ?? {}));
    const withoutLabels = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => contract.has(column))),
    );
    expect(withoutLabels).toEqual(written);
  });

  test('finds the numbers of the articles', async () => {
    const rows = readRows((await readBytes(query)).toString('utf8'));
    const values = new Map(rows.map((row) => [row.id, Number(row.value?.replace(',', '.'))]));
    expect(values).toEqual(new Map(articleFigures.map(({ id, value }) => [id, value])));
  });
});

test('an export can be left half-way', async () => {
  const { body } = await askCsv();
  const reader = body?.getReader();
  const first = await reader?.read();
  expect(Buffer.from(first?.value ?? []).toString()).toMatch(/^id,theme,.*\r\n$/);
  await reader?.cancel();
  expect((await askCsv()).status).toBe(200);
});
