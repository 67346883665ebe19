import { expect, test, type Page } from '@playwright/test';
import { drawCharts } from './support/charts';

declare global {
  interface Window {
    shifts: number[];
  }
}

/** Notes every layout shift that nobody caused by a keypress or a click. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const value: unknown = Reflect.get(entry, 'value');
        const isOwn: unknown = Reflect.get(entry, 'hadRecentInput');
        if (typeof value === 'number' && isOwn === false) window.shifts.push(value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The sum of all shifts, after two frames in which the last of them are reported. */
function totalShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return window.shifts.reduce((total, shift) => total + shift, 0);
  });
}

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`nothing moves while the dashboard is read, ${viewport.width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await watchShifts(page);
    await page.goto('/fr');
    await drawCharts(page);
    expect(await totalShift(page)).toBeLessThanOrEqual(0.01);
  });
}

test('a layout shift would be noticed', async ({ page }) => {
  await watchShifts(page);
  await page.goto('/fr');
  await page.evaluate(() => {
    const banner = document.createElement('div');
    banner.style.height = '300px';
    document.body.prepend(banner);
  });
  await expect.poll(() => totalShift(page)).toBeGreaterThan(0.01);
});
