import { expect, test, type Page } from '@playwright/test';
import { chartOf } from './support/charts';
import { download } from './support/csv';
import { plain } from './support/figures';
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
  const svg = await download(page, chart.getByRole('link', { name: `SVG, ${overTime}` }));
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

  const png = await download(page, chart.getByRole('button', { name: `PNG, ${overTime}` }));
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
  const svg = await download(page, chart.getByRole('link', { name: `SVG, ${title}` }));
  expect(svg.name).toBe(`${name}.svg`);
  const drawn = await readSvg(page, svg.text);
  expect(drawn.texts).toEqual(expect.arrayContaining(['The chosen figures', '80%', '77%']));
  const png = await download(page, chart.getByRole('button', { name: `PNG, ${title}` }));
  expect(png.name).toBe(`${name}.png`);
  expect(png.bytes.readUInt32BE(16)).toBe(2 * drawn.width);
  await chart.getByText('Embed', { exact: true }).click();
  await expect(chart.getByRole('textbox', { name: 'Code for your page' })).toHaveValue(
    new RegExp(`^<iframe src="${baseURL}/embed/en/charts/chosen\\?figure=${chosen}" `),
  );
});

test('PNG is made by keyboard, and its failure is said', async ({ page }) => {
  await page.goto('/en/themes/switching');
  const button = chartOf(page, overTime).getByRole('button', { name: `PNG, ${overTime}` });
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
    await expect(chart.getByText('Copied').last()).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await chart.getByText('Link', { exact: true }).click();
  const path = `${baseURL}/en/themes/switching?country=BE`;
  expect(await copy('Copy: Link to this chart, with the newest figures')).toBe(
    `${path}#switching-over-time`,
  );
  const frozen = await copy('Copy: Permanent link to this chart as it is now');
  expect(frozen).toBe(`${path}&release=1#switching-over-time`);
  await chart.getByText('Cite', { exact: true }).click();
  expect(await copy('Copy: Citation of this chart as it is now')).toBe(
    `Service Barometer, “${found} (${overTime})” (after Service à la clientèle: peut mieux faire). ${frozen}`,
  );
  await chart.getByText('Embed', { exact: true }).click();
  expect(await copy('Copy: Code for your page')).toContain(
    `<iframe src="${baseURL}/embed/en/charts/switching-over-time?country=BE" title="${overTime}"`,
  );
  await page.goto(frozen);
  await expect(chartOf(page, overTime)).toBeInViewport();
});

test('without a clipboard the text is selected, ready to be copied', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await page.goto('/en/themes/switching');
  const chart = chartOf(page, overTime);
  await chart.getByText('Embed', { exact: true }).click();
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

  test('SVG, links and embed code are there, and no button that does nothing', async ({ page }) => {
    await page.goto('/fr/themes/switching');
    const title = 'Clients ayant changé de fournisseur après un mauvais service, par année';
    const chart = chartOf(page, title);
    await expect(chart.getByRole('link', { name: `SVG, ${title}` })).toBeVisible();
    await chart.getByText('Intégrer', { exact: true }).click();
    await expect(chart.getByRole('textbox', { name: 'Code pour votre page' })).toHaveValue(
      /^<iframe /,
    );
    await expect(chart.getByRole('button')).toHaveCount(0);
  });

  test('an embedded chart shows its numbers', async ({ page }) => {
    await page.goto('/embed/en/charts/switching-over-time');
    await expect(page.getByRole('link', { name: '61%' }).first()).toBeVisible();
  });
});
