import { expect, test, type Page } from '@playwright/test';
import { firstRelease } from '../fixtures/first-release';
import { download, readCsv } from './support/csv';
import { figures, figuresOf } from './support/figures';
import { pageDownload } from './support/menus';

/** The rows of a page's table of figures, as `id: value`, values as plain numbers. */
async function tableValues(page: Page): Promise<string[]> {
  const cells = await page
    .locator('tbody tr[id]')
    .evaluateAll((rows) =>
      rows.map((row) => ({ id: row.id, text: row.querySelector('td a')?.textContent ?? '' })),
    );
  return cells.map(({ id, text }) => `${id}: ${parseFloat(text.replace(',', '.'))}`).sort();
}

const startsWithMark = (bytes: Buffer) => bytes.subarray(0, 3).equals(Buffer.from('efbbbf', 'hex'));

test('the CSV of a filtered theme holds the very rows of its table', async ({ page }) => {
  await page.goto('/en/themes/switching?country=BE&year=2010');
  await expect(page.getByRole('status')).toHaveText('5 of 6 figures');
  const table = await tableValues(page);
  expect(table).toEqual([
    'be-2010-loyal-customer: 33.3',
    'be-2010-switched-provider-bank: 19',
    'be-2010-switched-provider-mobile-telephony: 16',
    'be-2010-switched-provider-small-retail: 17',
    'be-2010-switched-provider: 61',
  ]);
  const file = await download(page, await pageDownload(page));
  expect(file.name).toBe('service-barometer_BE_2010_switching_release-1_en.csv');
  expect(startsWithMark(file.bytes)).toBe(false);
  const rows = readCsv(file.text);
  expect(rows.map(({ id, value }) => `${id}: ${value}`).sort()).toEqual(table);
  expect(rows.every(({ country, year }) => country === 'BE' && year === '2010')).toBe(true);
});

for (const { locale, link, label, status } of [
  {
    locale: 'fr',
    link: 'CSV pour Excel (point-virgule)',
    label: 'Se disent clients fidèles',
    status: '5 chiffres sur 6',
  },
  {
    locale: 'nl',
    link: 'CSV voor Excel (puntkomma)',
    label: 'Noemen zich trouwe klant',
    status: '5 van de 6 cijfers',
  },
]) {
  test(`the Excel file opens right in ${locale}: mark, semicolons, commas, accents`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/themes/switching?country=BE&year=2010`);
    await expect(page.getByRole('status')).toHaveText(status);
    const file = await download(page, await pageDownload(page, link));
    expect(file.name).toBe(`service-barometer_BE_2010_switching_release-1_${locale}_semicolon.csv`);
    expect(startsWithMark(file.bytes)).toBe(true);
    expect(file.text.slice(1, 30)).toBe('id;theme;indicator;indicator_');
    const rows = readCsv(file.text.slice(1), ';');
    const asNumbers = rows.map(({ id, value = '' }) => `${id}: ${value.replace(',', '.')}`);
    expect(asNumbers.sort()).toEqual(await tableValues(page));
    expect(rows.find(({ id }) => id === 'be-2010-loyal-customer')).toMatchObject({
      indicator_label: label,
      value: '33,3',
      margin_low: '28,4',
      margin_high: '38,5',
      stated_as: '1 sur 3',
    });
  });
}

test('the CSV of the dashboard is every figure of the five texts', async ({ page }) => {
  await page.goto('/en');
  await expect(page.getByRole('status')).toHaveText(`All ${firstRelease.figures} figures`);
  const file = await download(page, await pageDownload(page));
  expect(file.name).toBe('service-barometer_release-1_en.csv');
  expect(
    readCsv(file.text)
      .map(({ id, value }) => `${id}: ${value}`)
      .sort(),
  ).toEqual(figures.map(({ id, value }) => `${id}: ${value}`).sort());
});

test('the CSV of a filtered dashboard has as many rows as the page says', async ({ page }) => {
  await page.goto('/en?country=FR');
  await expect(page.getByRole('status')).toHaveText(
    `${firstRelease.french} of ${firstRelease.figures} figures`,
  );
  const file = await download(page, await pageDownload(page));
  expect(file.name).toBe('service-barometer_FR_release-1_en.csv');
  expect(readCsv(file.text)).toHaveLength(28);
});

test('an empty selection is a file with a header only', async ({ page }) => {
  await page.goto('/en?country=FR&year=2010');
  await expect(page.getByRole('status')).toHaveText(`None of ${firstRelease.figures} figures`);
  const { text } = await download(page, await pageDownload(page));
  expect(text).toMatch(/^id,theme,indicator,[a-z_,]+,note,base,[a-z_,]+,organisation_label\r\n$/);
});

for (const [source, expected] of figuresOf) {
  test(`the CSV of the source ${source} is its table`, async ({ page }) => {
    await page.goto(`/en/sources/${source}`);
    const table = await tableValues(page);
    expect(table).toEqual(expected.map(({ id, value }) => `${id}: ${value}`).sort());
    const file = await download(page, await pageDownload(page));
    expect(file.name).toBe(`service-barometer_${source}_release-1_en.csv`);
    const rows = readCsv(file.text);
    expect(rows.map(({ id, value }) => `${id}: ${value}`).sort()).toEqual(table);
  });
}

test('the JSON of a selection has the same figures', async ({ page, request }) => {
  await page.goto('/en/themes/waiting?year=2010');
  const href = await (await pageDownload(page, 'JSON')).getAttribute('href');
  const answer: unknown = await (await request.get(href ?? '')).json();
  expect(answer).toMatchObject({
    figures: [{ id: 'be-2010-charter-wait', value: 2.5, unit: 'minutes', kind: 'target' }],
    total: 1,
    next: null,
  });
});
