import { expect, test } from '@playwright/test';
import { drawCharts } from './support/charts';
import { locales, paths } from './support/site';
import { findViolations } from './support/axe';
import { openTable } from './support/menus';

/**
 * Made of the same parts as others here, and their charts stand on the dashboard, too; those of countries and
 * of comparisons are looked at where they are tested.
 */
const likeOthers = [
  ...['/countries', '/countries/BE', '/countries/FR', '/compare'],
  ...['/themes/switching', '/themes/resolution', '/themes/expectations', '/themes/reactions'],
  ...['/themes/satisfaction', '/themes/offshoring', '/sources/client-le-moins-bien-traite'],
  ...['/themes/waiting', '/figures', '/sources/service-client-arrive-en-belgique'],
  ...['/sources/professionnalisme-des-conseillers', '/sources/centres-d-appels-et-doleances'],
];

for (const [index, path] of [
  ...paths.filter((path) => !likeOthers.includes(path)),
  '?country=FR&year=2010,20x0',
  '/figures?country=BE&q=wachttijd&figure=be-2010-charter-wait,be-2010-told-friends',
  '/themes/switching?country=FR',
  '/share/charts/switching-over-time',
  '/nowhere',
].entries()) {
  // One language each, in turn.
  const address = `/${locales[index % 3]}${path}`;

  test(`axe finds nothing on ${address}, in light and dark`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await drawCharts(page);
    expect(await findViolations(page)).toEqual([]);
  });
}

test('axe finds nothing with a table open and a tooltip shown', async ({ page }) => {
  await page.goto('/en/themes/waiting');
  await drawCharts(page);
  // One menu of the page is open at a time.
  await openTable(page.getByRole('figure').first());
  await page
    .getByRole('link', { name: /^Promised maximum wait.*2\.5 min\. Service pledge$/ })
    .focus();
  expect(await findViolations(page)).toEqual([]);
});

test('the two schemes differ, and axe would notice text that is too faint', async ({ page }) => {
  await page.goto('/en/about');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await paper()).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBe('rgb(16, 22, 28)');
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    heading.style.cssText = 'color: #778; opacity: 0.5';
  });
  expect(await findViolations(page)).toEqual([
    'light: color-contrast at h1',
    'dark: color-contrast at h1',
  ]);
});
