import { expect, test, type Locator, type Page } from '@playwright/test';
import { campaignCsv, madeContacts } from '../fixtures/campaign';
import { testPassword } from '../fixtures/editors';
import { findViolations } from './support/axe';

// The server of editors, on which Acme and Beta, which do not exist, were assessed.

test.use({
  baseURL: `http://localhost:${process.env.E2E_EDITORS_PORT}`,
  viewport: { width: 390, height: 844 },
});

/** Nothing is wider than a phone, and axe finds nothing. */
async function suitsEverybody(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await findViolations(page)).toEqual([]);
}

async function press(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Enter');
}

const fields = {
  ...{ id: 'geduld-2024', 'title.nl': 'Lente 2024', body: 'Instituut Geduld' },
  ...{ 'funding.nl': 'Lidgeld', 'interests.nl': 'Geen', scenarios_registered_on: '2024-02-20' },
  ...{ 'scenarios.0.code': 's1', 'scenarios.0.question.nl': 'Hoe zeg ik op?' },
  'scenarios.0.answer.nl': 'Schriftelijk',
};

/** As many contacts as the protocol asks for, all of them in time. */
const contacts = madeContacts('acme', { scenario: 's1' }).map((contact) => ({
  ...{ ...contact, time: contact.time.replace('2026', '2024') },
}));

test('an assessor uploads a campaign, sees what is wrong, then what was measured, and hands it over', async ({
  page,
}) => {
  const choose = (text: string) =>
    page
      .getByLabel('Bestand met contacten')
      .setInputFiles({ name: 'lente.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.goto('/nl/import/sign-in');
  await page.locator('[name=email]').fill('assessor@example.org');
  await page.locator('[name=password]').fill(testPassword);
  await press(page.locator('main form').getByRole('button'));
  await page.getByRole('link', { name: 'Een campagne indienen' }).click();
  for (const [name, value] of Object.entries(fields))
    await page.locator(`[name="${name}"]`).fill(value);
  await choose(campaignCsv(contacts).replace('telephone', 'fax'));
  await press(page.getByRole('button', { name: 'Controleren' }));
  const issue = page.getByRole('row', { name: 'rij 2, kolom channel' });
  await expect(issue.getByRole('cell').first()).toHaveText('fax');
  await suitsEverybody(page);
  // The description is complete, and folded away: the file alone is chosen anew.
  await choose(campaignCsv(contacts));
  await press(page.getByRole('button', { name: 'Controleren' }));
  await expect(page.getByText('100,0 op 100')).toBeVisible();
  await suitsEverybody(page);
  await press(page.getByRole('button', { name: 'Deze campagne opslaan' }));
  await expect(page).toHaveURL('/nl/import/assessments/geduld-2024');
  await press(page.getByRole('button', { name: 'Bezorging noteren' }));
  await expect(page.getByText('Publiceren kan vanaf')).toBeVisible();
  await suitsEverybody(page);
});

for (const [address, ...seen] of [
  ['/fr/organisations/acme', '100,0 sur 100', 'de 60 appels'],
  ['/nl/assessments/spring-2026', '0,0 op 100', 'Our telephone was out of order.'],
  ['/en/commitments/pledge', 'acme', 'March 2020'],
] as const)
  test(`${address} shows it to everybody, on a phone`, async ({ page }) => {
    await page.goto(address);
    for (const text of seen) await expect(page.getByRole('main')).toContainText(text);
    await suitsEverybody(page);
  });
