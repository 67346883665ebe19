import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, test, type Page } from '@playwright/test';
import readExcel from 'read-excel-file/node';
import { z } from 'zod';
import { readZip } from '../fixtures/read-zip';
import { download, readCsv } from './support/csv';
import { chartOf } from './support/charts';
import { openMenu, pageDownload } from './support/menus';

/** Opens the menu of the dashboard, filtered to Belgium in 2010, and takes one of its files. */
async function take(page: Page, format: string) {
  await page.goto('/en?country=BE&year=2010');
  return download(page, await pageDownload(page, format));
}

const name = (extension: string) => `service-barometer_BE_2010_release-1_en.${extension}`;

/** The figures of Belgium in 2010, counted in the article. */
const FIGURES = 14;

test('a workbook', async ({ page }) => {
  const file = await take(page, 'Excel (XLSX)');
  expect(file.name).toBe(name('xlsx'));
  const [figures, about] = await readExcel(file.bytes);
  expect(figures?.data).toHaveLength(1 + FIGURES);
  expect(figures?.data[1]?.slice(0, 8)).toEqual([
    ...['be-2010-charter-wait', 'waiting', 'charter-wait', 'Promised maximum wait'],
    ...['BE', 2010, 2.5, 'minutes'],
  ]);
  expect(about?.data).toContainEqual(['Country', 'Belgium']);
});

test('JSON', async ({ page }) => {
  const file = await take(page, 'JSON');
  expect(file.name).toBe(name('json'));
  const { figures, ...rest } = z
    .object({ figures: z.array(z.object({ id: z.string(), value: z.number() })) })
    .loose()
    .parse(JSON.parse(file.text));
  expect(rest).toEqual({ total: FIGURES, next: null });
  expect(figures).toHaveLength(FIGURES);
  expect(figures[0]).toMatchObject({ id: 'be-2010-charter-wait', value: 2.5 });
});

test('SDMX-CSV', async ({ page }) => {
  const file = await take(page, 'SDMX-CSV');
  expect(file.name).toBe(name('sdmx.csv'));
  const rows = readCsv(file.text);
  expect(rows).toHaveLength(FIGURES);
  expect(rows[0]).toMatchObject({
    ...{ STRUCTURE: 'dataflow', ACTION: 'I', REF_AREA: 'BE', TIME_PERIOD: '2010' },
    ...{ INDICATOR: 'charter-wait', CHANNEL: 'phone', SECTOR: '_T', SURVEY: '_Z' },
    ...{ OBS_VALUE: '2.5', OBS_STATUS: 'A', UNIT_MEASURE: 'minutes' },
  });
});

test('everything in one archive', async ({ page }) => {
  const file = await take(page, 'Everything (ZIP)');
  expect(file.name).toBe(name('zip'));
  const files = await readZip(file.bytes);
  expect(readCsv(files.get('figures.csv') ?? '')).toHaveLength(FIGURES);
  expect(files.get('README.txt')).toContain('Belgium');
  expect(JSON.parse(files.get('figures.csv-metadata.json') ?? '')).toMatchObject({
    url: 'figures.csv',
  });
  expect(plugins.input.chain(files.get('sources.bib') ?? '', {})).toMatchObject([
    { id: 'peut-mieux-faire' },
  ]);
});

test('a chart gives its own figures as a workbook', async ({ page }) => {
  await page.goto('/en?country=BE');
  const chart = chartOf(page, 'Customers who switched provider after poor service, by year');
  const link = (await openMenu(chart, 'Download')).getByRole('link', { name: 'XLSX' });
  const [figures] = await readExcel((await download(page, link)).bytes);
  expect(figures?.data.slice(1).map(([id, , , , , year, value]) => [id, year, value])).toEqual([
    ['be-2009-switched-provider', 2009, 77],
    ['be-2010-switched-provider', 2010, 61],
  ]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu opens by keyboard and gives a file', async ({ page }) => {
    await page.goto('/fr/sources/peut-mieux-faire');
    const link = page.getByRole('link', { name: 'Tout (ZIP)' });
    await expect(link).toBeHidden();
    await page.locator('summary').filter({ hasText: 'Télécharger ces données' }).focus();
    await page.keyboard.press('Enter');
    await expect(link).toBeVisible();
    const files = await readZip((await download(page, link)).bytes);
    expect(files.get('README.txt')).toContain('Baromètre du service client');
  });
});

test('HEAD says what a file will be, without it', async ({ request }) => {
  const answer = await request.head('/api/v1/figures.xlsx?country=BE&year=2010');
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    'figure-count': String(FIGURES),
    'content-disposition': `attachment; filename=${name('xlsx')}`,
  });
  expect(await answer.body()).toHaveLength(0);
});

for (const path of ['/en', '/fr/themes/waiting', '/nl/sources']) {
  test(`${path} describes its figures as a dataset whose files are there`, async ({
    page,
    request,
    baseURL,
  }) => {
    await page.goto(path);
    const found = await page.locator('script[type="application/ld+json"]').allTextContents();
    const datasets = found
      .map((text): unknown => JSON.parse(text))
      .filter((one) => datasetSchema.safeParse(one).success);
    expect(datasets).toHaveLength(1);
    const dataset = datasetSchema.parse(datasets[0]);
    expect(dataset.url).toBe(`${baseURL}${path}`);
    for (const { contentUrl, encodingFormat } of dataset.distribution) {
      const answer = await request.get(contentUrl);
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toContain(encodingFormat);
    }
  });
}

/** What schema.org and the search engines ask of a Dataset. */
const datasetSchema = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('Dataset'),
  name: z.string().min(1),
  description: z.string().min(50).max(5000),
  url: z.url(),
  license: z.url(),
  temporalCoverage: z.string().regex(/^\d{4}(\/\d{4})?$/),
  spatialCoverage: z.array(z.looseObject({ '@type': z.literal('Country') })).min(1),
  variableMeasured: z.array(z.looseObject({ '@type': z.literal('PropertyValue') })).min(1),
  citation: z.array(z.looseObject({ name: z.string().min(1) })).min(1),
  distribution: z
    .array(
      z.object({
        '@type': z.literal('DataDownload'),
        encodingFormat: z.string(),
        contentUrl: z.url(),
      }),
    )
    .length(6),
});
