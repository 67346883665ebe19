import { expect, test } from '@playwright/test';

// The first release, which these pages show, has no charter or law. The list is among those that axe looks at.

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the footer leads to the list, which says that there is nothing', async ({ page }) => {
    await page.goto('/en/organisations?release=1');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Pledges' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pledges');
    await page.goto('/en/commitments?release=1');
    await expect(page.getByRole('main')).toContainText(
      'Release 1 of the barometer has no charter or law.',
    );
  });

  test('a charter that nobody knows is a page that does not exist', async ({ page }) => {
    const response = await page.goto('/nl/commitments/nobody-knows-it');
    expect(response?.status()).toBe(404);
  });
});

test('the list fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/fr/commitments');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
