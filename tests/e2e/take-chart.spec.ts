import { expect, test, type Page } from '@playwright/test';
import { chartOf } from './support/charts';
import { download } from './support/csv';
import { plain } from './support/figures';
import { openMenu } from './support/menus';
import { locales, themes } from './support/site';

const overTime = 'Customers who switched provider after poor service, by year';
const found = 'Belgium: 77% in 2009, 61% in 2010; chance cannot be ruled out';

/** What an SVG holds, read by a browser that knows no page around it. */
async function readSvg(page: Page, svg: string) {
  return page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      name: root.nodeName,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      texts: [...root.querySelectorAll('text')].map((element) => element.textContent),
    };
  }, svg);
}

test('SVG and PNG show the chart of the filters with title, source and date', async ({ page }) => {
  await page.goto('/en/themes/switching?country=BE');
  const chart = chartOf(page, overTime);
  const menu = await openMenu(chart, 'Download');
  const svg = await download(page, menu.getByRole('link', { name: 'SVG' }));
  expect(svg.name).toBe('service-barometer_switching-over-time_BE_release-1_en.svg');
  const drawn = await readSvg(page, svg.text);
  expect(drawn.name).toBe('svg');
  const texts = drawn.texts.map((text) => plain(text ?? ''));
  for (const text of [
    found,
    overTime,
    '61%',
    '77%',
    'Source: Service à la clientèle: peut mieux faire',
  ])
    expect(texts).toContain(text);
  expect(texts).toContainEqual(
    expect.stringMatching(/^Service Barometer · Release 1 of \d+ \w+ 20\d\d$/),
  );

  const png = await download(page, menu.getByRole('button', { name: 'PNG' }));
  expect(png.name).toBe('service-barometer_switching-over-time_BE_release-1_en.png');
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Width and height stand in the header of a PNG.
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
    2 * drawn.width,
    2 * drawn.height,
  ]);
  // A blank picture of this size would be far smaller.
  expect(png.bytes.length).toBeGreaterThan(20_000);
});

test('a chart of chosen figures is taken like any other, each unit with its own figures', async ({
  page,
  baseURL,
}) => {
  const chosen = 'be-2009-switched-provider,be-2010-told-friends';
  const title = 'The chosen figures, in percent';
  await page.goto(`/en/figures?sort=value&figure=${chosen},be-2010-charter-wait`);
  const chart = chartOf(page, title);
  const name =
    'service-barometer_chosen_be-2009-switched-provider-be-2010-told-friends_release-1_en';
  const menu = await openMenu(chart, 'Download');
  const svg = await download(page, menu.getByRole('link', { name: 'SVG' }));
  expect(svg.name).toBe(`${name}.svg`);
  const drawn = await readSvg(page, svg.text);
  expect(drawn.texts).toEqual(expect.arrayContaining(['The chosen figures', '80%', '77%']));
  const png = await download(page, menu.getByRole('button', { name: 'PNG' }));
  expect(png.name).toBe(`${name}.png`);
  expect(png.bytes.readUInt32BE(16)).toBe(2 * drawn.width);
  await openMenu(chart, 'Share');
  await expect(chart.getByRole('textbox', { name: 'Code for your page' })).toHaveValue(
    new RegExp(`^<iframe src="${baseURL}/embed/en/charts/chosen\\?figure=${chosen}" `),
  );
});

test('PNG is made by keyboard, and its failure is said', async ({ page }) => {
  await page.goto('/en/themes/switching');
  const menu = await openMenu(chartOf(page, overTime), 'Download');
  const button = menu.getByRole('button', { name: 'PNG' });
  await button.focus();
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/\.png$/);
  await page.route('**/api/v1/charts/**', (route) => route.abort());
  await button.click();
  await expect(
    chartOf(page, overTime).getByText(
      'The PNG could not be created. Try again, or download the SVG.',
    ),
  ).toBeVisible();
});

