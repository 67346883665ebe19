import { expect, type Locator, type Page } from '@playwright/test';

/** A chart's frame, by its title. */
export function chartOf(page: Page, title: string): Locator {
  return page.getByRole('figure', { name: title, exact: true });
}

/** The drawings of a frame that are alive: only after somebody was there. */
export function drawingOf(chart: Locator): Locator {
  return chart.getByRole('group', { name: /arrow keys|touches fléchées|pijltjestoetsen/ });
}

/** A mark of a drawing, by what a screen reader says of it. */
export function markOf(chart: Locator, spoken: string): Locator {
  return drawingOf(chart).getByRole('link', { name: spoken, exact: true });
}

/** Scrolls down the page, past every chart, until all are alive. */
export async function drawCharts(page: Page): Promise<void> {
  // A key that does nothing is the sign that somebody is there.
  await page.keyboard.press('Shift');
  for (const chart of await page.getByRole('figure').all()) {
    await chart.scrollIntoViewIfNeeded();
    // An emptied chart has no marks, and a number alone is not walked.
    if ((await chart.locator('[data-point]').count()) > 1)
      await expect(drawingOf(chart).getByRole('link')).not.toHaveCount(0, { timeout: 15_000 });
  }
}
