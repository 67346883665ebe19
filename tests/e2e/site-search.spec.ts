import { expect, test } from '@playwright/test';
import { axeOn } from './support/axe';

const fields = { fr: 'Trouver un chiffre', nl: 'Vind een cijfer', en: 'Find a figure' } as const;

for (const [locale, words, found] of [
  ['fr', 'quitter', '61 %'],
  ['nl', 'overstappen', '61%'],
  ['en', 'churn', '61%'],
] as const) {
  test(`${locale}: the field of the header answers with figures, by keyboard`, async ({ page }) => {
    await page.goto(`/${locale}/about`);
    const field = page.getByLabel(fields[locale]).first();
    await field.pressSequentially(words);
    const options = page.getByRole('option');
    const option = options
      .filter({ hasText: found.replace(' ', '\u00a0') })
      .or(options.filter({ hasText: found.replace(' ', '\u202f') }));
    await expect(option.first()).toBeVisible();
    await expect(page).toHaveURL(`/${locale}/about`);
    // Its list is the same in all of them.
    if (locale === 'fr') {
      const { violations } = await axeOn(page).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    await field.press('Escape');
    await expect(options).toHaveCount(0);
    await field.press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    const href = await options.first().getAttribute('href');
    await field.press('Enter');
    await expect(page).toHaveURL(href ?? '');
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the field leads to the explorer', async ({ page }) => {
    await page.goto('/en?country=FR');
    await page.getByRole('searchbox', { name: 'Find a figure' }).fill('bank');
    await page.getByRole('button', { name: 'Go' }).click();
    await expect(page).toHaveURL('/en/figures?q=bank');
    await expect(page.locator('tbody tr')).toHaveCount(1);
  });
});

for (const width of [320, 390]) {
  test(`the header fits a phone of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const locale of ['fr', 'nl', 'en']) {
      await page.goto(`/${locale}`);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scroll).toBe(width);
      const header = await page.getByRole('banner').boundingBox();
      expect(header?.height).toBeLessThanOrEqual(width === 390 ? 125 : 150);
    }
  });
}
