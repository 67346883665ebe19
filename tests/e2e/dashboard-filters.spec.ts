import { expect, test, type Page } from '@playwright/test';
import { firstRelease } from '../fixtures/first-release';
import { chartOf } from './support/charts';

/** The filter bar as its reader names its parts. */
function filtersOf(page: Page) {
  const bar = page.getByRole('region', { name: 'Filter the figures' });
  return {
    country: (name: string) => bar.getByRole('group', { name: 'Country' }).getByLabel(name),
    year: (name: string) => bar.getByRole('group', { name: 'Year' }).getByLabel(name),
    status: bar.getByRole('status'),
    clear: bar.getByRole('link', { name: 'Clear all filters' }),
    headlines: page.getByRole('region', { name: 'The figures in brief' }).getByRole('link'),
  };
}

test('filters by country at once', async ({ page }) => {
  await page.goto('/en');
  const { country, status, headlines } = filtersOf(page);
  await country('Belgium').check();
  await expect(page).toHaveURL('/en?country=BE');
  await expect(status).toHaveText(`${firstRelease.belgian} of ${firstRelease.figures} figures`);
  await expect(headlines).toHaveText(['40%', '2.5 min', '61%']);
  await expect(country('Belgium')).toBeChecked();
  await expect(country('France')).not.toBeChecked();
});

test('filters by year at once', async ({ page }) => {
  await page.goto('/en');
  const { year, status, headlines } = filtersOf(page);
  await year('2009').check();
  await expect(page).toHaveURL('/en?year=2009');
  await expect(status).toHaveText(`1 of ${firstRelease.figures} figures`);
  await expect(headlines).toHaveText(['77%']);
});

test('filters by country and year together', async ({ page }) => {
  await page.goto('/en');
  const { country, year, status, headlines } = filtersOf(page);
  await country('Belgium').check();
  await expect(status).toHaveText(`${firstRelease.belgian} of ${firstRelease.figures} figures`);
  await year('2008').check();
  await expect(page).toHaveURL('/en?country=BE&year=2008');
  await expect(status).toHaveText(
    `${firstRelease.observations} of ${firstRelease.figures} figures`,
  );
  await expect(headlines).toHaveCount(0);
  await expect(page.getByText('None of the headline figures is in this selection.')).toBeVisible();
});

test('offers each country and year with the number of its figures', async ({ page }) => {
  await page.goto('/en');
  await expect(page.getByRole('checkbox')).toHaveCount(8);
  const labels = page.locator('form label');
  await expect(labels).toHaveText([
    ...['Belgium25', 'France28'],
    ...['200810', '20091', '201014', '20122', '201325', '20151'],
  ]);
  await page.getByRole('checkbox', { name: 'Belgium' }).check();
  await expect(labels).toHaveText([
    ...['Belgium25', 'France28'],
    ...['200810', '20091', '201014', '20120', '20130', '20150'],
  ]);
});

test('writes the address in one way, whatever the order of choosing', async ({ page }) => {
  await page.goto('/en');
  const { country, year, status } = filtersOf(page);
  await country('France').check();
  await expect(page).toHaveURL('/en?country=FR');
  await country('Belgium').check();
  await expect(page).toHaveURL('/en?country=BE,FR');
  await year('2013').check();
  await year('2010').check();
  await expect(page).toHaveURL('/en?country=BE,FR&year=2010,2013');
  await expect(status).toHaveText(`39 of ${firstRelease.figures} figures`);
  await country('France').uncheck();
  await expect(page).toHaveURL('/en?country=BE&year=2010,2013');
});

test('clears everything in one click', async ({ page }) => {
  await page.goto('/en?country=BE&year=2010&kind=target&q=wait');
  const { country, year, status, clear } = filtersOf(page);
  await expect(status).toHaveText(`1 of ${firstRelease.figures} figures`);
  await clear.click();
  await expect(page).toHaveURL('/en');
  await expect(status).toHaveText(`All ${firstRelease.figures} figures`);
  await expect(country('Belgium')).not.toBeChecked();
  await expect(year('2010')).not.toBeChecked();
  await expect(clear).toHaveCount(0);
});

test('keeps the selection on other pages and in other languages', async ({ page }) => {
  await page.goto('/en?country=BE&year=2010');
  const { country, year, status } = filtersOf(page);
  await page.getByRole('navigation', { name: 'Themes' }).getByText('Waiting').click();
  await expect(page).toHaveURL('/en/themes/waiting?country=BE&year=2010');
  await expect(status).toHaveText('1 of 11 figures');
  await expect(country('Belgium')).toBeChecked();
  await expect(year('2010')).toBeChecked();
  await page.getByRole('navigation', { name: 'Main' }).getByText('Sources').click();
  await expect(page).toHaveURL('/en/sources?country=BE&year=2010');
  await expect(status).toHaveText(`14 of ${firstRelease.figures} figures`);
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await expect(page).toHaveURL('/nl/sources?country=BE&year=2010');
  await expect(page.getByRole('status')).toHaveText(`14 van de ${firstRelease.figures} cijfers`);
  await page.getByRole('navigation', { name: 'Hoofdnavigatie' }).getByText('Dashboard').click();
  await expect(page).toHaveURL('/nl?country=BE&year=2010');
});

test('an emptied theme says in one line what it has figures for, and leads there', async ({
  page,
}) => {
  await page.goto('/en?country=FR');
  const theme = page.getByRole('region', { name: 'Switching and loyalty', exact: true });
  await expect(theme).toContainText('This theme has figures for:');
  await expect(theme.getByRole('listitem')).toHaveText(['Belgium, 2010', 'Belgium, 2009']);
  await expect(theme.getByRole('figure')).toHaveCount(0);
  await theme.getByRole('link', { name: 'Belgium, 2009' }).click();
  await expect(page).toHaveURL('/en?country=BE&year=2009');
  const chart = chartOf(page, 'Customers who switched provider after poor service, by year');
  await expect(chart.getByText('77%').first()).toBeVisible();
});
