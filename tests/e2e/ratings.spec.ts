import { expect, test, type Page } from '@playwright/test';
import { testPassword } from '../fixtures/editors';
import { findViolations } from './support/axe';

// A server with accounts and organisations that do not exist: one of them is rated here, and in no release.

const origin = `http://localhost:${process.env.E2E_EDITORS_PORT}`;
test.use({ baseURL: origin });

const phone = { width: 390, height: 844 };

async function fitsAndSuits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  expect(await findViolations(page)).toEqual([]);
}

/** Answers all but the wait, with the pointer. */
async function answer(page: Page): Promise<void> {
  await page.locator('[name=month]').selectOption({ index: 2 });
  await page.locator('[name=channel]').selectOption('phone');
  for (const [name, value] of Object.entries({
    reached: 'yes',
    solved: 'no',
    courtesy: 4,
    overall: 2,
  }))
    await page.locator(`[name=${name}][value="${value}"]`).check();
}

test('with the keyboard alone one rates an organisation, reads the receipt, and withdraws', async ({
  page,
}) => {
  await page.goto('/en/organisations/beta');
  await page.getByRole('link', { name: 'Rate beta' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rate beta');
  await page.getByLabel('Month of the contact').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('t');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  await page.keyboard.press('Tab');
  for (const presses of [0, 1, 3, 1]) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    for (let at = 0; at < presses; at += 1) await page.keyboard.press('ArrowRight');
  }
  // Sent before the task is solved, it goes as soon as it is.
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/ratings\/receipts\/[\w-]{43}\?new$/);
  const main = page.getByRole('main');
  await expect(main).toContainText('Thank you. Your rating is stored.');
  await expect(main).toContainText('It is held, and can be released from');
  await expect(main).toContainText('telephone');
  await expect(main).toContainText('12 minutes');
  await page.getByText('Change the rating', { exact: true }).click();
  await page.getByText('Withdraw the rating', { exact: true }).click();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Withdraw it for good' }).click();
  await expect(main).toContainText('You withdrew it. It was never published.');
});

test('in Dutch on a phone, a wrong answer is named, nothing is lost, and axe finds nothing', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.goto('/nl/organisations/beta/rate');
  await answer(page);
  await page.getByLabel('Wachttijd', { exact: true }).fill('lang');
  await page.getByRole('button', { name: 'Oordeel versturen' }).click();
  const issue = 'Wachttijd: Hier wordt een getal verwacht, bijvoorbeeld 12 of 2,5.';
  await expect(page.getByRole('link', { name: issue })).toBeVisible();
  await expect(page.getByLabel('Wachttijd', { exact: true })).toHaveValue('lang');
  await expect(page.locator('[name=courtesy][value="4"]')).toBeChecked();
  await fitsAndSuits(page);
  await page.goto('/nl/ratings/doubts');
  await fitsAndSuits(page);
});

async function signInAsModerator(page: Page): Promise<void> {
  await page.goto('/en/import/sign-in');
  await page.getByLabel('E-mail address').fill('moderator@example.org');
  await page.getByLabel('Password').fill(testPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/en/import/ratings');
}

test('on a phone, axe finds nothing on the pages of moderators', async ({ page }) => {
  await page.setViewportSize(phone);
  await signInAsModerator(page);
  await fitsAndSuits(page);
  await page.goto('/en/import/ratings/beta');
  await fitsAndSuits(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: phone });

  test('in French, a moderator’s code takes the place of the task', async ({ page }) => {
    await page.goto('/fr/organisations/beta/rate');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('');
    await answer(page);
    await page.getByLabel('Attente', { exact: true }).fill('2,5');
    await page.getByRole('button', { name: 'Envoyer l’avis' }).click();
    await expect(page.getByText('Le calcul n’a pas été fait')).toBeVisible();
    await expect(page.getByLabel('Attente', { exact: true })).toHaveValue('2,5');
    const form = page.url();

    await signInAsModerator(page);
    await page.getByRole('button', { name: 'Draw a code' }).click();
    const code = await page.getByRole('textbox', { name: 'The code' }).inputValue();

    await page.goto(form);
    await page.getByText('Mon navigateur ne peut pas faire le calcul').click();
    await page.getByLabel('Code d’un modérateur').fill(code);
    await page.getByRole('button', { name: 'Envoyer l’avis' }).click();
    await expect(page).toHaveURL(/\/fr\/ratings\/receipts\//);
    await expect(page.getByRole('main')).toContainText('Il est retenu et pourra être publié');
    await expect(page.getByRole('main')).toContainText('3 minutes');
  });
});
