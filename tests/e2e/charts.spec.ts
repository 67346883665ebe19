import { expect, test } from '@playwright/test';
import { chartOf, drawCharts, drawingOf } from './support/charts';

const overTime = 'Customers who switched provider after poor service, by year';

test('the code that draws lines arrives only when somebody points at one', async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  const hasChartCode = async () =>
    (await Promise.all(scripts)).some((script) => script.includes('recharts-'));
  await page.goto('/en/themes/switching');
  await drawCharts(page);
  const chart = chartOf(page, overTime);
  expect(scripts.length).toBeGreaterThan(0);
  expect(await hasChartCode()).toBe(false);
  await chart.locator('.trend-plot').hover();
  await expect(chart.locator('.recharts-line-curve')).not.toHaveCount(0);
  expect(await hasChartCode()).toBe(true);
});

for (const { locale, title, marks } of [
  {
    locale: 'fr',
    title: 'Temps d’attente : promis, toléré, vécu',
    marks: [
      'Attente maximale promise · Téléphone, Belgique, 2010 : 2,5 min. Engagement',
      'Limite de patience au téléphone · Téléphone, France, 2013 : 3 min. Réponse d’enquête',
      'Attente vécue · Restaurants · Face à face, Belgique, 2008 : 45 min. Témoignage',
    ],
  },
  {
    locale: 'nl',
    title: 'Wachttijden: toegezegd, aanvaard, ervaren',
    marks: [
      'Beloofde maximale wachttijd · Telefoon, België, 2010: 2,5 min. Toezegging',
      'Grens van het geduld aan de telefoon · Telefoon, Frankrijk, 2013: 3 min. Enquêteantwoord',
      'Zelf meegemaakte wachttijd · Restaurants · Face-to-face, België, 2008: 45 min. Persoonlijke ervaring',
    ],
  },
]) {
  test(`marks say what kind of number they are, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/themes/waiting`);
    await drawCharts(page);
    const chart = chartOf(page, title);
    for (const name of marks)
      await expect(chart.getByRole('link', { name, exact: true })).toBeVisible();
  });
}

test('a tooltip shows on focus and on hover, and Escape hides it', async ({ page }) => {
  await page.goto('/en/themes/switching');
  await drawCharts(page);
  const chart = chartOf(page, 'Customers who switched provider after poor service, by sector');
  const mark = drawingOf(chart).getByRole('link', { name: /^Banks, Belgium, 2010: 19%/ });
  // The tooltip repeats what the mark says, for the eyes only.
  const tooltip = drawingOf(chart).locator('[aria-hidden=true]', { hasText: 'Belgium, 2010' });
  await expect(tooltip).toHaveCount(0);
  await mark.focus();
  await expect(tooltip).toHaveText('19%BanksBelgium, 2010');
  await page.keyboard.press('Escape');
  await expect(tooltip).toHaveCount(0);
  await expect(mark).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(tooltip).toContainText('17%Small retail');
  await mark.getByText('19%').hover();
  await expect(tooltip).toContainText('19%Banks');
  await page.keyboard.press('Escape');
  await expect(tooltip).toHaveCount(0);
});

test('Escape also hides a tooltip that only the pointer opened', async ({ page }) => {
  await page.goto('/en/themes/switching');
  await drawCharts(page);
  const chart = chartOf(page, 'Customers who switched provider after poor service, by sector');
  const tooltip = drawingOf(chart).locator('[aria-hidden=true]', { hasText: 'Belgium, 2010' });
  const mark = drawingOf(chart).getByRole('link', { name: /^Banks/ });
  await mark.getByText('19%').hover();
  await expect(tooltip).toContainText('19%Banks');
  await page.keyboard.press('Escape');
  await expect(tooltip).toHaveCount(0);
});
