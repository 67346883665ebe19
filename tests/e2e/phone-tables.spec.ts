import { expect, test } from '@playwright/test';
import { paths } from './support/site';

for (const width of [320, 390]) {
  test(`at ${width} pixels no page is wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [...paths, '/figures/be-2010-switched-provider', '/nowhere-at-all']) {
      await page.goto(`/fr${path}`);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        path,
      ).toBeLessThanOrEqual(width);
    }
  });

  test(`at ${width} pixels tables of figures read downwards, with their labels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/figures', '/themes/switching', '/figures/be-2010-switched-provider']) {
      await page.goto(`/en${path}`);
      const table = page.locator('table.stacked').last();
      const { scrollWidth, clientWidth } = await table.evaluate((element) => ({
        scrollWidth: element.parentElement?.scrollWidth ?? 0,
        clientWidth: element.parentElement?.clientWidth ?? 0,
      }));
      expect(scrollWidth, path).toBeLessThanOrEqual(clientWidth);
      await expect(table.getByRole('row').nth(1).getByRole('rowheader')).toBeVisible();
      const label = await table
        .locator('td[data-label="Value"]')
        .first()
        .evaluate((cell) => getComputedStyle(cell, '::before').content);
      expect(label, path).toBe('"Value"');
    }
  });
}
