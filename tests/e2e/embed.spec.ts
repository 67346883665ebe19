import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { drawingOf } from './support/charts';
import { frameOf, test } from './support/host-page';
import { openMenu } from './support/menus';
import { axeOn } from './support/axe';

const overTime = 'Customers who switched provider after poor service, by year';
const chart = '/embed/en/charts/switching-over-time';
const figure = '/embed/fr/figures/be-2010-switched-provider';

/** The code that the barometer offers for an address, through oEmbed. */
async function codeOf(page: Page, baseURL: string | undefined, path: string): Promise<string> {
  const url = encodeURIComponent(`${baseURL}${path}`);
  const answer = await page.request.get(`/api/v1/oembed?url=${url}`);
  return z.object({ html: z.string() }).parse(await answer.json()).html;
}

/** How much of a framed page is hidden below its frame's edge. */
function hiddenHeight(page: Page, title: string): Promise<number> {
  return frameOf(page, title)
    .locator('html')
    .evaluate((root) => root.scrollHeight - root.clientHeight);
}

test('a chart and a figure stand in another site’s page, as high as they are', async ({
  page,
  baseURL,
  showOnHost,
}) => {
  const figureTitle = 'Ont changé de fournisseur après un mauvais service, Belgique, 2010';
  const codes = [await codeOf(page, baseURL, chart), await codeOf(page, baseURL, figure)];
  await showOnHost(codes.join('<p>Between them</p>'));

  const inChart = frameOf(page, overTime);
  await expect(inChart.getByRole('figure', { name: overTime })).toBeVisible();
  await expect(
    inChart.getByRole('heading', { name: /^Belgium: 77% in 2009, 61% in 2010;/ }),
  ).toBeVisible();
  await expect(drawingOf(inChart.locator('main')).getByRole('link')).toHaveCount(2);
  await expect(inChart.getByText(/331 respondents/)).toBeVisible();
  await expect(inChart.getByRole('link', { name: 'See on the Service Barometer' })).toHaveAttribute(
    'href',
    '/en/themes/switching#switching-over-time',
  );

  const inFigure = frameOf(page, figureTitle);
  // A frame that is far below comes only when somebody scrolls there.
  await page.locator('iframe').last().scrollIntoViewIfNeeded();
  await expect(inFigure.getByText(/^61\s%$/)).toBeVisible();
  await expect(inFigure.getByText(/55,6\s% – 66,1\s%/)).toBeVisible();

  for (const title of [overTime, figureTitle]) {
    const frame = page.locator(`iframe[title="${title}"]`);
    await expect(frame).toHaveAttribute('style', /height: \d+px/);
    await expect.poll(() => hiddenHeight(page, title)).toBe(0);
  }
});

test('a frame grows and shrinks with what it shows', async ({ page, baseURL, showOnHost }) => {
  await showOnHost(await codeOf(page, baseURL, chart));
  const frame = page.locator('iframe');
  const heightOf = async () => (await frame.boundingBox())?.height ?? 0;
  await expect(frame).toHaveAttribute('style', /height: \d+px/);
  const closed = await heightOf();
  await frameOf(page, overTime).getByText('Table of the figures').click();
  await expect.poll(heightOf).toBeGreaterThan(closed + 50);
  await frameOf(page, overTime).getByText('Table of the figures').click();
  await expect.poll(heightOf).toBe(closed);
});

test('a script that comes late asks for the height; another site’s word is not taken', async ({
  page,
  baseURL,
  showOnHost,
}) => {
  const [frameCode = ''] = (await codeOf(page, baseURL, chart)).split('\n');
  await showOnHost(frameCode);
  await expect(drawingOf(frameOf(page, overTime).locator('main'))).toBeVisible();
  const frame = page.locator('iframe');
  await expect(frame).not.toHaveAttribute('style', /height/);
  await page.addScriptTag({ url: `${baseURL}/embed.js` });
  await expect(frame).toHaveAttribute('style', /height: \d+px/);
  const style = await frame.getAttribute('style');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        window.addEventListener('message', resolve, { once: true });
        window.postMessage({ type: 'service-barometer:height', height: 5000 }, '*');
      }),
  );
  expect(await frame.getAttribute('style')).toBe(style);
});

test('links in a frame lead out of it', async ({ page, baseURL, context, showOnHost }) => {
  await showOnHost(await codeOf(page, baseURL, chart));
  const opened = context.waitForEvent('page');
  await frameOf(page, overTime).getByRole('link', { name: 'See on the Service Barometer' }).click();
  await expect((await opened).getByRole('figure', { name: overTime })).toBeVisible();
});

