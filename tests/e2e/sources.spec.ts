import { expect, test } from '@playwright/test';
import { firstRelease } from '../fixtures/first-release';

const titles = {
  demanding: 'Service à la clientèle: peut mieux faire',
  advisers: 'Service client : le professionnalisme des conseillers fait la différence',
  centres: 'Relation client : les centres d’appels au cœur des doléances',
  arrival: 'Nouveau : le “service client” arrive enfin en Belgique',
};

const languages = [
  {
    locale: 'fr',
    title: 'Sources',
    untitled: 'Le client le moins bien traité',
    unknown: 'Éditeur : non indiqué · Date de publication : non indiqué',
    known: 'Auteur : Patrice Roulive',
    date: 'Date de publication : 15 mars 2008',
    counts: ['15 chiffres', '16 chiffres', '11 chiffres', '10 chiffres', '1 chiffre'],
  },
  {
    locale: 'nl',
    title: 'Bronnen',
    untitled: 'De slechtst behandelde klant',
    unknown: 'Uitgever: niet vermeld · Publicatiedatum: niet vermeld',
    known: 'Auteur: Patrice Roulive',
    date: 'Publicatiedatum: 15 maart 2008',
    counts: ['15 cijfers', '16 cijfers', '11 cijfers', '10 cijfers', '1 cijfer'],
  },
  {
    locale: 'en',
    title: 'Sources',
    untitled: 'The worst-treated customer',
    unknown: 'Publisher: not reported · Published: not reported',
    known: 'Author: Patrice Roulive',
    date: 'Published: 15 March 2008',
    counts: ['15 figures', '16 figures', '11 figures', '10 figures', '1 figure'],
  },
] as const;

for (const { locale, title, untitled, unknown, known, date, counts } of languages) {
  test(`lists the five texts in ${locale}, with what is known of them`, async ({ page }) => {
    await page.goto(`/${locale}/sources`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const main = page.getByRole('main');
    const entryOf = (heading: string) =>
      main.getByRole('listitem').filter({ has: page.getByRole('heading', { name: heading }) });
    const [demanding, advisers, centres, arrival, worst] = counts;
    for (const [heading, count] of [
      [titles.demanding, demanding],
      [titles.advisers, advisers],
      [titles.centres, centres],
      [titles.arrival, arrival],
      [untitled, worst],
    ] as const) {
      await expect(entryOf(heading)).toContainText(new RegExp(`· ${count}$`));
    }
    await expect(main.getByRole('heading', { level: 2 })).toHaveCount(5);
    await expect(entryOf(titles.demanding)).toContainText(unknown);
    await expect(entryOf(titles.arrival)).toContainText(known);
    await expect(entryOf(titles.arrival)).toContainText(date);
  });
}

test('titles are marked as French, so that a screen reader reads them right', async ({ page }) => {
  await page.goto('/en/sources');
  for (const title of Object.values(titles)) {
    await expect(page.getByRole('link', { name: title })).toHaveAttribute('lang', 'fr');
  }
});

test('a selection leaves only the sources that have figures in it', async ({ page }) => {
  await page.goto('/en/sources');
  await page.getByRole('checkbox', { name: 'Belgium' }).check();
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings).toHaveCount(2);
  await expect(page.getByRole('status')).toHaveText(
    `${firstRelease.belgian} of ${firstRelease.figures} figures`,
  );
  await page.getByRole('link', { name: titles.arrival }).click();
  await expect(page).toHaveURL('/en/sources/service-client-arrive-en-belgique?country=BE');
  await expect(page.getByRole('status')).toHaveText('10 of 10 figures');
});

test('a selection that no source has says so', async ({ page }) => {
  await page.goto('/en/sources?country=FR&year=2010');
  await expect(page.getByText('No figures match this selection.')).toBeVisible();
});
