import { expect, test } from '@playwright/test';
import { firstRelease } from '../fixtures/first-release';
import { chartOf } from './support/charts';
import { download, readCsv } from './support/csv';
import { openMenu, pageDownload } from './support/menus';

test.use({ javaScriptEnabled: false });

test('chooses and applies', async ({ page }) => {
  await page.goto('/fr');
  await page.getByRole('checkbox', { name: 'Belgique' }).check();
  await page.getByRole('checkbox', { name: '2010' }).check();
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page).toHaveURL('/fr?country=BE&year=2010');
  await expect(page.getByRole('status')).toHaveText(`14 chiffres sur ${firstRelease.figures}`);
  await expect(page.getByRole('checkbox', { name: 'Belgique' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '2010' })).toBeChecked();
  await page.getByRole('link', { name: 'Effacer tous les filtres' }).click();
  await expect(page).toHaveURL('/fr');
});

test('two countries become one list, and every other filter stays', async ({ page }) => {
  await page.goto('/en?kind=survey&release=1');
  await page.getByRole('checkbox', { name: 'Belgium' }).check();
  await page.getByRole('checkbox', { name: 'France' }).check();
  await page.getByRole('button', { name: 'Apply' }).click();
  const { searchParams } = new URL(page.url());
  // The form repeats the parameter; the address that stands for it has a list.
  expect(searchParams.getAll('country')).toEqual(['BE,FR']);
  expect(searchParams.get('kind')).toBe('survey');
  expect(searchParams.get('release')).toBe('1');
  // All less the charter's promise, the ten lived cases and the two counted shares of staff.
  await expect(page.getByRole('status')).toHaveText(`40 of ${firstRelease.figures} figures`);
});

test('shows every chart as bars with the number at each', async ({ page }) => {
  await page.goto('/en');
  const chart = chartOf(page, 'Resolved at first contact, by channel');
  await expect(chart.getByRole('listitem').filter({ hasText: /\d%$/ })).toHaveText([
    'Face to face78%',
    'Letter54%',
    'Telephone42%',
  ]);
});

test('leads to the table of a chart', async ({ page }) => {
  await page.goto('/en');
  const chart = chartOf(page, 'Customers who switched provider after poor service, by sector');
  const menu = await openMenu(chart, 'Download');
  await menu.getByRole('link', { name: 'All formats, the table and the sources' }).click();
  await expect(page).toHaveURL('/en/share/charts/switching-by-sector#figures');
  await page.getByText('Table of the figures').click();
  await expect(page.getByRole('table').getByRole('row')).toHaveText([
    'FigureCountryValue',
    'BanksBelgium, 201019%',
    'Small retailBelgium, 201017%',
    'Mobile telephonyBelgium, 201016%',
  ]);
});

test('downloads the CSV of the selection', async ({ page }) => {
  await page.goto('/en?country=BE&year=2009');
  const { text } = await download(page, await pageDownload(page));
  expect(readCsv(text).map(({ id, value }) => [id, value])).toEqual([
    ['be-2009-switched-provider', '77'],
  ]);
});
