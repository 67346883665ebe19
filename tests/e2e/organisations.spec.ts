import { expect, test } from '@playwright/test';
import { findViolations } from './support/axe';

// The first release, which these pages show, is about no single organisation.

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the list says that no figure is about a single organisation', async ({ page }) => {
    await page.goto('/en/organisations?release=1');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Organisations');
    await expect(page.getByRole('main')).toContainText(
      'None of the figures selected is about a single organisation.',
    );
  });

  test('an organisation that nobody knows is a page that does not exist', async ({ page }) => {
    const response = await page.goto('/fr/organisations/nobody-knows-it');
    expect(response?.status()).toBe(404);
  });
});

for (const locale of ['fr', 'nl', 'en']) {
  test(`in ${locale}, the list of organisations fits a phone and suits axe`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${locale}/organisations`);
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth).toBe(390);
    expect(await findViolations(page)).toEqual([]);
  });
}
