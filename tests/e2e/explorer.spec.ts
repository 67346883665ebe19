import { expect, test, type Page } from '@playwright/test';
import { firstRelease } from '../fixtures/first-release';
import { pageDownload } from './support/menus';

/** The explorer as its reader names its parts, in English. */
function explorerOf(page: Page) {
  const facets = page.getByRole('form', { name: 'Filter the figures' });
  const table = page.getByRole('table', { name: 'Figures: All figures' });
  return {
    facet: (legend: string) => facets.getByRole('group', { name: legend, exact: true }),
    open: (legend: string) => facets.locator('summary').filter({ hasText: legend }).click(),
    search: page.getByRole('searchbox', { name: 'Search the figures' }),
    found: page.getByText(/^(No figure|\d+ figures?)$/),
    chips: page.getByRole('list', { name: 'Filters that are set' }),
    table,
    rows: table.locator('tbody tr'),
    pages: page.getByRole('navigation', { name: 'Pages' }),
    chart: page.getByRole('region', { name: 'The chosen figures' }).getByRole('figure'),
    tray: page.getByRole('region', { name: 'What you have chosen' }),
  };
}

for (const [locale, title, found, value] of [
  ['fr', 'Tous les chiffres', '25 chiffres', 'Belgique'],
  ['nl', 'Alle cijfers', '25 cijfers', 'België'],
  ['en', 'All figures', '25 figures', 'Belgium'],
] as const) {
  test(`${locale}: filters at once and takes the filter away again`, async ({ page }) => {
    await page.goto(`/${locale}/figures`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.getByRole('checkbox', { name: `${value} 25`, exact: true }).check();
    await expect(page).toHaveURL(`/${locale}/figures?country=BE`);
    await expect(page.getByText(found, { exact: true })).toBeVisible();
    await page.getByRole('link', { name: value }).first().click();
    await expect(page).toHaveURL(`/${locale}/figures`);
    await expect(
      page.getByRole('checkbox', { name: `${value} 25`, exact: true }),
    ).not.toBeChecked();
  });

  test(`${locale}: finds the same figures by their Dutch name`, async ({ page }) => {
    await page.goto(`/${locale}/figures?q=WACHTTIJD`);
    await expect(page.locator('tbody tr')).toHaveCount(12);
  });
}

test('is reached from the header and the dashboard, with the filters that are set', async ({
  page,
}) => {
  await page.goto('/en?country=BE');
  await page.getByRole('link', { name: 'All 25 figures as a table' }).click();
  await expect(page).toHaveURL('/en/figures?country=BE');
  await page.goto('/en/themes/waiting?country=FR');
  const menu = page.getByRole('navigation', { name: 'Main' });
  await menu.getByRole('link', { name: 'Figures' }).click();
  await expect(page).toHaveURL('/en/figures?country=FR');
});

test('a facet counts what choosing it shows', async ({ page }) => {
  await page.goto('/en/figures?country=BE&year=2010');
  const { facet, found, open } = explorerOf(page);
  await expect(found).toHaveText('14 figures');
  await expect(facet('Year').locator('label')).toHaveText(['201014', '20091', '200810']);
  await expect(facet('Theme').getByText('Switching and loyalty')).toBeVisible();
  await open('Sector');
  await facet('Sector').getByLabel('Bank').check();
  await expect(page).toHaveURL('/en/figures?country=BE&year=2010&sector=bank');
  await expect(found).toHaveText('1 figure');
});

test('search words stay literal, and statements are found beside figures', async ({ page }) => {
  await page.goto('/en/figures');
  const { search, found, chips } = explorerOf(page);
  await search.fill('"told* OR (');
  await search.press('Enter');
  await expect(found).toHaveText('No figure');
  await expect(chips.getByRole('link', { name: /Remove the search for/ })).toBeVisible();
  await search.fill('museums');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/en/figures?q=museums');
  const statements = page.getByRole('region', { name: 'Statements without a number' });
  await expect(statements.getByRole('listitem')).toHaveCount(1);
  await expect(statements.getByText('Paragraph 4')).toBeVisible();
});

test('values it does not know are named', async ({ page }) => {
  await page.goto('/en/figures?country=XX&sort=colour&columns=smell&figure=no-such-one&cursor=x');
  for (const value of ['XX', 'colour', 'smell', 'no-such-one', 'x']) {
    await expect(page.getByRole('note').getByText(`“${value}”`)).toBeVisible();
  }
  await expect(explorerOf(page).found).toHaveText(`${firstRelease.figures} figures`);
});

test('sorts, turns the order round, and pages there and back', async ({ page }) => {
  await page.goto('/en/figures');
  const { rows, pages } = explorerOf(page);
  const sort = page.getByRole('navigation', { name: 'Sort by' });
  await sort.getByRole('link', { name: 'value' }).click();
  await expect(rows.first()).toContainText('1 min');
  await sort.getByRole('link', { name: 'value' }).click();
  await expect(page).toHaveURL('/en/figures?sort=value&order=desc');
  await expect(rows).toHaveCount(50);
  await expect(rows.first()).toContainText('90%');
  await pages.getByRole('link', { name: 'Next page' }).click();
  await expect(rows).toHaveCount(3);
  await expect(rows.last()).toContainText('1 min');
  await pages.getByRole('link', { name: 'Previous page' }).click();
  await expect(rows).toHaveCount(50);
  await expect(pages.getByRole('link', { name: 'Previous page' })).toHaveCount(0);
});

test('chooses columns', async ({ page }) => {
  await page.goto('/en/figures?country=BE');
  const { table } = explorerOf(page);
  await page.getByText('Columns', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Sample size' }).check();
  await expect(table.getByRole('columnheader', { name: 'Sample size' })).toBeVisible();
  await expect(table.getByRole('cell', { name: '331' }).first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'As stated' }).uncheck();
  await expect(table.getByRole('columnheader', { name: 'As stated' })).toHaveCount(0);
  await expect(page).toHaveURL(
    '/en/figures?columns=country,kind,sample_size,source,year&country=BE',
  );
});

test('charts chosen figures together, warns, and keeps them while paging', async ({ page }) => {
  await page.goto('/en/figures');
  const { chart, pages } = explorerOf(page);
  await page.getByRole('checkbox', { name: /^Chart Switched provider.*2009$/ }).check();
  await expect(page).toHaveURL('/en/figures?figure=be-2009-switched-provider');
  await expect(chart).toContainText('77%');
  await expect(chart.getByText('do not compare')).toHaveCount(0);
  await pages.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByText('1 figure chosen')).toBeVisible();
  await pages.getByRole('link', { name: 'Previous page' }).click();
  await page.getByRole('checkbox', { name: /^Chart Would spend more/ }).check();
  await expect(page.getByText('2 figures chosen')).toBeVisible();
  await expect(chart).toContainText('The bars measure different things');
  await expect(chart).toContainText('do not compare across them');
  await page.getByRole('link', { name: 'Clear the chart' }).click();
  await expect(chart).toHaveCount(0);
});