for (const locale of locales) {
  test(`no text of any picture runs out of it or over another, in ${locale}`, async ({ page }) => {
    const ids: string[] = [];
    for (const theme of themes) {
      await page.goto(`/${locale}/themes/${theme}`);
      ids.push(
        ...(await page.locator('.chart-frame').evaluateAll((all) => all.map(({ id }) => id))),
      );
    }
    expect(ids.length).toBeGreaterThan(12);
    // A page's policy would keep the picture from the typeface that it carries.
    await page.goto('about:blank');
    for (const id of ids) {
      const answer = await page.request.get(`/api/v1/charts/${id}.svg?lang=${locale}`);
      await page.setContent(await answer.text());
      const issues = await page.evaluate(async () => {
        await document.fonts.ready;
        const room = document.querySelector('svg')?.getBoundingClientRect();
        const boxes = [...document.querySelectorAll('text')].map((text) => ({
          text: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        if (!room) return ['no picture'];
        const outside = boxes.filter(
          ({ box }) => box.right > room.right - 8 || box.bottom > room.bottom - 8 || box.left < 8,
        );
        // Lines of one text touch; two texts that share three pixels each way do not.
        const over = boxes.filter(({ box: a }, index) =>
          boxes
            .slice(index + 1)
            .some(
              ({ box: b }) =>
                Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
                Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6,
            ),
        );
        return [...outside, ...over].map(({ text }) => text);
      });
      expect([id, issues]).toEqual([id, []]);
    }
  });
}

test('links and the embed code are copied in one click', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en?country=BE');
  const chart = chartOf(page, overTime);
  const copy = async (name: string) => {
    await chart.getByRole('button', { name }).click();
    const place = chart.locator('.copy-place').filter({ has: page.getByRole('button', { name }) });
    await expect(place.getByRole('status')).toHaveText('Copied');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await openMenu(chart, 'Share');
  const path = `${baseURL}/en/themes/switching?country=BE`;
  expect(await copy('Copy: Link, with the newest figures')).toBe(`${path}#switching-over-time`);
  const frozen = await copy('Copy: Permanent link, as it is now');
  expect(frozen).toBe(`${path}&release=1#switching-over-time`);
  expect(await copy('Copy: Citation, as it is now')).toBe(
    `Service Barometer, “${found} (${overTime})” (after Service à la clientèle: peut mieux faire). ${frozen}`,
  );
  expect(await copy('Copy: A sentence, ready to use')).toBe(
    `${found} (${overTime}). Source: Service à la clientèle: peut mieux faire, from the Service Barometer: ${path}#switching-over-time`,
  );
  expect(await copy('Copy: Code for your page')).toContain(
    `<iframe src="${baseURL}/embed/en/charts/switching-over-time?country=BE" title="${overTime}"`,
  );
  await page.goto(frozen);
  await expect(chartOf(page, overTime)).toBeInViewport();
});

test('a menu closes by Escape, which hands the focus back, and by a click elsewhere', async ({
  page,
}) => {
  await page.goto('/en/themes/switching');
  const chart = chartOf(page, overTime);
  const summary = chart.locator('summary', { hasText: 'Share' });
  await summary.focus();
  await page.keyboard.press('Enter');
  const field = chart.getByRole('textbox', { name: 'A sentence, ready to use' });
  await expect(field).toBeVisible();
  await field.focus();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(summary).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(field).toBeHidden();
});

test('what a menu shows follows the filters', async ({ page }) => {
  await page.goto('/en/themes/switching');
  await openMenu(chartOf(page, overTime), 'Share');
  const field = chartOf(page, overTime).getByRole('textbox', {
    name: 'Link, with the newest figures',
  });
  await expect(field).toHaveValue(/themes\/switching#switching-over-time$/);
  await page.getByRole('checkbox', { name: 'Belgium' }).check();
  await expect(page).toHaveURL('/en/themes/switching?country=BE');
  await openMenu(chartOf(page, overTime), 'Share');
  await expect(field).toHaveValue(/themes\/switching\?country=BE#switching-over-time$/);
});

test('without a clipboard the text is selected, ready to be copied', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await page.goto('/en/themes/switching');
  const chart = chartOf(page, overTime);
  await openMenu(chart, 'Share');
  await chart.getByRole('button', { name: 'Copy: Code for your page' }).click();
  await expect(
    chart.getByText('The text is selected: copy it (Ctrl+C, or ⌘C on a Mac)'),
  ).toBeVisible();
  const selected = await chart
    .getByRole('textbox', { name: 'Code for your page' })
    .evaluate((field) =>
      field instanceof HTMLTextAreaElement
        ? field.value.slice(field.selectionStart, field.selectionEnd)
        : '',
    );
  expect(selected).toMatch(/^<iframe .*<\/script>$/s);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('files are there, a page with the ways to share, and no button that does nothing', async ({
    page,
  }) => {
    await page.goto('/fr/themes/switching');
    const title = 'Clients ayant changé de fournisseur après un mauvais service, par année';
    const chart = chartOf(page, title);
    const menu = await openMenu(chart, 'Télécharger');
    const files = menu.getByRole('link', { name: 'Tous les formats, le tableau et les sources' });
    await expect(files).toHaveAttribute('href', '/fr/share/charts/switching-over-time#figures');
    await expect(chart.getByRole('button')).toHaveCount(0);
    const share = await openMenu(chart, 'Partager');
    await share.getByRole('link', { name: 'Tous les moyens de partager' }).click();
    await expect(page).toHaveURL('/fr/share/charts/switching-over-time');
    await expect(page.getByRole('link', { name: 'SVG' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Code pour votre page' })).toHaveValue(
      /^<iframe /,
    );
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Aperçu, en sombre' })).toHaveAttribute(
      'href',
      '/embed/fr/charts/switching-over-time?scheme=dark',
    );
  });

  test('an embedded chart shows its numbers', async ({ page }) => {
    await page.goto('/embed/en/charts/switching-over-time');
    await expect(page.getByRole('link', { name: '61%' }).first()).toBeVisible();
  });
});
