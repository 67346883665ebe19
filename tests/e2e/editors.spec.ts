import { expect, test, type Page } from '@playwright/test';
import { testPassword } from '../fixtures/editors';
import { axeOn } from './support/axe';

// A server of editors: release 2 corrects be-2010-switched-provider from 61 to 60, releases 3 and 4 assess
// organisations. The tests below sign in apart, but take back the same release: they run one after the other.

const origin = `http://localhost:${process.env.E2E_EDITORS_PORT}`;
test.use({ baseURL: origin });
test.describe.configure({ mode: 'serial' });

async function signIn(page: Page, account: string, password = testPassword): Promise<void> {
  await page.goto('/en/import/sign-in');
  await page.getByLabel('E-mail address').fill(account);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await axeOn(page).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one signs in, makes a token that is shown once, and signs out', async ({ page }) => {
    await signIn(page, 'publisher@example.org');
    await expect(page).toHaveURL('/en/import');
    await page.getByRole('link', { name: 'Tokens' }).first().click();
    await page.getByLabel('What is it for?').fill('Nightly import');
    await page.getByRole('button', { name: 'Create a token' }).click();
    await expect(page.getByRole('textbox', { name: 'Your new token.' })).toHaveValue(
      /^barometer_[\w-]{43}$/,
    );
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Your new token.' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Revoke the token Nightly import' }).click();
    await expect(page.getByRole('cell', { name: /^revoked on/ })).toBeVisible();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page).toHaveURL('/en/import/sign-in');
    await page.goto('/en/import/tokens');
    await expect(page).toHaveURL('/en/import/sign-in');
  });

  test('a wrong password leads back, and says no more than that', async ({ page }) => {
    await signIn(page, 'publisher@example.org', 'not the password at all');
    await expect(page.getByText('Wrong e-mail address or password')).toBeVisible();
    await signIn(page, 'nobody@example.org');
    await expect(page.getByText('Wrong e-mail address or password')).toBeVisible();
  });
});

test('an editor is told what takes a publisher', async ({ page }) => {
  await signIn(page, 'editor@example.org');
  const nav = page.getByRole('navigation', { name: 'Editors’ pages' });
  await expect(nav.getByRole('link')).toHaveText(['Overview', 'Translations']);
  for (const path of ['releases', 'releases/2', 'tokens', 'audit']) {
    await page.goto(`/en/import/${path}`);
    await expect(page.getByText('The role of your account does not allow this')).toBeVisible();
  }
});

test('a publisher sees what taking a release back does, does it, and takes that back', async ({
  page,
}) => {
  await signIn(page, 'publisher@example.org');
  await page.goto('/en/import/releases');
  await page.getByRole('link', { name: 'Undo release 2' }).click();
  await expect(
    page.getByText('1 figure added, 1 figure corrected, and 1 figure withdrawn'),
  ).toBeVisible();
  await isAccessible(page);
  await page.getByLabel('Reason, for the changelog').fill('The misprint was ours');
  await page.getByRole('button', { name: 'Undo release 2' }).click();
  await expect(page.getByText('Undone: see release 5.')).toBeVisible();
  const value = async () => {
    const answer = await page.request.get('/api/v1/figures.csv?q=be-2010-switched-provider');
    return (await answer.text()).split('\r\n')[1]?.split(',')[6];
  };
  expect(await value()).toBe('61');
  await page.goto('/en/changes');
  await expect(page.getByText('Release 2 undone: The misprint was ours')).toBeVisible();
  await page.goto('/en/import/releases/5');
  await page.getByLabel('Reason, for the changelog').fill('It was no misprint');
  await page.getByRole('button', { name: 'Undo release 5' }).click();
  await expect(page.getByText('Undone: see release 6.')).toBeVisible();
  expect(await value()).toBe('60');
});

test('the audit trail tells it, as a page and as CSV', async ({ page }) => {
  await signIn(page, 'publisher@example.org');
  await page.goto('/en/import/audit');
  await expect(
    page.getByRole('row', { name: /publisher@example\.org undid a release 6/ }),
  ).toBeVisible();
  await isAccessible(page);
  const csv = await (await page.request.get('/en/import/audit.csv')).text();
  expect(csv).toMatch(/,publisher@example\.org,undo,6,Release 5 undone: It was no misprint\r\n/);
});

test('what editors see is never kept, and another site’s form is refused', async ({ page }) => {
  await signIn(page, 'publisher@example.org');
  const tokens = await page.request.get('/en/import/tokens');
  expect(tokens.headers()['cache-control']).toContain('no-store');
  const crossSite = await page.request.post('/en/import/tokens/make', {
    headers: { Origin: 'https://evil.example' },
    form: { name: 'stolen' },
  });
  expect(crossSite.status()).toBe(403);
  await page.goto('/en/import/tokens');
  await expect(page.getByText('stolen')).toHaveCount(0);
});

for (const path of ['sign-in', '', 'languages', 'releases', 'tokens', 'audit'])
  test(`/en/import/${path} fits a phone and can be used by everyone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    if (path !== 'sign-in') await signIn(page, 'publisher@example.org');
    await page.goto(`/en/import/${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await isAccessible(page);
  });

test('without its secret, the editors’ part says that it is not configured', async ({ page }) => {
  const bare = `http://localhost:${process.env.E2E_PORT}`;
  await page.goto(`${bare}/en/import`);
  await expect(page.getByText('The editors’ pages are not configured')).toBeVisible();
  await page.goto(`${bare}/en/import/sign-in`);
  await expect(page).toHaveURL(`${bare}/en/import`);
});
