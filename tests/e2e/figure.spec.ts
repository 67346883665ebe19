import { expect, test, type Page } from '@playwright/test';
import { findViolations } from './support/axe';
import { openMenu } from './support/menus';

const figures = [
  {
    id: 'be-2010-switched-provider',
    locale: 'en',
    title: 'Switched provider after poor service',
    value: '61%',
    sentence: 'A survey (Belgium, 2010) found 61% for “Switched provider after poor service”.',
    sure: 'The 95% confidence interval (Wilson) runs from 55.6% to 66.1%.',
    printed: '“61%”',
  },
  {
    id: 'be-2010-told-friends',
    locale: 'fr',
    title: 'Parlent à leurs amis de leurs mauvaises expériences',
    value: '80 %',
    sentence:
      '80 % pour « Parlent à leurs amis de leurs mauvaises expériences », selon une enquête (Belgique, 2010).',
    sure: 'arrondie au 1/5 le plus proche, cette proportion correspond à une valeur comprise entre 70 % et 90 %.',
    printed: '« 4 belges sur 5 »',
  },
  {
    id: 'be-2010-charter-wait',
    locale: 'nl',
    title: 'Beloofde maximale wachttijd (Telefoon)',
    value: '2,5 min',
    sentence: 'Toezegging (België, 2010): 2,5 min voor ‘Beloofde maximale wachttijd (Telefoon)’.',
    sure: 'Een toezegging heeft geen foutmarge',
    printed: '‘2,5 minutes’',
  },
  {
    id: 'be-2008-lived-wait-phone',
    locale: 'en',
    title: 'Wait experienced (Telephone)',
    value: '15 min',
    sentence: 'One personal experience (Belgium, 2008): 15 min for “Wait experienced (Telephone)”.',
    sure: 'It gives no idea of how often this happens.',
    printed: '“15 minutes”',
  },
  {
    id: 'fr-2015-would-spend-more',
    locale: 'fr',
    title: 'Prêts à dépenser plus pour une excellente expérience',
    value: '89 %',
    sentence:
      'La source indique 89 % pour « Prêts à dépenser plus pour une excellente expérience » (France, 2015), sans citer d’enquête.',
    sure: 'La taille de l’échantillon n’est pas indiquée',
    printed: '« 89% »',
  },
];

/** A share with its interval, and a promise without one: axe looks at a page of each make. */
const looked = ['be-2010-told-friends', 'be-2010-charter-wait'];

/** Intl's no-break spaces change with ICU's version: any space will do. */
const loosely = (text: string) =>
  new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s'));

const regionOf = (page: Page, id: string) => page.locator(`#${id}`);

for (const { id, locale, title, value, sentence, sure, printed } of figures) {
  test(`${id} in ${locale}: what it is, how sure, where it comes from, for everyone`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/figures/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('main').getByText(loosely(value)).first()).toBeVisible();
    await expect(page.getByText(loosely(sentence))).toBeVisible();
    await expect(regionOf(page, 'sure')).toContainText(loosely(sure));
    await expect(regionOf(page, 'provenance')).toContainText(loosely(printed));
    await expect(page).toHaveTitle(loosely(value));
    if (looked.includes(id)) expect(await findViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
}

for (const { locale, sentence, survey, asked } of [
  {
    locale: 'en',
    sentence: /61.?% for “Switched provider after poor service”/,
    survey: 'Accenture',
    asked: /331 people.*55\.6.?%.*66\.1.?%/,
  },
  {
    locale: 'fr',
    sentence: /61.?%.*Belgique, 2010/,
    survey: 'Accenture',
    asked: /331 personnes.*55,6.*66,1/,
  },
  {
    locale: 'nl',
    sentence: /61.?%.*België, 2010|België, 2010.*61.?%/,
    survey: 'Accenture',
    asked: /331 .*55,6.*66,1/,
  },
])
  test(`a phone’s first screen holds sentence, survey, people asked, interval, chart and Share, in ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${locale}/figures/be-2010-switched-provider`);
    const main = page.getByRole('main');
    const shown = [
      main.getByText(sentence).first(),
      main.getByText(survey).first(),
      main.locator('.evidence-badge').first(),
      main.getByRole('img').first(),
      main.locator('summary.button').first(),
    ];
    await expect(main.locator('.evidence-badge').first()).toHaveText(asked);
    for (const part of shown) {
      const box = await part.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 1000)).toBeLessThanOrEqual(844);
    }
    const header = await page.getByRole('banner').boundingBox();
    expect(header?.height).toBeLessThanOrEqual(120);
  });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every part is there, and the citation can be selected', async ({ page }) => {
    for (const { id, locale, sentence } of figures) {
      await page.goto(`/${locale}/figures/${id}`);
      await expect(page.getByText(loosely(sentence))).toBeVisible();
      const fields = regionOf(page, 'cite').getByRole('textbox');
      await expect(fields).toHaveCount(3);
      await expect(fields.first()).toHaveValue(loosely(`/${locale}/figures/${id}?release=1`));
      await expect(regionOf(page, 'cite').getByRole('button')).toHaveCount(0);
    }
  });
});