test('a ticked row stays where it is, and a tray leads to the chart', async ({ page }) => {
  await page.goto('/en/figures');
  const { rows, tray, chart } = explorerOf(page);
  const row = rows.nth(3);
  const place = async () => (await row.boundingBox())?.y;
  await row.scrollIntoViewIfNeeded();
  const before = await place();
  await row.getByRole('checkbox').check();
  await expect(tray.getByText('1 figure chosen')).toBeInViewport();
  expect(await place()).toBe(before);
  await tray.getByRole('link', { name: 'Show the chart' }).click();
  await expect(chart).toBeInViewport();
  await tray.getByRole('link', { name: 'Clear the chart' }).click();
  await expect(tray).toHaveCount(0);
});

test('each filter is a step of the history', async ({ page }) => {
  await page.goto('/en/figures');
  const { facet, found } = explorerOf(page);
  await facet('Country').getByLabel('Belgium').check();
  await expect(found).toHaveText('25 figures');
  await facet('Year').getByLabel('2010').check();
  await expect(page).toHaveURL('/en/figures?country=BE&year=2010');
  await page.goBack();
  await expect(page).toHaveURL('/en/figures?country=BE');
  await expect(facet('Year').getByLabel('2010')).not.toBeChecked();
  await expect(facet('Country').getByLabel('Belgium')).toBeChecked();
  await page.goBack();
  await expect(found).toHaveText(`${firstRelease.figures} figures`);
  await expect(facet('Country').getByLabel('Belgium')).not.toBeChecked();
  await page.goForward();
  await expect(facet('Country').getByLabel('Belgium')).toBeChecked();
});

