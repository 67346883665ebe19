import { expect, test } from '@playwright/test';
import { findViolations } from './support/axe';
import { drawCharts } from './support/charts';
import { shippedSite } from './support/site';

// What only the series of public bodies have: organisations, periods, breaks, promises through measured waits.

for (const path of [
  '/fr/themes/waiting',
  '/nl/organisations/nhs-111',
  '/en/figures/gb-2015-04-01-wait-for-adviser',
]) {
  test(`${path} suits axe in light and dark, and a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(shippedSite + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await drawCharts(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await findViolations(page)).toEqual([]);
  });
}

test('measured waits are held to what was promised, on the dashboard and in an embed', async ({
  page,
}) => {
  await page.goto(`${shippedSite}/en`);
  const chart = page.locator('#promised-against-measured');
  await expect(chart.getByRole('heading', { level: 3 })).toContainText(
    'longer than 3\u00a0min: HM',
  );
  await expect(
    chart.getByRole('link', { name: /customer-service charter/ }).first(),
  ).toHaveAttribute('href', '/en/benchmark#be-charter');
  await page.goto(`${shippedSite}/embed/fr/charts/promised-against-measured`);
  await expect(page.getByText('Limite de patience française').first()).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
