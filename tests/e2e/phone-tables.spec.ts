import { expect, test, type Page } from '@playwright/test';
import { paths } from './support/site';

/** Tables that are wider than what holds them, of all that a page has, folded away or not. */
async function cutTables(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return [...document.querySelectorAll('table')]
      .filter(({ parentElement: around }) => around && around.scrollWidth > around.clientWidth)
      .map((table) => table.textContent.slice(0, 80));
  });
}

// At 390 pixels, pages.spec.ts looks at every page.
test('at 320 pixels no page is wider than the screen, and no table is cut', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of [...paths, '/figures/be-2010-switched-provider', '/nowhere-at-all']) {
    await page.goto(`/fr${path}`);
    expect(await cutTables(page), path).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      path,
    ).toBeLessThanOrEqual(320);
  }
});

for (const width of [320, 390]) {
  test(`at ${width} pixels what was measured of a call log reads downwards`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/nl/benchmark');
    await page.getByRole('button', { name: 'Probeer met fictieve gegevens' }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
    await cutTables(page);
    const wide = await page
      .locator('table.stacked')
      .evaluateAll((tables) => tables.filter((table) => table.scrollWidth > table.clientWidth));
    expect(wide).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test(`at ${width} pixels tables of figures say their columns beside each cell`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/figures', '/themes/switching', '/figures/be-2010-switched-provider']) {
      await page.goto(`/en${path}`);
      const table = page.locator('table.stacked').last();
      await expect(table.getByRole('row').nth(1).getByRole('rowheader')).toBeVisible();
      const label = await table
        .locator('td[data-label="Value"]')
        .first()
        .evaluate((cell) => getComputedStyle(cell, '::before').content);
      expect(label, path).toBe('"Value"');
    }
  });
}