test('the newest answers of surveys stand first', async ({ page }) => {
  await page.goto('/en/figures');
  const { rows } = explorerOf(page);
  await expect(rows.first()).not.toContainText('2008');
  await expect(rows.nth(1)).toContainText('2013');
});

test('draws each unit apart', async ({ page }) => {
  await page.goto('/en/figures?figure=be-2010-charter-wait,be-2010-told-friends');
  const chartIn = (unit: string) =>
    page.getByRole('figure', { name: `The chosen figures, in ${unit}` });
  await expect(chartIn('percent')).toBeVisible();
  await expect(chartIn('minutes')).toBeVisible();
  await expect(page.getByText('each unit has its own chart')).toBeVisible();
});

test('another language shows the same state', async ({ page }) => {
  const state = 'figures?country=BE&sort=value&columns=note&figure=be-2010-told-friends';
  await page.goto(`/en/${state}`);
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await expect(page).toHaveURL(`/nl/${state}`);
});

test('its exports are the selection', async ({ page }) => {
  await page.goto('/en/figures?country=BE&q=wait&sort=value');
  const csv = await pageDownload(page);
  const text = await (await page.request.get((await csv.getAttribute('href')) ?? '')).text();
  await expect(explorerOf(page).rows).toHaveCount(text.trim().split('\r\n').length - 1);
});

test('works by keyboard alone', async ({ page }) => {
  await page.goto('/en/figures');
  const { search, facet, rows, chart } = explorerOf(page);
  // Before scripts run, a form is sent as any other, and the page that comes begins at its top. They run
  // soon after a first key.
  await page.keyboard.press('Shift');
  await expect(page.locator('html')).toHaveAttribute('data-scripts');
  await search.focus();
  await page.keyboard.type('switched');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/figures?q=switched');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const belgium = facet('Country').getByLabel('Belgium');
  await expect(belgium).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/en/figures?country=BE&q=switched');
  await expect(belgium).toBeFocused();
  const tick = rows.first().getByRole('checkbox');
  await tick.focus();
  await page.keyboard.press('Space');
  await expect(chart).toBeVisible();
  await expect(tick).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const locale of ['fr', 'nl', 'en']) {
    test(`${locale}: nothing overflows, and the filters fold away`, async ({ page }) => {
      await page.goto(`/${locale}/figures?figure=be-2010-told-friends&source=peut-mieux-faire`);
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await width()).toBe(390);
      const year = page.getByRole('checkbox', { name: /^2010/ });
      await expect(year).toBeHidden();
      await page.getByText(/^(Filtres|Filters) \(1\)$/).click();
      await expect(year).toBeVisible();
      expect(await width()).toBe(390);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('searches, filters, sorts, pages and charts', async ({ page }) => {
    await page.goto('/en/figures');
    const { found, rows, chart, search } = explorerOf(page);
    await page.getByRole('checkbox', { name: 'Belgium 25', exact: true }).check();
    await page.getByRole('checkbox', { name: 'France 28', exact: true }).check();
    await page.getByRole('button', { name: 'Apply' }).first().click();
    await expect(found).toHaveText(`${firstRelease.figures} figures`);
    await page.getByRole('link', { name: 'year', exact: true }).click();
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect(rows).toHaveCount(3);
    await rows.first().getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Show a chart of the ticked figures' }).click();
    await expect(rows).toHaveCount(3);
    await expect(chart).toBeVisible();
    await page.getByRole('link', { name: 'Previous page' }).click();
    await expect(rows).toHaveCount(50);
    await expect(chart).toBeVisible();
    await search.fill('told-friends');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(rows).toHaveCount(1);
    await search.fill('');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(found).toHaveText(`${firstRelease.figures} figures`);
    await expect(page.getByRole('note')).toHaveCount(0);
  });
});
