import { expect, test } from '@playwright/test';
import { chartOf, drawCharts, drawingOf, markOf } from './support/charts';
import { readCsv } from './support/csv';
import { openMenu } from './support/menus';

const byChannel = 'Resolved at first contact, by channel';
const overTime = 'Customers who switched provider after poor service, by year';

test('marks are walked with Tab, the arrow keys, Home and End, and are spoken', async ({
  page,
}) => {
  await page.goto('/en/themes/resolution');
  await drawCharts(page);
  const chart = chartOf(page, byChannel);
  const inPerson = markOf(chart, 'Face to face, France, 2013: 78%. Survey answer');
  const letter = markOf(chart, 'Letter, France, 2013: 54%. Survey answer');
  const phone = markOf(chart, 'Telephone, France, 2013: 42%. Survey answer');
  await expect(drawingOf(chart)).toHaveAccessibleName(
    'Chart with 3 values. Use the arrow keys to move from one to the next.',
  );
  await page.getByRole('checkbox').last().focus();
  await page.keyboard.press('Tab');
  await expect(inPerson).toBeFocused();
  for (const [key, mark] of [
    ['ArrowDown', letter],
    ['ArrowRight', phone],
    ['ArrowDown', phone],
    ['ArrowUp', letter],
    ['ArrowLeft', inPerson],
    ['ArrowUp', inPerson],
    ['End', phone],
    ['Home', inPerson],
  ] as const) {
    await page.keyboard.press(key);
    await expect(mark, key).toBeFocused();
  }
  // The drawing is one stop: the next Tab leaves it, and coming back finds the mark that was left.
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await expect(chart.locator('.menu > summary').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(phone).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/figures\/fr-2013-first-contact-resolution-phone$/);
});

test('a line over years speaks each year with its interval', async ({ page }) => {
  await page.goto('/en/themes/switching');
  await drawCharts(page);
  const chart = chartOf(page, overTime);
  const what = 'Switched provider after poor service, Belgium';
  await markOf(chart, `${what}, 2009: 77%. Survey answer`).focus();
  await page.keyboard.press('ArrowRight');
  await expect(
    markOf(chart, `${what}, 2010: 61%. Survey answer. 95% confidence interval: 55.6% to 66.1%`),
  ).toBeFocused();
});

test('the table opens by keyboard and holds the figures of the CSV', async ({ page, request }) => {
  await page.goto('/en/themes/resolution');
  await drawCharts(page);
  const chart = chartOf(page, byChannel);
  const table = chart.getByRole('table');
  await expect(table).toBeHidden();
  await chart.locator('.menu > summary').first().focus();
  await page.keyboard.press('Enter');
  await chart.getByText('Table of the figures').focus();
  await page.keyboard.press('Enter');
  await expect(table).toBeVisible();
  const shown = await table.getByRole('row').evaluateAll((rows) =>
    rows.slice(1).map((row) => {
      const link = row.querySelector('td a');
      return `${link?.getAttribute('href')?.split('/').at(-1)} ${link?.textContent}`;
    }),
  );
  expect(shown).toEqual([
    'fr-2013-first-contact-resolution-face-to-face 78%',
    'fr-2013-first-contact-resolution-mail 54%',
    'fr-2013-first-contact-resolution-phone 42%',
  ]);
  const menu = await openMenu(chart, 'Download');
  const csv = await menu.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href');
  const rows = readCsv(await (await request.get(csv ?? '')).text());
  expect(rows.map(({ id, value }) => `${id} ${value}%`).sort()).toEqual(shown.sort());
});
