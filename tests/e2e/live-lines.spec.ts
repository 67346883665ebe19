import { expect, test, type Locator, type Page } from '@playwright/test';
import { chartOf, drawCharts, markOf } from './support/charts';

const overTime = 'Customers who switched provider after poor service, by year';
const spoken = {
  2009: 'Switched provider after poor service, Belgium, 2009: 77%. Survey answer',
  2010: 'Switched provider after poor service, Belgium, 2010: 61%. Survey answer. 95% confidence interval: 55.6% to 66.1%',
};

async function openChart(page: Page): Promise<Locator> {
  await page.goto('/en/themes/switching');
  await drawCharts(page);
  const chart = chartOf(page, overTime);
  await chart.scrollIntoViewIfNeeded();
  return chart;
}

/** Where the pointer stands at a part of the plot's width. */
async function placeIn(chart: Locator, part: number) {
  const box = await chart.locator('.trend-plot').boundingBox();
  if (!box) throw new Error('The plot is not shown.');
  return { x: box.x + box.width * part, y: box.y + box.height / 2 };
}

const cardOf = (chart: Locator) => chart.locator('.tooltip');
const crosshairOf = (chart: Locator) => chart.locator('.recharts-reference-line-line');

for (const width of [390, 1280]) {
  test(`live lines lie on the drawing, and nothing moves, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const chart = await openChart(page);
    const places = () =>
      chart
        .locator(
          '.trend-marks circle:last-child, .trend-name, .trend-plot > svg:not(.trend-marks) text',
        )
        .evaluateAll((parts) => parts.map((part) => JSON.stringify(part.getBoundingClientRect())));
    const before = await places();
    const { x, y } = await placeIn(chart, 0.5);
    await page.mouse.move(x, y);
    await expect(chart.locator('[data-drawn]')).toHaveCount(1);
    expect(await places()).toEqual(before);
    const drawn = await chart.locator('.trend-plot').evaluate((plot) => {
      const curve = plot.querySelector<SVGPathElement>('.recharts-line-curve');
      const matrix = curve?.getScreenCTM();
      const ends = [0, curve?.getTotalLength() ?? 0].map((length) =>
        curve?.getPointAtLength(length).matrixTransform(matrix ?? undefined),
      );
      const marks = [...plot.querySelectorAll('.trend-marks circle:last-child')].map((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      return { ends: ends.map((end) => ({ x: end?.x, y: end?.y })), marks };
    });
    expect(drawn.marks).toHaveLength(2);
    drawn.marks.forEach((mark, index) => {
      expect(Math.abs((drawn.ends[index]?.x ?? NaN) - mark.x)).toBeLessThanOrEqual(1);
      expect(Math.abs((drawn.ends[index]?.y ?? NaN) - mark.y)).toBeLessThanOrEqual(1);
    });
  });
}

test('the crosshair shows the year that is nearest to the pointer', async ({ page }) => {
  const chart = await openChart(page);
  for (const [part, text] of [
    [0.2, '200977%'],
    [0.8, '201061%95% confidence interval: 55.6% to 66.1%'],
  ] as const) {
    const { x, y } = await placeIn(chart, part);
    await page.mouse.move(x, y);
    await expect(crosshairOf(chart)).toHaveCount(1);
    await expect(cardOf(chart)).toHaveText(new RegExp(`^${text.slice(0, 4)}.*${text.slice(4)}$`));
  }
  await page.keyboard.press('Escape');
  await expect(cardOf(chart)).toHaveCount(0);
  await expect(crosshairOf(chart)).toHaveCount(0);
  await page.mouse.move(2, 2);
});

test('arrow keys move the crosshair, values are spoken, and Escape leaves', async ({ page }) => {
  const chart = await openChart(page);
  await markOf(chart, spoken[2009]).focus();
  await expect(cardOf(chart)).toContainText('77%');
  await page.keyboard.press('ArrowRight');
  await expect(markOf(chart, spoken[2010])).toBeFocused();
  await expect(cardOf(chart)).toContainText('61%');
  await expect(crosshairOf(chart)).toHaveCount(1);
  await expect(chart.locator('[aria-live]')).toHaveText(/^2010, .*61%$/);
  await page.keyboard.press('Escape');
  await expect(cardOf(chart)).toHaveCount(0);
  await expect(chart.locator('[aria-live]')).toHaveText('');
  await expect(markOf(chart, spoken[2010])).toBeFocused();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap shows value, interval and a link, and does not navigate', async ({ page }) => {
    const chart = await openChart(page);
    await markOf(chart, spoken[2010]).tap({ position: { x: 14, y: 14 } });
    const card = cardOf(chart);
    await expect(card).toContainText('55.6% to 66.1%');
    await expect(page).toHaveURL('/en/themes/switching');
    await card.getByRole('link', { name: spoken[2010] }).tap();
    await expect(page).toHaveURL('/en/figures/be-2010-switched-provider');
  });

  test('a tap elsewhere closes the card', async ({ page }) => {
    const chart = await openChart(page);
    const { x, y } = await placeIn(chart, 0.2);
    await page.touchscreen.tap(x, y);
    await expect(cardOf(chart)).toContainText('77%');
    await page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.scrollIntoView());
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(cardOf(chart)).toHaveCount(0);
  });
});
