import { expect, test, type Page } from '@playwright/test';
import { testPassword } from '../fixtures/editors';
import { drawCharts } from './support/charts';
import { locales, paths } from './support/site';

// Not one thing on a page may go against its policy. pages.spec.ts walks every public page in all languages and
// hears what the browser complains of; here stand what it does not walk, and what answers say.

const embeds = ['charts/waiting-times', 'figures/be-2010-switched-provider'];
const editors = ['', '/releases', '/releases/1', '/tokens', '/audit', '/edit', '/sign-in'];
const other = ['/figures/be-2010-switched-provider', '/figures?figure=be-2010-told-friends'];

/** What a browser reports of a page that does what its policy forbids. */
function watchPolicy(page: Page): string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  return violations;
}

async function walk(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const answer = await page.goto(address);
    expect([address, answer?.status()]).toEqual([address, 200]);
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self' 'sha256-");
    await drawCharts(page);
  }
}

test('every page has a policy', async ({ request }) => {
  for (const path of paths.flatMap((path) => locales.map((locale) => `/${locale}${path}`))) {
    const answer = await request.get(path);
    expect(answer.headers()['content-security-policy']).toContain("script-src 'self' 'sha256-");
  }
});

test('figures, chosen ones, embedded charts and what is not there keep to theirs', async ({
  page,
}) => {
  const violations = watchPolicy(page);
  await walk(page, [
    ...other.map((path) => `/fr${path}`),
    ...embeds.map((path) => `/embed/nl/${path}?scheme=dark`),
  ]);
  await page.goto('/en/nowhere');
  expect(violations).toEqual([]);
});

test('every page of the editors keeps to its policy', async ({ page }) => {
  const origin = `http://localhost:${process.env.E2E_EDITORS_PORT}`;
  const violations = watchPolicy(page);
  await page.goto(`${origin}/nl/import/sign-in`);
  await page.locator('input[type=email]').fill('publisher@example.org');
  await page.locator('input[type=password]').fill(testPassword);
  await page.locator('input[type=password]').press('Enter');
  await expect(page).toHaveURL(`${origin}/nl/import`);
  await walk(
    page,
    editors.map((path) => `${origin}/nl/import${path}`),
  );
  expect(violations).toEqual([]);
});

test('what goes against a policy would be noticed', async ({ page }) => {
  const violations = watchPolicy(page);
  await page.goto('/en');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.body.append(script);
  });
  await expect.poll(() => violations.length).toBe(1);
  await expect(page).not.toHaveTitle('run');
});
