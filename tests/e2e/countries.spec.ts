import { expect, test } from '@playwright/test';
import { findViolations } from './support/axe';
import { pageDownload } from './support/menus';

test('the list leads to a country, and from there to its figures, its theme and a comparison', async ({
  page,
}) => {
  await page.goto('/en/countries?release=1');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Belgium' }).click();
  await expect(page).toHaveURL('/en/countries/BE?release=1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Belgium: customer service in figures',
  );
  await expect(await pageDownload(page)).toHaveAttribute('href', /country=BE&release=1/);
  await page.keyboard.press('Escape');
  await main.getByRole('link', { name: 'Switching and loyalty, 2009: 1 figure' }).click();
  await expect(page).toHaveURL('/en/figures?country=BE&year=2009&theme=switching&release=1');
  await page.goBack();
  await main.getByRole('link', { name: 'Compare countries' }).click();
  await expect(page).toHaveURL('/en/compare?country=BE&release=1');
});

test('a country is found by its name in another language', async ({ page }) => {
  await page.goto('/nl');
  await page.getByRole('combobox').or(page.getByRole('searchbox')).fill('belgique');
  await page.getByRole('option', { name: 'België Land' }).click();
  await expect(page).toHaveURL('/nl/countries/BE');
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('a code in small letters leads to its country', async ({ page }) => {
    await page.goto('/fr/countries/be');
    await expect(page).toHaveURL('/fr/countries/BE');
  });

  test('a code that is none leads to near ones, in the frame of the site', async ({ page }) => {
    const response = await page.goto('/en/countries/BX');
    expect(response?.status()).toBe(404);
    const near = page.getByRole('main').getByRole('listitem');
    await expect(near.getByRole('link', { name: 'Belgium' })).toHaveAttribute(
      'href',
      '/en/countries/BE',
    );
    await page.goto('/en/countries/belgie');
    await expect(near.getByRole('link', { name: 'Belgium' })).toBeVisible();
  });

  test('a country without figures says so', async ({ page }) => {
    const response = await page.goto('/nl/countries/TV');
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('note')).toContainText('geen cijfers over dit land');
  });
});

for (const [locale, looked] of [
  ['fr', '/countries'],
  ['nl', '/countries/BE'],
  ['en', null],
] as const) {
  test(`in ${locale}, countries fit a phone, and suit axe where they differ`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/countries', '/countries/BE', '/countries/FR']) {
      await page.goto(`/${locale}${path}`);
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrollWidth, path).toBe(390);
      if (path === looked) expect(await findViolations(page)).toEqual([]);
    }
  });
}
