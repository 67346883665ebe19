import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../setup/browser.mjs';

/** What a browser saw while a page was read to its end. */
export type Reading = { layoutShift: number; scripts: string[] };

/** A browser, or undefined where none is installed. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return undefined;
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath, args });
}

/** Opens a page and scrolls it to its end, as a reader would. */
export async function readPage(browser: Browser, url: string, width: number): Promise<Reading> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  });
  await page.addInitScript(countLayoutShifts);
  await page.goto(url, { waitUntil: 'networkidle' });
  await scrollToEnd(page);
  await page.waitForLoadState('networkidle');
  const layoutShift = await page.evaluate(() => Number(document.documentElement.dataset.shift));
  await page.close();
  return { layoutShift, scripts: [...scripts] };
}

/** Runs in the page: adds up every layout shift that no key or click explains. */
function countLayoutShifts(): void {
  let sum = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const isExpected = 'hadRecentInput' in entry && entry.hadRecentInput === true;
      if (!isExpected && 'value' in entry) sum += Number(entry.value);
    }
    document.documentElement.dataset.shift = String(sum);
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  addEventListener('load', () => (document.documentElement.dataset.shift ??= String(sum)));
}

async function scrollToEnd(page: Page): Promise<void> {
  const isAtEnd = () =>
    window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1;
  for (let step = 0; step < 500; step += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(100);
    if (await page.evaluate(isAtEnd)) break;
  }
  await page.waitForTimeout(1_000);
}
