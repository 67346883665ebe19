import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figureCsvColumns, fileColumns } from '@/lib/features/exports/formats/label-columns';
import { db } from '@/lib/database/client';
import { readList } from '../fixtures/api-client';
import { csvwIssues, csvwSchema } from '../fixtures/csvw-check';
import { readFile } from '../fixtures/file-client';
import { readZip } from '../fixtures/read-zip';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

test('the JSON is the list of the API on one page', async () => {
  const file: unknown = JSON.parse((await readFile('figures.json', 'lang=fr')).toString());
  expect(file).toEqual(await readList('lang=fr&limit=1000'));
  const empty: unknown = JSON.parse((await readFile('figures.json', 'country=LU')).toString());
  expect(empty).toEqual({ figures: [], total: 0, next: null });
});

const containing = (text: string): unknown => expect.stringContaining(text);

describe('the workbook, opened by another library,', () => {
  test('holds the figures of the API, numbers as numbers', async () => {
    const [sheet] = await readExcel(await readFile('figures.xlsx', 'lang=fr'));
    const { figures } = await readList('lang=fr&limit=1000');
    expect(sheet?.sheet).toBe('Chiffres');
    expect(sheet?.data[0]).toEqual(fileColumns);
    expect(sheet?.data.map((row) => row.slice(0, figureCsvColumns.length))).toEqual([
      [...figureCsvColumns],
      ...figures.map((figure) => {
        const cells = new Map(Object.entries(figure));
        return figureCsvColumns.map((column) => cells.get(column));
      }),
    ]);
  });

  test('says its codes in words at the end of each row, and can be filtered under a row that stays', async () => {
    const bytes = await readFile('figures.xlsx', 'country=BE&year=2010&sector=bank&lang=nl');
    const [sheet] = await readExcel(bytes);
    expect(sheet?.data[1]?.slice(figureCsvColumns.length)).toEqual([
      ...['Overstappen en trouw', 'België', 'Enquêteantwoord', 'procent', 'Banken', null, null],
      ...[null, null, 'Accenture, Global Consumer Survey 2010', 'Kan beter', null],
    ]);
    const xml = (await readZip(bytes)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:AP2"\/><\/worksheet>$/);
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2"');
  });

  test('says in a second sheet what it is and where it comes from', async () => {
    const query = 'country=BE&year=2010&q=banque&lang=fr';
    const [, about] = await readExcel(await readFile('figures.xlsx', query));
    expect(about?.sheet).toBe('À propos');
    const lines = new Map(about?.data.map(([name, text]) => [name, text]));
    expect(Object.fromEntries(lines)).toMatchObject({
      Pays: 'Belgique',
      Année: '2010',
      'Mots recherchés': 'banque',
      'Nombre de chiffres': '1',
      Version: containing('Version 1 du '),
      'Lien permanent vers cette sélection':
        'https://barometer.example/api/v1/figures.csv?country=BE&year=2010&q=banque&release=1&lang=fr',
      'peut-mieux-faire': containing('Service à la clientèle: peut mieux faire'),
      'Comment les chiffres se comparent': containing('même indicateur'),
    });
    expect(lines.has('Licence')).toBe(true);
    expect(lines.has('professionnalisme-des-conseillers')).toBe(false);
  });
});

describe.each(['', 'lang=fr', 'delimiter=semicolon&lang=nl', 'country=FR&year=2013', 'country=LU'])(
  'the archive of "%s"',
  (query) => {
    test('holds the CSV, which its own description allows', async () => {
      const files = await readZip(await readFile('figures.zip', query));
      expect([...files.keys()]).toEqual([
        ...['figures.csv', 'figures.csv-metadata.json', 'README.txt', 'sources.bib'],
      ]);
      const csv = files.get('figures.csv') ?? '';
      expect(csv).toBe((await readFile('figures.csv', query)).toString());
      const description = csvwSchema.parse(
        JSON.parse(files.get('figures.csv-metadata.json') ?? ''),
      );
      expect(description.url).toBe('figures.csv');
      expect(description.tableSchema.columns.map(({ name }) => name)).toEqual(fileColumns);
      expect(csvwIssues(csv, description)).toEqual([]);
    });
  },
);

test.each([
  ['be-2010-charter-wait', 'BE 2010', '1 id: BE 2010'],
  ['2.5,', '"2,5",', '1 value: 2,5'],
  ['BE,2010', 'be,2010', '1 country: be'],
  ['BE,2010', 'BE,1066', '1 year: 1066'],
  ['minutes,target', 'hours,target', '1 unit: hours'],
  [',stated,', ',,', '1 year_basis: '],
  ['id,theme', 'theme,id', containing('header: theme,id')],
])('the description does not allow %s to be %s', async (found, wrong, issue) => {
  const query = 'indicator=charter-wait';
  const text = (await readFile('figures.csv-metadata.json', query)).toString();
  const csv = (await readFile('figures.csv', query)).toString().replace(found, wrong);
  expect(csvwIssues(csv, csvwSchema.parse(JSON.parse(text)))).toEqual([issue]);
});

test('the archive explains itself in the language asked for, and cites its sources', async () => {
  const files = await readZip(await readFile('figures.zip', 'country=FR&lang=nl'));
  const readme = files.get('README.txt') ?? '';
  expect(readme).toMatch(/^Barometer klantenservice\n=+\n/);
  for (const part of ['Frankrijk', 'Licentie', 'professionnalisme-des-conseillers', 'margin_low']) {
    expect(readme).toContain(part);
  }
  const references = plugins.input.chain(files.get('sources.bib') ?? '', {});
  expect(references).toMatchObject([
    { id: 'centres-d-appels-et-doleances', 'container-title': 'Business & Marchés' },
    { id: 'client-le-moins-bien-traite', title: 'De slechtst behandelde klant' },
    { id: 'professionnalisme-des-conseillers', type: 'document' },
  ]);
});

test('the workbook keeps text that looks like a formula as text', async () => {
  await (
    await db()
  ).$executeRaw`UPDATE "Figure" SET stated_as = '=1+1' WHERE id = 'be-2010-charter-wait'`;
  const bytes = await readFile('figures.xlsx', 'indicator=charter-wait');
  const [sheet] = await readExcel(bytes);
  expect(sheet?.data[1]?.[figureCsvColumns.indexOf('stated_as')]).toBe('=1+1');
  const xml = (await readZip(bytes)).get('xl/worksheets/sheet1.xml') ?? '';
  expect(xml).toContain('<c r="R2" s="5" t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
  expect(xml).not.toContain('<f>');
});
