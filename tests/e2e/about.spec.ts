import { expect, test } from '@playwright/test';
import { download, readCsv } from './support/csv';

// The contract's columns, in its order.
const columns = [
  ...['id', 'theme', 'indicator', 'indicator_label', 'country', 'year', 'value', 'unit', 'kind'],
  ...['sector', 'channel', 'aspect', 'provider', 'segment', 'survey', 'source', 'paragraph'],
  ...['stated_as', 'year_basis', 'sample_size', 'margin_low', 'margin_high', 'note', 'base'],
  ...['period', 'organisation', 'locator', 'countries_covered', 'evidence', 'seen_in'],
  ...['theme_label', 'country_label', 'kind_label', 'unit_label', 'sector_label'],
  ...['channel_label', 'aspect_label', 'provider_label', 'segment_label', 'survey_label'],
  'source_label',
  'organisation_label',
];

const languages = [
  {
    locale: 'fr',
    title: 'À propos du baromètre',
    sections: [
      ...[
        'Présentation',
        'Comment les chiffres sont relevés',
        'Comment les chiffres sont convertis',
      ],
      ...['Comment les chiffres se comparent', 'Précision des chiffres', 'Les mots'],
      'Licence',
      ...['Données et API', 'Fichiers', 'Colonnes du CSV'],
    ],
    converted: '4 sur 5 donne 80 %, 1 sur 3 donne 33,3 %',
  },
  {
    locale: 'nl',
    title: 'Over de barometer',
    sections: [
      ...['Wat het is', 'Hoe cijfers worden opgetekend', 'Hoe cijfers worden omgerekend'],
      ...[
        'Hoe cijfers worden vergeleken',
        'Hoe nauwkeurig de cijfers zijn',
        'De woorden',
        'Licentie',
      ],
      ...['Gegevens en API', 'Bestanden', 'Kolommen van de CSV'],
    ],
    converted: '4 op 5 wordt 80%, 1 op 3 wordt 33,3%',
  },
  {
    locale: 'en',
    title: 'About the barometer',
    sections: [
      ...['What it is', 'How figures are read', 'How figures are converted'],
      ...[
        'How figures are compared',
        'How precise the figures are',
        'Words',
        'Licence',
        'Data and API',
        'Files',
      ],
      ...['Columns of the CSV'],
    ],
    converted: '4 in 5 is 80%, 1 in 3 is 33.3%',
  },
];

for (const { locale, title, sections, converted } of languages) {
  test(`explains the method and every column of the CSV in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/about`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(sections);
    await expect(page.getByText(converted)).toBeVisible();
    const table = page.getByRole('table').last();
    await expect(table.getByRole('rowheader')).toHaveText(columns);
    await expect(table.getByRole('cell')).toHaveText(columns.map(() => /\p{L}{3,}/u));
  });
}

test('the CSV has just these columns', async ({ page }) => {
  await page.goto('/en/about');
  const { text } = await download(page, page.getByRole('link', { name: 'All figures as CSV' }));
  expect(Object.keys(readCsv(text)[0] ?? {})).toEqual(columns);
});

test('the foot of every page leads to the API', async ({ page }) => {
  await page.goto('/en/sources');
  await page.getByRole('contentinfo').getByRole('link', { name: 'API' }).click();
  await expect(page).toHaveURL('/en/api');
});
