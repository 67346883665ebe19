import { expect, test } from '@playwright/test';
import { findViolations } from './support/axe';

test('figures ticked in the explorer are asked about', async ({ page }) => {
  await page.goto('/en/figures?country=BE&indicator=switched-provider&sector=none&release=1');
  for (const year of ['2009', '2010']) {
    await page
      .getByRole('checkbox', { name: new RegExp(`^Chart Switched provider.*${year}$`) })
      .check();
    await expect(page).toHaveURL(new RegExp(`figure=.*be-${year}`));
  }
  await page.getByRole('link', { name: 'May I compare these?' }).click();
  await expect(page).toHaveURL(
    '/en/compare?release=1&figure=be-2009-switched-provider,be-2010-switched-provider',
  );
  const answer = page.getByRole('main');
  await expect(answer).toContainText('Yes, they may be compared');
  await expect(answer).toContainText('−16 percentage points');
  await expect(answer).toContainText('Cannot be established: a sample size is not reported');
  await page.getByRole('link', { name: 'Nederlands' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mag ik deze vergelijken?');
  await expect(answer).toContainText('Ja, ze zijn vergelijkbaar');
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('countries are chosen and stand side by side, gaps and all', async ({ page }) => {
    await page.goto('/en/compare?release=1');
    await page.getByRole('checkbox', { name: 'Belgium' }).check();
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL('/en/compare?country=BE&release=1');
    await expect(page.getByRole('note').filter({ hasText: 'second' })).toContainText('Belgium');
    await page.getByRole('checkbox', { name: 'France' }).check();
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL('/en/compare?country=BE,FR&release=1');
    await expect(page.getByText('Nothing is measured in more than one')).toBeVisible();
    const row = page.getByRole('row', { name: /^Promised maximum wait/ });
    await expect(row.getByRole('cell').nth(0)).toContainText('2.5 min');
    await expect(row.getByRole('cell').nth(1)).toHaveText('not measured');
  });

  test('a pledge is kept apart from what was measured', async ({ page }) => {
    await page.goto('/fr/compare?figure=be-2010-charter-wait,fr-2013-patience-limit');
    const answer = page.getByRole('main');
    await expect(answer).toContainText('Non, ils ne sont pas comparables');
    await expect(answer).toContainText('L’un est un engagement');
  });
});

const compared = [
  '',
  '?country=BE,FR',
  '?figure=be-2009-switched-provider,be-2010-switched-provider,fr-2013-patience-limit',
];

// Each suits axe in one language.
for (const [index, locale] of ['fr', 'nl', 'en'].entries()) {
  test(`in ${locale}, comparisons fit a phone and suit axe`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const query of compared) {
      await page.goto(`/${locale}/compare${query}`);
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrollWidth, query).toBe(390);
      if (query === compared[index]) expect(await findViolations(page), query).toEqual([]);
    }
  });
}
