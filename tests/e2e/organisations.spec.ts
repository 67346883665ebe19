import { expect, test } from '@playwright/test';
import { findViolations } from './support/axe';

test('the list leads to an organisation, and from there to its figures and back to all', async ({
  page,
}) => {
  await page.goto('/en/organisations');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'NHS 111' }).first().click();
  await expect(page).toHaveURL('/en/organisations/nhs-111');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'NHS 111: customer service in figures',
  );
  await expect(main.getByText('Public body')).toBeVisible();
  await main.getByRole('link', { name: 'All organisations' }).click();
  await expect(page).toHaveURL('/en/organisations');
});

test('an organisation is found by its name, and its figures lead to it', async ({ page }) => {
  await page.goto('/nl');
  await page.getByRole('combobox').or(page.getByRole('searchbox')).fill('services australia');
  await page.getByRole('option', { name: 'Services Australia Organisatie' }).click();
  await expect(page).toHaveURL('/nl/organisations/services-australia');
  await page.goto('/nl/figures?organisation=services-australia&columns=organisation');
  const cell = page
    .getByRole('cell')
    .getByRole('link', { name: 'Services Australia', exact: true });
  await expect(cell.first()).toHaveAttribute('href', /\/nl\/organisations\/services-australia/);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('an address that is none leads to a near one', async ({ page }) => {
    const response = await page.goto('/fr/organisations/nhs-112');
    expect(response?.status()).toBe(404);
    const near = page.getByRole('main').getByRole('listitem');
    await expect(near.getByRole('link', { name: 'NHS 111' })).toHaveAttribute(
      'href',
      '/fr/organisations/nhs-111',
    );
  });
});

for (const locale of ['fr', 'nl', 'en']) {
  test(`in ${locale}, organisations fit a phone and suit axe`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/organisations', '/organisations/hm-revenue-customs']) {
      await page.goto(`/${locale}${path}`);
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrollWidth, path).toBe(390);
      expect(await findViolations(page), path).toEqual([]);
    }
  });
}