test('the number stands in the first screen of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/figures/be-2010-switched-provider');
  await expect(page.getByText('A survey (Belgium, 2010) found 61%')).toBeInViewport();
});

test('what may be compared is told apart from what only looks alike', async ({ page }) => {
  await page.goto('/en/figures/be-2010-switched-provider');
  const row = regionOf(page, 'comparable').getByRole('row', { name: /Belgium, 2009/ });
  await expect(row).toContainText('−16 percentage points');
  await expect(row).toContainText('Cannot be established: a sample size is not reported');
  await expect(regionOf(page, 'comparable')).not.toContainText('Bank');
  await expect(regionOf(page, 'similar-figures')).toContainText('≠ another indicator');
  await expect(
    regionOf(page, 'similar-figures').getByRole('listitem').filter({ hasText: 'Banks' }),
  ).toContainText('≠ one is about a part, the other about the whole');
  await row.getByRole('link', { name: '77%' }).click();
  await expect(page).toHaveURL('/en/figures/be-2009-switched-provider');
});

test('where publications disagree, both stand side by side', async ({ page }) => {
  await page.goto('/en/figures/be-2010-charter-wait');
  const entry = page.getByRole('listitem').filter({ hasText: 'Signed in June 2011' });
  await expect(entry).toContainText('According to the article: Launched in December 2010');
});

test('one click copies a citation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/figures/be-2010-switched-provider');
  await page.getByRole('button', { name: 'Copy: BibTeX' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^@misc\{be-2010-switched-provider,\n/);
  expect(copied).toContain('/en/figures/be-2010-switched-provider?release=1}');
  expect(copied).toContain(new Date().toISOString().slice(0, 10));
});

test('the figure can be taken as CSV and JSON, and the link freezes it', async ({
  page,
  request,
}) => {
  await page.goto('/fr/figures/be-2010-told-friends?country=BE');
  const take = await openMenu(page.getByRole('main'), 'Télécharger');
  const hrefOf = async (name: string) =>
    (await take.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '';
  const csv = await (await request.get(await hrefOf('CSV'))).text();
  expect(csv.trim().split('\r\n')).toHaveLength(2);
  expect(csv).toContain('be-2010-told-friends');
  const json = await request.get(await hrefOf('JSON'));
  expect(await json.json()).toMatchObject({
    figure: { indicator_label: 'Parlent à leurs amis de leurs mauvaises expériences' },
  });
  await page
    .getByRole('link', { name: 'Lien permanent vers la version actuelle de ce chiffre' })
    .click();
  await expect(page).toHaveURL('/fr/figures/be-2010-told-friends?release=1');
});

test('filters of the address go along to other pages', async ({ page }) => {
  await page.goto('/en/figures/be-2010-switched-provider?country=BE');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Sources' })
    .click();
  await expect(page).toHaveURL('/en/sources?country=BE');
});

test('machines are told what the page is: canonical, languages, picture, JSON-LD', async ({
  page,
  request,
  baseURL,
}) => {
  const address = `${baseURL}/nl/figures/be-2010-charter-wait`;
  await page.goto(`${address}?country=BE`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', address);
  await expect(page.locator('link[rel=alternate][hreflang]')).toHaveCount(4);
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
  const answer = await request.get(picture ?? '');
  expect(answer.headers()['content-type']).toBe('image/png');
  expect((await answer.body()).readUInt32BE(16)).toBe(1200);
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  const data: unknown = JSON.parse(text ?? '');
  expect(data).toMatchObject({ '@type': 'Dataset', url: address, mainEntity: { value: 2.5 } });
});

test('a figure nobody knows, or not in that release, is a page that does not exist', async ({
  page,
}) => {
  const response = await page.goto('/en/figures/be-2010-nothing');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
});

test('every number of the dashboard leads to its figure', async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('main').getByRole('link', { name: '61%' }).first().click();
  await expect(page).toHaveURL('/en/figures/be-2010-switched-provider');
});
