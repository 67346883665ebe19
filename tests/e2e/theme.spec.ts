import { expect, test } from '@playwright/test';
import { firstRelease } from '../fixtures/first-release';
import { figures, plain, written } from './support/figures';
import { locales } from './support/site';

// The charts that must be on the page of each theme.
const themes = [
  {
    theme: 'satisfaction',
    titles: { fr: 'Satisfaction', nl: 'Tevredenheid', en: 'Satisfaction' },
    charts: [
      'Satisfaction with service, by aspect',
      'Effort perceived: companies and public services',
      'Technology has improved the experience',
    ],
    compare: 'a lower number in one country does not mean worse service there',
  },
  {
    theme: 'waiting',
    titles: { fr: 'Temps d’attente', nl: 'Wachttijden', en: 'Waiting' },
    charts: [
      'Waiting times: promised, tolerated, experienced',
      'Queues and desks: one customer’s experience',
    ],
    compare: 'three kinds of number',
  },
  {
    theme: 'switching',
    titles: { fr: 'Départs et fidélité', nl: 'Overstappen en trouw', en: 'Switching and loyalty' },
    charts: [
      'Customers who switched provider after poor service, by year',
      'Customers who switched provider after poor service, by sector',
      'Call themselves loyal customers',
    ],
    compare: 'two editions of one survey',
  },
  {
    theme: 'resolution',
    titles: { fr: 'Résolution', nl: 'Oplossing', en: 'Resolution' },
    charts: [
      'Resolved at first contact, by channel',
      'Expect three contacts by telephone',
      'Days between purchase and return',
    ],
    compare: 'come from one French survey',
  },
  {
    theme: 'expectations',
    titles: { fr: 'Attentes des clients', nl: 'Verwachtingen', en: 'Expectations' },
    charts: ['What makes a good experience', 'What good service is worth'],
    compare: 'more than 100%',
  },
  {
    theme: 'reactions',
    titles: { fr: 'Réactions', nl: 'Reacties', en: 'Reactions' },
    charts: ['What customers do after a bad experience', 'How customers see themselves'],
    compare: 'Between Belgium and France it may not',
  },
  {
    theme: 'offshoring',
    titles: { fr: 'Délocalisation', nl: 'Callcenters in het buitenland', en: 'Offshoring' },
    charts: [
      'Where customers think the call centre is',
      'Staff abroad: lowest and highest of four mobile operators',
    ],
    compare: 'and may be added',
  },
] as const;

const words = {
  fr: {
    compare: 'Comparabilité',
    caption: (title: string) => `Chiffres : ${title}`,
    name: 'Baromètre du service client',
  },
  nl: {
    compare: 'Vergelijkbaarheid',
    caption: (title: string) => `Cijfers: ${title}`,
    name: 'Barometer klantenservice',
  },
  en: {
    compare: 'What may be compared',
    caption: (title: string) => `Figures: ${title}`,
    name: 'Service Barometer',
  },
} as const;

for (const { theme, titles, charts, compare } of themes) {
  const count = firstRelease.by.theme[theme];

  test(`${theme}: heading, ${count} figures, charts and what may be compared`, async ({ page }) => {
    for (const locale of locales) {
      const title = titles[locale];
      await page.goto(`/${locale}/themes/${theme}`);
      await expect(page).toHaveTitle(`${title} – ${words[locale].name}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByRole('heading', { name: words[locale].compare })).toBeVisible();
      await expect(page.locator('nav a[aria-current=page]')).toHaveText(title);
      const table = page.getByRole('table', { name: words[locale].caption(title), exact: true });
      const rows = await table
        .locator('tbody tr')
        .evaluateAll((found) =>
          found.map((row) => `${row.id}: ${row.querySelector('td a')?.textContent}`),
        );
      const expected = figures.filter(({ id }) => rows.some((row) => row.startsWith(`${id}: `)));
      expect(rows).toHaveLength(count);
      expect(rows.map(plain).sort()).toEqual(
        expected.map((figure) => `${figure.id}: ${written(figure, locale)}`).sort(),
      );
    }
    // The last of them was English. What is measured stands beneath a finding, or is the title itself.
    await expect(page.locator('figcaption [id$="-label"]')).toHaveText([...charts]);
    await expect(page.getByText(compare)).toBeVisible();
  });
}

test('a row of the table tells where its number comes from', async ({ page }) => {
  await page.goto('/en/themes/switching?country=BE');
  const row = page.getByRole('row', { name: /Call themselves loyal customers.*33\.3%.*“1 sur 3”/ });
  await expect(row).toContainText('28.4% – 38.5%');
  await expect(row).toContainText('year inferred');
  await expect(row).toContainText('Paragraph 7');
  await row.getByRole('link', { name: 'Service à la clientèle: peut mieux faire' }).click();
  await expect(page).toHaveURL('/en/sources/peut-mieux-faire?country=BE');
});

test('kinds of numbers that stand side by side carry a warning', async ({ page }) => {
  await page.goto('/en/themes/waiting');
  const chart = page.getByRole('figure', {
    name: 'Waiting times: promised, tolerated, experienced',
  });
  await expect(chart).toContainText('they are different kinds of number');
  await expect(chart.getByRole('list', { name: 'Legend' }).getByRole('listitem')).toHaveText([
    'France',
    'Belgium · Service pledge',
  ]);
  // One case is no bar beside a survey: it stands below as a card.
  await expect(chart.getByRole('heading', { name: 'Personal experience' })).toBeVisible();
});
