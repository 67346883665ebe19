import { expect, test } from '@playwright/test';
import { firstRelease } from '../fixtures/first-release';
import { download } from './support/csv';
import { plain } from './support/figures';
import { pageDownload } from './support/menus';

for (const { query, count } of [
  { query: 'country=BE', count: `${firstRelease.belgian} of ${firstRelease.figures} figures` },
  {
    query: 'country=BE&country=FR',
    count: `${firstRelease.figures} of ${firstRelease.figures} figures`,
  },
  { query: 'country=FR,BE', count: `${firstRelease.figures} of ${firstRelease.figures} figures` },
  {
    query: 'country=FR&year=2013',
    count: `${firstRelease.french2013} of ${firstRelease.figures} figures`,
  },
  {
    query: 'year=2013&country=FR',
    count: `${firstRelease.french2013} of ${firstRelease.figures} figures`,
  },
  { query: 'year=2010,2009', count: `15 of ${firstRelease.figures} figures` },
  { query: 'country=FR&year=2010', count: `None of ${firstRelease.figures} figures` },
  {
    query: 'kind=observation',
    count: `${firstRelease.observations} of ${firstRelease.figures} figures`,
  },
  {
    query: 'sector=none&indicator=switched-provider',
    count: `2 of ${firstRelease.figures} figures`,
  },
  { query: 'whatever=1', count: `All ${firstRelease.figures} figures` },
]) {
  test(`the address ?${query} selects ${count}`, async ({ request }) => {
    const html = plain(await (await request.get(`/en?${query}`)).text());
    expect(/<span role="status">([^<]*)</.exec(html)?.[1]).toBe(count);
    expect(html).not.toContain('role="note"');
  });
}

test('a filter that the bar does not offer is named', async ({ page }) => {
  await page.goto('/fr?sector=bank&kind=survey&q=fournisseur');
  const bar = page.getByRole('region', { name: 'Filtrer les chiffres' });
  await expect(bar.getByRole('status')).toHaveText(`1 chiffre sur ${firstRelease.figures}`);
  await expect(bar).toContainText(
    'Nature du chiffre : Réponse d’enquête · Secteur : Banques · Recherche : fournisseur',
  );
});

test('a frozen address stays frozen: in links, on other pages and in files', async ({ page }) => {
  await page.goto('/en?release=1&country=BE');
  await expect(page.getByRole('status')).toHaveText(
    `${firstRelease.belgian} of ${firstRelease.figures} figures`,
  );
  await expect(page.getByRole('contentinfo')).toContainText(/Release 1 of \d{1,2} \w+ \d{4}/);
  await page.getByRole('checkbox', { name: 'Belgium' }).uncheck();
  await expect(page).toHaveURL('/en?release=1');
  await page.getByRole('checkbox', { name: '2009' }).check();
  await expect(page).toHaveURL('/en?year=2009&release=1');
  await page.getByRole('navigation', { name: 'Themes' }).getByText('Switching').click();
  await expect(page).toHaveURL('/en/themes/switching?year=2009&release=1');
  await expect(page.getByRole('status')).toHaveText('1 of 6 figures');
  const link = await pageDownload(page);
  await expect(link).toHaveAttribute('href', /[?&]release=1(&|$)/);
  const { name } = await download(page, link);
  expect(name).toBe('service-barometer_2009_switching_release-1_en.csv');
});

test('a figure opened from a frozen page is shown as it was frozen', async ({ page }) => {
  await page.goto('/en?release=1');
  const figure = page.getByRole('region', { name: 'The figures in brief' }).getByText('61%');
  await expect(figure).toHaveAttribute('href', '/en/figures/be-2010-switched-provider?release=1');
});

test('unknown values are named in a notice, and the rest is applied', async ({ page }) => {
  await page.goto('/en?country=BE,XX&year=20x0&theme=nothing&release=99');
  const notice = page.getByRole('note');
  await expect(notice).toContainText('is not valid and was not applied');
  await expect(notice.getByRole('listitem')).toHaveText([
    /“XX” is not a known value for “country”/,
    /“20x0” is not a valid value for “year”/,
    /“nothing” is not a known value for “theme”/,
    /“99” is not a known value for “release”/,
  ]);
  await expect(page.getByRole('status')).toHaveText(
    `${firstRelease.belgian} of ${firstRelease.figures} figures`,
  );
  await expect(page.getByRole('checkbox', { name: 'Belgium' })).toBeChecked();
});

const broken = [
  ...['country=be', 'country=BEL', 'country=', 'country=BE,,FR', 'country=%00', 'country=%C0%AF'],
  ...['country=__proto__', 'year=-1', 'year=20100', 'year=1e3', 'year=2010.0', 'year=%E2%82%AC'],
  ...['kind=rumour', 'theme=constructor', 'indicator=toString', 'sector=%27%20OR%201=1--'],
  ...['source=../../etc/passwd', 'release=0', 'release=-1', 'release=1e9', 'release=1&release=1'],
  ...[
    'q=%00',
    'q=%ED%A0%80',
    `q=${'a'.repeat(201)}`,
    `year=${Array.from({ length: 201 }, (_, n) => 1900 + n).join(',')}`,
  ],
  ...['country=%3Cscript%3Ealert(1)%3C/script%3E', 'country=BE&country=XX'],
];

for (const query of broken) {
  test(`?${query.slice(0, 40)} gives a notice naming it, never an error`, async ({ request }) => {
    const [parameter = ''] = query.split('=');
    const response = await request.get(`/nl?${query}`);
    expect(response.status()).toBe(200);
    const html = plain(await response.text());
    const [notice = ''] = /<div role="note".*?<\/ul>/.exec(html) ?? [];
    expect(notice).toContain('is niet geldig en is niet toegepast');
    expect(notice).toContain(`‘${parameter}’`);
    expect(html).not.toContain('<script>alert');
  });
}
