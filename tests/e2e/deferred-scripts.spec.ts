import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { chartOf, markOf } from './support/charts';
import { openMenu } from './support/menus';
import { shippedSite } from './support/site';

/** The scripts that a page has fetched so far, by address. */
function watchScripts(page: Page): Set<string> {
  const fetched = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') fetched.add(request.url());
  });
  return fetched;
}

const read = [
  ...['', '/themes/waiting', '/figures', '/figures/be-2010-switched-provider'],
  ...['/sources', '/sources/peut-mieux-faire', '/changes', '/about', '/api'],
];

test('pages that are read fetch no script before somebody is there', async ({ page }) => {
  // On a busy computer the idle seconds may pass while a page is opened.
  await page.clock.install();
  const fetched = watchScripts(page);
  for (const path of read) {
    await page.goto(`/en${path}`, { waitUntil: 'domcontentloaded' });
    expect([path, ...fetched]).toEqual([path]);
  }
});

test('the dashboard weighs at most 150 KB before compression', async ({ request }) => {
  for (const locale of ['fr', 'nl', 'en'])
    expect(
      (await (await request.get(`${shippedSite}/${locale}`)).body()).length,
    ).toBeLessThanOrEqual(150_000);
});

test('what comes with the first sign weighs at most 200 KB, compressed', async ({
  page,
  request,
}) => {
  const fetched = watchScripts(page);
  await page.goto('/en');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-live]').first()).toBeAttached();
  // The page itself comes once more, for React.
  expect([...fetched].filter((url) => url.includes('/page-data/'))).toHaveLength(1);
  const weights = [...fetched].map(
    async (url) => gzipSync(await (await request.get(url)).body()).length,
  );
  const total = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(200_000);
});

test('the benchmark, which is worked with from the start, runs at once', async ({ page }) => {
  const fetched = watchScripts(page);
  await page.goto('/en/benchmark', { waitUntil: 'domcontentloaded' });
  expect(fetched.size).toBeGreaterThan(0);
});

for (const [sign, give] of [
  // Where a pointer is first seen it may have rested.
  ['pointer', (page: Page) => page.mouse.move(300, 300, { steps: 2 })],
  ['scroll', (page: Page) => page.evaluate(() => window.scrollTo(0, 300))],
  ['key', (page: Page) => page.keyboard.press('Shift')],
] as const) {
  test(`the first ${sign} has the scripts come`, async ({ page }) => {
    await page.goto('/en', { waitUntil: 'domcontentloaded' });
    await give(page);
    await expect(page.locator('[data-live]').first()).toBeAttached();
  });
}

test('without any sign they come after some seconds', async ({ page }) => {
  await page.clock.install();
  const fetched = watchScripts(page);
  await page.goto('/en', { waitUntil: 'load' });
  await page.clock.fastForward(7_000);
  expect(fetched.size).toBe(0);
  await page.clock.fastForward(2_000);
  await expect.poll(() => fetched.size).toBeGreaterThan(0);
});

test.describe('before the scripts have come', () => {
  /** Keeps all scripts back until they are released. */
  async function holdScripts(page: Page): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  test('a link leads on and a summary opens', async ({ page }) => {
    await holdScripts(page);
    await page.goto('/en/themes/resolution', { waitUntil: 'domcontentloaded' });
    const menu = await openMenu(chartOf(page, 'Resolved at first contact, by channel'), 'Download');
    await expect(menu.getByRole('link')).toBeVisible();
    await page.getByRole('navigation', { name: 'Themes' }).getByText('Waiting').click();
    await expect(page).toHaveURL('/en/themes/waiting');
  });

  test('a search is sent', async ({ page }) => {
    await holdScripts(page);
    await page.goto('/en', { waitUntil: 'domcontentloaded' });
    await page.getByRole('searchbox').first().fill('wait');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/en/figures?q=wait');
  });

  test('a ticked filter is applied once they have', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/en', { waitUntil: 'domcontentloaded' });
    await page.getByRole('checkbox', { name: 'Belgium' }).check();
    await page.getByRole('checkbox', { name: '2010' }).check();
    release();
    await expect(page).toHaveURL('/en?country=BE&year=2010');
    await expect(page.getByRole('checkbox', { name: 'Belgium' })).toBeChecked();
  });

  test('what is typed is suggested once they have', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/en', { waitUntil: 'domcontentloaded' });
    await page.getByRole('searchbox').first().pressSequentially('wait');
    release();
    await expect(page.getByRole('option').first()).toBeVisible();
  });

  test('a picture that is asked for is saved once they have', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/en/share/charts/first-contact-resolution', { waitUntil: 'domcontentloaded' });
    await page.getByRole('button', { name: 'PNG' }).click();
    const saved = page.waitForEvent('download');
    release();
    expect((await saved).suggestedFilename()).toMatch(/\.png$/);
  });

  test('a menu that was opened is filled once they have', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/en/themes/resolution', { waitUntil: 'domcontentloaded' });
    const menu = await openMenu(chartOf(page, 'Resolved at first contact, by channel'), 'Download');
    release();
    await expect(menu.getByRole('link', { name: 'SVG' })).toBeVisible();
  });

  test('Escape and a click elsewhere close a menu once they have', async ({ page }) => {
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => page.getByRole('heading', { level: 1 }).click(),
    ]) {
      const release = await holdScripts(page);
      await page.goto('/en/themes/resolution', { waitUntil: 'domcontentloaded' });
      const chart = chartOf(page, 'Resolved at first contact, by channel');
      const menu = await openMenu(chart, 'Download');
      await close();
      release();
      await expect(menu).not.toHaveAttribute('open');
      await page.unrouteAll({ behavior: 'wait' });
    }
  });

  test('keys that walk a chart are obeyed once they have', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/en/themes/resolution', { waitUntil: 'domcontentloaded' });
    const chart = chartOf(page, 'Resolved at first contact, by channel');
    await chart
      .getByRole('link', { name: /^Face to face/ })
      .first()
      .focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    release();
    await expect(markOf(chart, 'Telephone, France, 2013: 42%. Survey answer')).toBeFocused();
  });
});
