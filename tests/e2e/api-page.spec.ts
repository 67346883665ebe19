import { expect, test } from '@playwright/test';
import { awaitScripts } from './support/scripts';

for (const [locale, title] of [
  ['fr', 'API ouverte'],
  ['nl', 'Open API'],
  ['en', 'Open API'],
] as const) {
  test(`${locale}: every call stands with its path`, async ({ page }) => {
    await page.goto(`/${locale}/api`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const paths = page.getByText(/^GET \/api\/v1\//);
    expect(await paths.count()).toBe(28);
    await expect(page.getByText('POST /api/v1/imports')).toBeVisible();
  });
}

test('a call is tried where it stands, and what is wrong with it is said', async ({ page }) => {
  await page.goto('/en/api');
  await awaitScripts(page);
  const call = page.getByRole('region', { name: 'Figures', exact: true });
  await call.getByText('Parameters, and try it').click();
  const country = call.getByRole('textbox', { name: 'country' });
  await country.fill('FR');
  await call.getByRole('button', { name: 'Send' }).click();
  const answer = call.getByRole('status', { name: 'Response' });
  await expect(answer).toContainText('200');
  await expect(answer).toContainText('"total":');
  await country.fill('ZZ');
  await call.getByRole('button', { name: 'Send' }).click();
  await expect(answer).toContainText('400');
  await expect(answer).toContainText('“ZZ”');
});

test('a picture is shown, a file that is no text only by its size', async ({ page }) => {
  await page.goto('/en/api');
  await awaitScripts(page);
  const answerTo = async (name: string) => {
    const call = page.getByRole('region', { name, exact: true });
    await call.getByText('Parameters, and try it').click();
    await call.getByRole('button', { name: 'Send' }).click();
    const answer = call.getByRole('status', { name: 'Response' });
    await expect(answer).toContainText('200');
    return answer;
  };
  const picture = (await answerTo('A chart as a picture')).getByRole('img');
  await expect(picture).toHaveJSProperty('naturalWidth', 760);
  const workbook = await answerTo('Figures as XLSX');
  await expect(workbook).toContainText(/\d+\sbytes\sof application\/vnd\.openxml/);
  await expect(workbook.getByRole('region')).toHaveCount(0);
});

test('one line in four languages can be copied', async ({ page }) => {
  await page.goto('/en/api');
  const call = page.getByRole('region', { name: 'Figures as CSV', exact: true });
  await call.getByText('In one line').click();
  for (const start of [/^curl /, /^import pandas/, /read\.csv/, /fetch\(/]) {
    await expect(call.getByText(start).first()).toBeVisible();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a call is tried, without its empty fields', async ({ page }) => {
    await page.goto('/en/api');
    const call = page.getByRole('region', { name: 'Standards', exact: true });
    await call.getByText('Parameters, and try it').click();
    await call.getByRole('button', { name: 'Send' }).click();
    await expect(page).toHaveURL(/\/api\/v1\/standards/);
    expect(JSON.parse(await page.locator('pre').innerText())).toHaveProperty('standards');
  });
});

test('an address that no call has is answered with a problem, not with a page', async ({
  request,
}) => {
  for (const path of ['/api/v1/nothing', '/api/v1/figures/a/b', '/api/nothing']) {
    const answer = await request.get(path, { headers: { 'Accept-Language': 'nl' } });
    expect([path, answer.status()]).toEqual([path, 404]);
    expect(answer.headers()['content-type']).toBe('application/problem+json');
    expect(answer.headers()['access-control-allow-origin']).toBe('*');
    expect(await answer.json()).toMatchObject({ title: 'Op dit adres is niets te vinden' });
  }
});
