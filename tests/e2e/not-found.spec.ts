import { expect, test, type APIRequestContext } from '@playwright/test';
import { firstRelease } from '../fixtures/first-release';
import { locales, paths } from './support/site';

const words = {
  fr: {
    title: 'Cette page n’existe pas',
    home: 'Vers le tableau de bord',
    name: 'Baromètre du service client',
  },
  nl: {
    title: 'Deze pagina bestaat niet',
    home: 'Naar het dashboard',
    name: 'Barometer klantenservice',
  },
  en: { title: 'This page does not exist', home: 'To the dashboard', name: 'Service Barometer' },
} as const;

const unknown = [
  { path: '/xx', reader: 'nl', locale: 'nl' },
  { path: '/nowhere/at/all', reader: 'de', locale: 'en' },
  { path: '/fr/nowhere', reader: 'nl', locale: 'fr' },
  { path: '/nl/themes/satisfaction/more', reader: 'fr', locale: 'nl' },
  { path: '/en/themes/nothing', reader: 'fr', locale: 'en' },
  { path: '/en/sources/nothing', reader: 'en', locale: 'en' },
  { path: '/fr/sources/__proto__', reader: 'fr', locale: 'fr' },
] as const;

for (const { path, reader, locale } of unknown) {
  test.describe(`${path}, for a reader of ${reader}`, () => {
    test.use({ locale: reader });
    const { title, home, name } = words[locale];

    test('is not found, in the right language and the frame of the site', async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page).toHaveURL(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page).toHaveTitle(`${title} – ${name}`);
      await expect(page.getByRole('banner').getByRole('link', { name })).toBeVisible();
      await expect(page.getByRole('searchbox')).toHaveCount(1);
      for (const other of locales)
        await expect(page.locator(`header a[hreflang=${other}]`)).toHaveAttribute(
          'href',
          `/${other}`,
        );
      await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-weight', '700');
      await page.getByRole('link', { name: home }).click();
      await expect(page).toHaveURL(`/${locale}`);
    });
  });
}

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of [
    ...['/fr/nowhere', '/fr/about/more', '/fr/themes/nothing', '/fr/sources/nope'],
    ...['/fr/figures/nope', '/embed/fr/charts/nope', '/embed/fr/figures/nope'],
  ]) {
    test(`${path} still says so`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.fr.title);
      await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    });
  }
});

for (const { accept, locale } of [
  { accept: 'nl', locale: 'nl' },
  { accept: 'fr-BE', locale: 'fr' },
  { accept: 'de', locale: 'en' },
  { accept: 'de, nl;q=0.4, fr;q=0.8', locale: 'fr' },
  { accept: '*', locale: 'en' },
  { accept: '', locale: 'en' },
]) {
  test(`/ leads a reader of “${accept}” to /${locale}`, async ({ request }) => {
    const answer = await request.get('/?country=BE', {
      headers: { 'Accept-Language': accept },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(307);
    expect(answer.headers()['location']).toMatch(new RegExp(`(^|//[^/]+)/${locale}\\?country=BE$`));
    expect(answer.headers()['vary']).toContain('Accept-Language');
  });
}

test('robots may read the pages, and are told where they are listed', async ({
  request,
  baseURL,
}) => {
  const answer = await request.get('/robots.txt');
  expect(answer.headers()['content-type']).toContain('text/plain');
  const text = await answer.text();
  expect(text).toMatch(/User-Agent: \*\nAllow: \//);
  expect(text).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
});

/** The addresses that a sitemap, or an index of sitemaps, lists. */
async function readSitemap(request: APIRequestContext, url: string): Promise<string[]> {
  const answer = await request.get(url);
  expect(answer.headers()['content-type']).toContain('xml');
  const found = (await answer.text()).matchAll(/<loc>([^<]*)<\/loc>/g);
  return [...found].map(([, address = '']) => address);
}

test('the sitemap lists every page in every language, and they all answer', async ({
  request,
  baseURL,
}) => {
  const [pages = '', figures = '', ...more] = await readSitemap(request, '/sitemap.xml');
  expect(more).toEqual([]);
  const listed = await readSitemap(request, pages);
  expect(listed).toHaveLength(paths.length * 3);
  expect(new Set(listed)).toEqual(
    new Set(paths.flatMap((path) => locales.map((one) => `${baseURL}/${one}${path}`))),
  );
  const figurePages = await readSitemap(request, figures);
  expect(figurePages).toHaveLength(firstRelease.figures * 3);
  expect(figurePages).toContain(`${baseURL}/nl/figures/be-2010-charter-wait`);
  for (const path of paths) expect((await request.get(`/nl${path}`)).status(), path).toBe(200);
});

test('language models are told what there is, and every link of it answers', async ({
  request,
  baseURL,
}) => {
  const answer = await request.get('/llms.txt');
  expect(answer.headers()['content-type']).toContain('text/plain');
  const text = await answer.text();
  expect(text).toMatch(/^# Service Barometer\n\n> /);
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, url = '']) => url);
  expect(links).toContain(`${baseURL}/en/themes/waiting`);
  expect(links).toContain(`${baseURL}/en/sources/peut-mieux-faire`);
  for (const url of links) expect((await request.get(url)).status(), url).toBe(200);
});

test('there is a favicon', async ({ page, request }) => {
  await page.goto('/en');
  const icon = page.locator('link[rel=icon]');
  await expect(icon).toHaveAttribute('href', /^\/icon\.svg/);
  const answer = await request.get('/icon.svg');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain('image/svg+xml');
  expect(await answer.text()).toMatch(/^<svg /);
});
