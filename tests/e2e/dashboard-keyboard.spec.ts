import { expect, test, type Locator, type Page } from '@playwright/test';
import { firstRelease } from '../fixtures/first-release';
import { chartOf, drawCharts } from './support/charts';
import { openTable } from './support/menus';
import { shippedSite } from './support/site';

/** Presses Tab until the focus is there; nobody has the patience for more than 40 times. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not get there.');
}

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto('/en');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en#content');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'Belgium' })).toBeFocused();
});

test('filters and clears with the keyboard alone, without losing the focus', async ({ page }) => {
  await page.goto('/nl');
  const france = page.getByRole('checkbox', { name: 'Frankrijk' });
  const year = page.getByRole('checkbox', { name: '2013' });
  await tabTo(page, france);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/nl?country=FR');
  await expect(page.getByRole('status')).toHaveText(
    `${firstRelease.french} van de ${firstRelease.figures} cijfers`,
  );
  await expect(france).toBeFocused();
  await tabTo(page, year);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/nl?country=FR&year=2013');
  await expect(page.getByRole('status')).toHaveText(
    `${firstRelease.french2013} van de ${firstRelease.figures} cijfers`,
  );
  await expect(year).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/nl?country=FR');
  await expect(year).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: 'Alle filters wissen' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/nl');
  await expect(page.getByRole('status')).toHaveText(`Alle ${firstRelease.figures} cijfers`);
});

test('says aloud how many figures are left: the count is a live region', async ({ page }) => {
  await page.goto('/en');
  const status = page.getByRole('status');
  const before = await status.elementHandle();
  await page.getByRole('checkbox', { name: 'France' }).check();
  await expect(status).toHaveText(`${firstRelease.french} of ${firstRelease.figures} figures`);
  // A region that is replaced, instead of changed, is not announced.
  expect(await before?.evaluate((element) => element.isConnected)).toBe(true);
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`Tab walks the whole page and keeps its place, ${viewport.width} pixels wide`, async ({
    page,
  }) => {
    // About 300 presses.
    test.slow();
    await page.setViewportSize(viewport);
    await page.goto('/en');
    let last = 'the start';
    for (let presses = 0; presses < 500; presses += 1) {
      await page.keyboard.press('Tab');
      // Two frames: time for a chart that came into view to be drawn.
      const place = await page.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const { activeElement: focused } = document;
        if (focused === null || focused === document.body) return null;
        return focused.getAttribute('aria-label') ?? focused.textContent;
      });
      expect(place, `the focus is lost after “${last}”`).not.toBeNull();
      last = place ?? last;
      if (last === 'API') break;
    }
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'API' })).toBeFocused();
  });
}

test('the dashboard has at most 90 stops of the Tab key', async ({ page }) => {
  await page.goto(`${shippedSite}/en`);
  await drawCharts(page);
  const places = 'a[href], button, summary, input, select, textarea, [tabindex]';
  const stops = await page.locator(places).evaluateAll((elements) =>
    elements
      .filter((element) => element instanceof HTMLElement || element instanceof SVGElement)
      .filter(({ tabIndex }) => tabIndex >= 0)
      // What is in a closed menu is not shown.
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => element.getAttribute('aria-label') ?? element.textContent),
  );
  expect(stops).toContain('Skip to the content');
  expect(stops.length, stops.join('\n')).toBeLessThanOrEqual(90);
});

test('the menus of a chart are one stop, and arrow keys lead along them', async ({ page }) => {
  await page.goto('/en');
  await drawCharts(page);
  const chart = chartOf(page, 'Resolved at first contact, by channel');
  const menus = chart.getByRole('toolbar');
  const download = menus.locator('summary').filter({ hasText: /^Download$/ });
  const share = menus.locator('summary').filter({ hasText: /^Share$/ });
  await download.focus();
  await page.keyboard.press('ArrowRight');
  await expect(share).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(share).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(chart.locator('[data-point]').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(share).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(chart.getByRole('link', { name: 'CSV', exact: true })).toBeVisible();
});

test('every number of a chart is reached from its menu', async ({ page }) => {
  await page.goto('/en');
  const chart = chartOf(page, 'Resolved at first contact, by channel');
  await openTable(chart);
  await expect(chart.getByRole('table').getByRole('link')).toHaveCount(3);
  await expect(chart.locator('.menu').getByRole('link', { name: /conseillers/i })).toBeVisible();
});
