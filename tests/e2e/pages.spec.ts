import { expect, test, type Page } from '@playwright/test';
import { drawCharts } from './support/charts';
import { locales, paths } from './support/site';

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

/** Collects what no page may do: complain in the console, or ask another server for anything. */
function watch(page: Page, origin: string | undefined): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) complaints.push(`asked ${url.href}`);
  });
  return complaints;
}

for (const [index, path] of paths.entries()) {
  // Two languages each, in turn.
  const read = locales.filter((_, place) => place !== index % locales.length);

  test(`“${path}” fits a phone, asks nobody else, complains of nothing, in ${read.join(' and ')}`, async ({
    page,
    baseURL,
  }) => {
    const complaints = watch(page, baseURL);
    for (const locale of read) {
      await page.goto(`/${locale}${path}`);
      await drawCharts(page);
      const widths = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        visible: window.visualViewport?.width,
      }));
      expect([locale, widths]).toEqual([locale, { scroll: 390, visible: 390 }]);
    }
    expect(complaints).toEqual([]);
  });
}

test('every page has a title and a description of its own, and names its translations', async ({
  request,
  baseURL,
}) => {
  const seen = new Set<string>();
  for (const address of paths.flatMap((path) => locales.map((locale) => `/${locale}${path}`))) {
    const html = await (await request.get(address)).text();
    const [, title = ''] = /<title>([^<]+) – [^<]+<\/title>/.exec(html) ?? [];
    const [, description = ''] = /<meta name="description" content="([^"]+)"/.exec(html) ?? [];
    expect(title.length, address).toBeGreaterThan(3);
    expect(description.length, address).toBeGreaterThan(40);
    seen.add(`${address.slice(1, 3)} ${title} ${description}`);
    expect(html).toContain(`<link rel="canonical" href="${baseURL}${address}"/>`);
    const path = address.slice(3);
    for (const other of locales) {
      const link = `<link rel="alternate" hrefLang="${other}" href="${baseURL}/${other}${path}"/>`;
      expect(html).toContain(link);
    }
  }
  expect(seen.size).toBe(paths.length * locales.length);
});

test('complaints would be noticed, and another server is never reached', async ({
  page,
  baseURL,
}) => {
  const complaints = watch(page, baseURL);
  await page.goto('/en');
  await page.evaluate(async () => {
    console.error('a complaint');
    await fetch('http://127.0.0.1:9/').catch(() => undefined);
  });
  expect(complaints).toContain('a complaint');
  expect(complaints.join()).toContain('violates the following Content Security Policy');
});

test('an overflow would be noticed', async ({ page }) => {
  await page.goto('/en/about');
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    heading.style.width = '500px';
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(390);
});

test('the not-found page fits a phone', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(`/${locale}/nowhere`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
});

test('a tooltip stays within the screen', async ({ page }) => {
  await page.goto('/en/themes/resolution');
  await drawCharts(page);
  const mark = page.getByRole('link', { name: /^Face to face, France, 2013: 78%/ });
  await mark.focus();
  const tooltip = page.locator('[aria-hidden=true]', { hasText: '78%Face to face' });
  const box = await tooltip.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(390);
});
