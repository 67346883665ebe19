import { expect, test } from '@playwright/test';
import { figuresOf, plain, written } from './support/figures';
import { locales } from './support/site';

const charter = [
  {
    locale: 'fr',
    both: [
      'Selon l’article : Lancée en décembre 2010.',
      'Selon une autre publication : Signée en juin 2011 ; entrée en vigueur le 1er janvier 2012. On ignore si elle l’est encore aujourd’hui.',
    ],
    survey: 'Accenture, Global Consumer Survey 2010',
    facts: [
      'Sixième édition',
      'en ligne',
      'juillet – septembre 2010',
      '5 841 au total',
      'Belgique : 331',
    ],
    unknown: ['Pondération', 'non indiqué'],
  },
  {
    locale: 'nl',
    both: [
      'Volgens het artikel: Gelanceerd in december 2010.',
      'Volgens een andere publicatie: Ondertekend in juni 2011, in werking getreden op 1 januari 2012. Of ze vandaag nog geldt, is niet bekend.',
    ],
    survey: 'Accenture, Global Consumer Survey 2010',
    facts: ['Zesde editie', 'online', 'juli–september 2010', '5.841 in totaal', 'België: 331'],
    unknown: ['Weging', 'niet vermeld'],
  },
  {
    locale: 'en',
    both: [
      'According to the article: Launched in December 2010.',
      'According to another publication: Signed in June 2011; it came into force on 1 January 2012. Whether it still is today is not known.',
    ],
    survey: 'Accenture Global Consumer Survey 2010',
    facts: ['Sixth edition', 'online', 'July – September 2010', '5,841 in all', '331 in Belgium'],
    unknown: ['Weighting', 'not reported'],
  },
] as const;

for (const { locale, both, survey, facts, unknown } of charter) {
  test(`the charter’s two dates stand side by side, the survey is described, and what is unknown says so, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/sources/peut-mieux-faire`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Service à la clientèle: peut mieux faire',
    );
    const entry = page.getByRole('listitem').filter({ hasText: both[0] });
    await expect(entry).toContainText(both[1]);
    await expect(entry.getByRole('link')).toHaveAttribute('href', /rtl\.be/);
    const card = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: survey, exact: true }) });
    for (const fact of facts)
      await expect(card.getByRole('definition').filter({ hasText: fact })).toHaveCount(1);
    const [name, value] = unknown;
    await expect(card.getByRole('term').filter({ hasText: name }).locator('+ dd')).toHaveText(
      value,
    );
  });
}

for (const [source, expected] of figuresOf) {
  test(`${source} lists its ${expected.length} figures in three languages`, async ({ page }) => {
    for (const locale of locales) {
      await page.goto(`/${locale}/sources/${source}`);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      const rows = await page
        .locator('tbody tr[id]')
        .evaluateAll((found) =>
          found.map((row) => `${row.id}: ${row.querySelector('td a')?.textContent}`),
        );
      expect(rows.map(plain).sort()).toEqual(
        expected.map((figure) => `${figure.id}: ${written(figure, locale)}`).sort(),
      );
    }
  });

  test(`every figure of ${source} has an address of its own`, async ({ page }) => {
    // Scrolling at once: otherwise each address would interrupt the way to the one before.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const figure of expected) {
      await page.goto(`/en/sources/${source}#${figure.id}`);
      const row = page.locator('tr:target');
      await expect(row).toHaveAttribute('id', figure.id);
      await expect(row).toBeInViewport();
      await expect(row.getByRole('link').first()).toHaveText(written(figure, 'en'));
    }
  });
}

for (const { source, words } of [
  { source: 'client-le-moins-bien-traite', words: 'This source names no survey.' },
  { source: 'service-client-arrive-en-belgique', words: 'This source names no survey.' },
  { source: 'professionnalisme-des-conseillers', words: 'Viséo Conseil / BVA' },
  { source: 'centres-d-appels-et-doleances', words: '12 November – 5 December 2013' },
]) {
  test(`${source}: ${words}`, async ({ page }) => {
    await page.goto(`/en/sources/${source}`);
    await expect(page.getByText(words, { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Statements without a number' })).toBeVisible();
  });
}

test('a personal experience says that it is one, and where its year comes from', async ({
  page,
}) => {
  await page.goto('/fr/sources/service-client-arrive-en-belgique#be-2008-lived-wait-restaurant');
  const row = page.locator('tr:target');
  await expect(row).toContainText('Témoignage');
  await expect(row).toContainText('année déduite');
  await expect(row).toContainText('45 min');
  await expect(row).toContainText('45 minutes');
});
