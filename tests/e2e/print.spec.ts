import { expect, test, type Page } from '@playwright/test';
import { readPrintedPages, type PrintedBox, type PrintedPage } from './support/printed-pages';

/** What fits on A4 between the margins, in pixels. */
const paper = { width: 688, height: 1031 };

/** The ink, and the colours of Belgium and France, as a PDF writes them. */
const ink = '.0824 .1255 .1686';
const colours = ['.7216 .2745 .0549', '.1059 .3804 .651'];

/** What a browser prints of a page, with "background graphics" off. */
async function printSheets(page: Page): Promise<PrintedPage[]> {
  return readPrintedPages(await page.pdf({ printBackground: false, preferCSSPageSize: true }));
}

type DrawnMark = {
  href: string;
  /** How long a bar is, in parts of the place it has; null for a point on a line. */
  length: number | null;
  hasInterval: boolean;
};

/** The marks of each chart on a page that has an axis. */
function drawnMarks(page: Page): Promise<DrawnMark[][]> {
  return page.locator('.chart-frame').evaluateAll((charts) =>
    charts.map((chart) =>
      [...chart.querySelectorAll(':is(.bars, .trend-plot) a[data-point]')].map((link) => ({
        href: new URL(link.getAttribute('href') ?? '', location.href).href,
        length: link.querySelector('rect')
          ? parseFloat(link.querySelector('rect')?.getAttribute('width') ?? '') / 100
          : null,
        hasInterval: link.querySelector('.whisker') !== null,
      })),
    ),
  );
}

/** Whether a mark stands on a sheet: in its colour or filling, as long as it is, with its interval. */
function isPrinted({ href, length, hasInterval }: DrawnMark, { links, marks }: PrintedPage) {
  return links
    .filter((link) => link.href === href)
    .some(({ box }) => {
      const own = marks.filter((mark) => isWithin(mark.box, box));
      const isDrawn = own.some(({ how, paint, box: { left, right } }) => {
        const isColoured = colours.includes(paint) || paint.startsWith('/Pattern');
        // The figure whose page it is has a larger point.
        const wanted = length === null ? [7, 11] : [length * (box.right - box.left)];
        const isAsLong = wanted.some((one) => Math.abs(right - left - one) < 2);
        return how === 'filled' && isColoured && isAsLong;
      });
      const hasWhisker = own.some(({ how, paint }) => how === 'stroked' && paint === ink);
      return isDrawn && (hasWhisker || !hasInterval);
    });
}

function isWithin(inner: PrintedBox, outer: PrintedBox): boolean {
  const isBeside = inner.left < outer.left - 1 || inner.right > outer.right + 1;
  return !isBeside && inner.bottom >= outer.bottom - 1 && inner.top <= outer.top + 1;
}

const pages = [
  { path: '/en', release: 'release=1' },
  { path: '/fr/themes/waiting?country=BE,FR', release: 'country=BE,FR&release=1' },
  { path: '/nl/figures/be-2010-switched-provider', release: 'release=1' },
];

for (const { path, release } of pages) {
  test(`${path} prints every bar, point and interval, each chart on one sheet`, async ({
    page,
  }) => {
    await page.goto(path);
    // What comes alive under the pointer is printed all the same.
    for (const plot of await page.locator('.trend').all()) await plot.hover();
    const charts = (await drawnMarks(page)).filter((marks) => marks.length > 0);
    expect(charts.length).toBeGreaterThan(0);
    const sheets = await printSheets(page);
    for (const marks of charts) {
      const on = marks.map((mark) =>
        sheets.flatMap((sheet, number) => (isPrinted(mark, sheet) ? [number] : [])),
      );
      const [first = []] = on;
      expect(first, JSON.stringify(marks[0])).toHaveLength(1);
      expect(on, JSON.stringify(marks)).toEqual(marks.map(() => first));
    }
  });

  test(`${path} on paper: two charts a sheet, nothing to press, and where it stands`, async ({
    page,
  }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: paper.width, height: 1000 });
    for (const grid of await page.locator('.chart-grid').all()) {
      const charts = await grid.locator('> figure').all();
      const tops = await Promise.all(charts.map(async (chart) => (await chart.boundingBox())?.y));
      const box = await grid.boundingBox();
      const edges = [...tops.map((top) => top ?? 0), (box?.y ?? 0) + (box?.height ?? 0)];
      for (const [index, top] of edges.slice(0, -2).entries())
        expect((edges[index + 2] ?? 0) - top).toBeLessThan(paper.height);
    }
    for (const chart of await page.locator('figure.chart-frame').all())
      await expect(chart.getByText(/^(Source|Bron)/).first()).toBeVisible();
    const controls = 'nav, button, select, input:not(:checked), details:not(.unfolds-in-print)';
    await expect(page.locator(controls).filter({ visible: true })).toHaveCount(0);
    const [plain] = path.split('?');
    const address = `${new URL(page.url()).origin}${plain}?${release}`;
    await expect(page.getByRole('contentinfo').getByText(address)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(paper.width);
  });
}

test('what was chosen in the filters is printed, and what was not is not', async ({ page }) => {
  await page.goto('/en?country=BE&year=2010');
  await page.emulateMedia({ media: 'print' });
  const filters = page.getByRole('region', { name: 'Filter the figures' });
  await expect(filters.getByText('Belgium')).toBeVisible();
  await expect(filters.getByText('2010')).toBeVisible();
  await expect(filters.getByText('France')).toBeHidden();
  await expect(filters.getByText('2013')).toBeHidden();
});

test('a line is printed between its points', async ({ page }) => {
  await page.goto('/en/themes/switching');
  const sheets = await printSheets(page);
  const lines = sheets
    .flatMap(({ marks }) => marks)
    .filter(
      ({ how, paint, box }) =>
        how === 'stroked' && paint === colours[0] && box.right - box.left > 200,
    );
  expect(lines).toHaveLength(1);
});

test('the report on a call log prints its curves and every hour of its map', async ({ page }) => {
  await page.goto('/en/benchmark');
  await page.getByRole('button', { name: 'Try a made-up log' }).click();
  const rects = page.locator('.log-report #hours svg rect');
  await expect(rects).not.toHaveCount(0);
  const cells = await rects.count();
  expect(cells).toBeGreaterThan(30);
  const marks = (await printSheets(page)).flatMap((sheet) => sheet.marks);
  const widths = marks
    .filter(({ how, paint }) => how === 'stroked' && colours.includes(paint))
    .map(({ box }) => box.right - box.left);
  // Answered and abandoned on the curve; the trend, whose four weeks are joined one by one.
  expect(widths.filter((width) => width > 300).length).toBeGreaterThanOrEqual(2);
  expect(widths.filter((width) => width > 40 && width < 300).length).toBeGreaterThanOrEqual(3);
  const hours = marks.filter(
    ({ how, paint, box }) =>
      how === 'filled' && colours.includes(paint) && box.top - box.bottom > 10,
  );
  expect(hours.length).toBeGreaterThanOrEqual(cells / 2);
});
