import { execFileSync } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';
import { formRules } from '@/lib/domain/charts/series/chart-form';
import { axeOn, colourRules } from './support/axe';

const markup = execFileSync(
  process.execPath,
  ['--import', 'tsx', 'tests/e2e/support/render-forms.tsx'],
  { encoding: 'utf8', maxBuffer: 8_000_000 },
);

const formsOfLogs = ['curve', 'curves', 'heat', 'days', 'weeks', 'staffing'];

/** Puts every form of chart in each language into a page, as the server draws them. */
async function showForms(page: Page): Promise<void> {
  // React would take away what it did not draw.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/en/about');
  await page.evaluate(async (charts) => {
    const main = document.querySelector('main');
    if (main) main.innerHTML = `<div class="page">${charts}</div>`;
    await document.fonts.ready;
  }, markup);
}

/** Texts of drawings that are cut off by their frame, smaller than can be read, or lie on each other or on a line. */
function findCrowdedTexts(page: Page): Promise<string[]> {
  return page.locator('.chart-frame').evaluateAll((frames) => {
    const textsIn = (drawing: Element) => {
      const walker = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT);
      const boxes: { text: string; parent: Element; box: DOMRect; size: number }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { parentElement: parent, textContent: text } = node;
        if (!parent?.checkVisibility() || !text?.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const size = parseFloat(getComputedStyle(parent).fontSize);
        for (const box of range.getClientRects()) boxes.push({ text, parent, box, size });
      }
      return boxes;
    };
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      // Lines of text have some room above and below their letters.
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
    /** Places along what is drawn with a line, in pixels of the window. */
    const placesOn = (line: SVGGeometryElement) => {
      const toWindow = line.getScreenCTM();
      if (!toWindow || !line.checkVisibility()) return [];
      const length = line.getTotalLength();
      return Array.from({ length: 51 }, (_, step) =>
        line.getPointAtLength((length * step) / 50).matrixTransform(toWindow),
      );
    };
    // Of a line of text, the letters take about the middle.
    const isOn = ({ left, right, top, bottom }: DOMRect) => {
      const rest = (bottom - top) / 4;
      return ({ x, y }: DOMPoint) =>
        x > left + 1 && x < right - 1 && y > top + rest && y < bottom - rest;
    };
    const lines = '.trend-marks :is(.trend-run line, .promise, .trend-break, .whisker)';
    return frames.flatMap((frame) => {
      const places = [...frame.querySelectorAll<SVGGeometryElement>(lines)].flatMap(placesOn);
      const room = frame.getBoundingClientRect();
      const drawings = [...frame.querySelectorAll('.bars, .trend, .numbers')];
      const texts = drawings.flatMap(textsIn);
      if (texts.length === 0) return [`${frame.id}: nothing is drawn`];
      return texts.flatMap(({ text, parent, box, size }, index) => [
        ...(box.left < room.left - 0.5 || box.right > room.right + 0.5
          ? [`${frame.id}: ${text} is cut off`]
          : []),
        ...(places.some(isOn(box)) ? [`${frame.id}: ${text} lies on a line`] : []),
        ...(size < 12 ? [`${frame.id}: ${text} is ${size} pixels high`] : []),
        ...texts
          .slice(index + 1)
          .filter((other) => other.parent !== parent && overlap(box, other.box))
          .map((other) => `${frame.id}: ${text} lies on ${other.text}`),
      ]);
    });
  });
}

test('no text of any form is cut off, small, or on another or a line, on a phone or a wide screen', async ({
  page,
}) => {
  await showForms(page);
  const ids = await page.locator('.chart-frame').evaluateAll((all) => all.map(({ id }) => id));
  const forms = new Set(ids.map((id) => id.replace(/-..$/, '')));
  const all = [...formRules.map(({ form }) => form), ...formsOfLogs];
  expect([...forms].toSorted()).toEqual(all.toSorted());
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect([width, await findCrowdedTexts(page)]).toEqual([width, []]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test('the check notices a text that lies on another or on a line, and one that is cut off', async ({
  page,
}) => {
  await showForms(page);
  await page.locator('#line-en .trend-name').evaluateAll((names) => {
    for (const name of names) name.closest('svg[x]')?.setAttribute('y', '50');
  });
  await page
    .locator('#bars-en .bars .written-value')
    .first()
    .evaluate((value) => value.setAttribute('dx', '60'));
  await page
    .locator('#lines-en .written-value')
    .evaluateAll((values) => values.forEach((value) => value.setAttribute('y', '5')));
  const found = await findCrowdedTexts(page);
  expect(found).toContainEqual(expect.stringMatching(/^line-en: .* lies on /));
  expect(found).toContainEqual(expect.stringMatching(/^lines-en: .* lies on a line$/));
  expect(found.filter((text) => /^bars-en: .* is cut off$/.test(text)).length).toBe(1);
});

test('every text of every form stands out from the paper, in light and dark', async ({ page }) => {
  await showForms(page);
  // Colours are the same in every language.
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('.chart-frame'))
      if (!frame.id.endsWith('-en')) frame.remove();
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await axeOn(page).withRules(colourRules).analyze();
    const faint = violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
    expect([colorScheme, faint]).toEqual([colorScheme, []]);
  }
});