test('the rest of the site is refused in a frame', async ({ page, baseURL, showOnHost }) => {
  await showOnHost(
    `<iframe src="${baseURL}/en" title="Page"></iframe><iframe src="${baseURL}${chart}" title="Chart"></iframe>`,
  );
  await expect(frameOf(page, 'Chart').getByRole('figure', { name: overTime })).toBeVisible();
  const [refused] = page.mainFrame().childFrames();
  await expect.poll(() => refused?.url()).toBe('chrome-error://chromewebdata/');
});

test('colours are light, or those that the address asks for', async ({ page }) => {
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const [light, dark] = ['rgb(255, 255, 255)', 'rgb(16, 22, 28)'];
  for (const [colorScheme, query, colour] of [
    ['light', '', light],
    ['dark', '', light],
    ['light', '?scheme=dark', dark],
    ['dark', '?scheme=auto', dark],
    ['light', '?scheme=auto', light],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(chart + query);
    expect([colorScheme, query, await paper()]).toEqual([colorScheme, query, colour]);
  }
});

test('the address chooses language and filters, and what is wrong in it is named', async ({
  page,
}) => {
  await page.goto('/embed/nl/charts/waiting-times?country=BE&year=2010&scheme=blue');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(
    page.getByRole('heading', { name: 'Wachttijden: toegezegd, aanvaard, ervaren' }),
  ).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: /2,5/ })).toHaveCount(1);
  await expect(page.getByRole('note')).toContainText('‘blue’');
});

test('chosen figures stand in another site’s page, and lead to the explorer', async ({
  page,
  baseURL,
  showOnHost,
}) => {
  const chosen = 'figure=be-2009-switched-provider,be-2010-told-friends';
  await showOnHost(await codeOf(page, baseURL, `/embed/fr/charts/chosen?release=1&${chosen}`));
  const frame = frameOf(page, 'Les chiffres choisis');
  await expect(drawingOf(frame.locator('main')).getByRole('link')).toHaveCount(2);
  await expect(
    frame.getByRole('link', { name: 'Voir sur le Baromètre du service client' }),
  ).toHaveAttribute('href', `/fr/figures?release=1&${chosen}#chosen-1`);
});

test('a chosen figure that is not there is named, the others are drawn', async ({ page }) => {
  await page.goto('/embed/en/charts/chosen?figure=be-2009-switched-provider,be-2009-nothing');
  await expect(page.getByRole('note')).toContainText('“be-2009-nothing” is not a known value');
  await expect(page.locator('main').getByRole('link', { name: /77%/ })).toHaveCount(1);
});

test('a chart that its filters empty says where there are figures', async ({ page }) => {
  await page.goto(`${chart}?country=FR`);
  await expect(page.getByRole('link', { name: 'Belgium, 2009' })).toHaveAttribute(
    'href',
    '/en/themes/switching?country=BE&year=2009#switching-over-time',
  );
});

test('what is not there is a 404 in its language', async ({ page }) => {
  for (const path of ['/embed/fr/charts/nothing', '/embed/fr/figures/nothing', '/embed/fr/x']) {
    const response = await page.goto(path);
    expect([path, response?.status()]).toEqual([path, 404]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
  }
});

test('an embedded page is left to its own page by search engines, and names its oEmbed answer', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${chart}?country=BE`);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    `${baseURL}/en/themes/switching`,
  );
  const discovery = page.locator('link[type="application/json+oembed"]');
  const answer = await page.request.get((await discovery.getAttribute('href')) ?? '');
  expect(await answer.json()).toMatchObject({ version: '1.0', type: 'rich', title: overTime });
});

test('a figure’s page offers its embed code, and names its oEmbed answer', async ({
  page,
  baseURL,
}) => {
  await page.goto('/fr/figures/be-2010-switched-provider');
  const src = `<iframe src="${baseURL}${figure}"`;
  const discovery = page.locator('link[type="application/json+oembed"]');
  const answer = await page.request.get((await discovery.getAttribute('href')) ?? '');
  expect(await answer.text()).toContain(JSON.stringify(src).slice(1, -1));
  const menu = await openMenu(page.getByRole('main'), 'Partager');
  const code = menu.getByRole('textbox', { name: 'Code pour votre page' });
  expect(await code.inputValue()).toContain(src);
});

for (const path of [chart, figure, '/embed/fr/charts/perceived-effort', `${chart}?country=FR`]) {
  test(`axe finds nothing on ${path}, and it fits a phone`, async ({ page }) => {
    for (const [width, scheme] of [
      [390, 'light'],
      [320, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}scheme=${scheme}`);
      await expect(page.getByRole('link', { name: /Service Barometer|Baromètre/ })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await axeOn(page).withTags(rules).analyze();
      expect(violations.map(({ id }) => `${width} ${scheme}: ${id}`)).toEqual([]);
    }
  });
}
