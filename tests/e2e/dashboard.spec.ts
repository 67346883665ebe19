import { expect, test } from '@playwright/test';
import { firstRelease } from '../fixtures/first-release';
import { figures, plain, written } from './support/figures';

const languages = [
  {
    locale: 'fr',
    title: 'Que vaut le service client ? – Baromètre du service client',
    description: /^Des chiffres sur la qualité du service client, d’enquêtes, d’organismes publics/,
    all: `Tous les chiffres (${firstRelease.figures})`,
    headlines: ['40 %', '2,5 min', '3 min', '42 %', '61 %', '90 %'],
    sections: [
      'Les chiffres en bref',
      ...['Satisfaction', 'Temps d’attente', 'Départs et fidélité', 'Résolution'],
      ...['Attentes des clients', 'Réactions', 'Délocalisation'],
    ],
  },
  {
    locale: 'nl',
    title: 'Hoe goed is de klantenservice? – Barometer klantenservice',
    description: /klantenservice, uit enquêtes, van overheden en van toezichthouders/,
    all: `Alle ${firstRelease.figures} cijfers`,
    headlines: ['40%', '2,5 min', '3 min', '42%', '61%', '90%'],
    sections: [
      'De cijfers in het kort',
      ...['Tevredenheid', 'Wachttijden', 'Overstappen en trouw', 'Oplossing'],
      ...['Verwachtingen', 'Reacties', 'Callcenters in het buitenland'],
    ],
  },
  {
    locale: 'en',
    title: 'How good is customer service? – Service Barometer',
    description: /^Figures on customer-service quality from surveys, public bodies and regulators/,
    all: `All ${firstRelease.figures} figures`,
    headlines: ['40%', '2.5 min', '3 min', '42%', '61%', '90%'],
    sections: [
      'The figures in brief',
      ...['Satisfaction', 'Waiting', 'Switching and loyalty', 'Resolution'],
      ...['Expectations', 'Reactions', 'Offshoring'],
    ],
  },
] as const;

for (const { locale, title, description, all, headlines, sections } of languages) {
  test.describe(`the dashboard in ${locale}`, () => {
    test('says what it is, and where it is in other languages', async ({ page, baseURL }) => {
      await page.goto(`/${locale}`);
      await expect(page).toHaveTitle(title);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('meta[name=description]')).toHaveAttribute('content', description);
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
        'href',
        `${baseURL}/${locale}`,
      );
      const alternates = page.locator('link[rel=alternate][hreflang]');
      const named = await alternates.evaluateAll((links) =>
        links.map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`),
      );
      expect(named).toEqual([
        `fr ${baseURL}/fr`,
        `nl ${baseURL}/nl`,
        `en ${baseURL}/en`,
        `x-default ${baseURL}/en`,
      ]);
    });

    test('opens with the headline figures, written as its readers write them', async ({ page }) => {
      await page.goto(`/${locale}`);
      const brief = page.getByRole('region', { name: sections[0] });
      await expect(brief.getByRole('link')).toHaveText([...headlines]);
      await expect(page.getByRole('status')).toHaveText(all);
    });

    test('has a section with charts for every theme', async ({ page }) => {
      await page.goto(`/${locale}`);
      await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
        ...sections,
      ]);
      for (const section of sections.slice(1)) {
        const charts = page.getByRole('region', { name: section, exact: true }).getByRole('figure');
        await expect(charts.first()).toBeVisible();
      }
    });

    test('holds every figure in the HTML that the server sends', async ({ request }) => {
      const response = await request.get(`/${locale}`);
      expect(response.status()).toBe(200);
      const html = plain(await response.text());
      const shown = figures.map((figure) => {
        const mark = new RegExp(`/figures/${figure.id}"[^>]* aria-label="([^"]*)"`).exec(html);
        return mark?.[1]?.includes(` ${written(figure, locale)}. `) ?? false;
      });
      expect(figures.filter((_, index) => !shown[index])).toEqual([]);
    });
  });
}

test('a headline figure leads to its own page', async ({ page }) => {
  await page.goto('/en');
  await page
    .getByRole('region', { name: 'The figures in brief' })
    .getByRole('link', { name: '61%' })
    .click();
  await expect(page).toHaveURL('/en/figures/be-2010-switched-provider');
  await expect(page.getByRole('main')).toContainText('61%');
});
