import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '@/lib/setup/run-command.mjs';
import { openBrowser } from './browser';
import { generateCallLog } from './call-log-file';
import { generateDatabase, type Shape } from './generate';
import { forgetPeak, readMemory, startBarometer } from './processes';
import { rowWithLimit, type Row } from './report';

const library = path.join(root, 'node_modules/papaparse/papaparse.min.js');

/** Drops a call log on the benchmark page in a browser, beside what the CSV library alone takes there. */
export async function measureCallLogInBrowser(calls: number, shape: Shape): Promise<Row[]> {
  const browser = await openBrowser();
  if (!browser)
    return [{ figure: 'Call log in the browser', measured: 'not measured: no browser' }];
  const server = await startBarometer(await generateDatabase(shape));
  try {
    const file = generateCallLog(calls);
    const alone = await parseWithLibrary(await browser.newPage(), file);
    const page = await browser.newPage();
    await page.goto(`${server.url}/en/benchmark`, { waitUntil: 'networkidle' });
    const { seconds, longestTask, peak } = await dropCallLog(page, file);
    const of = `${calls.toLocaleString('en')} calls in the browser: `;
    return [
      { figure: `${of}the CSV library alone`, measured: `${alone.toFixed(2)} s` },
      rowWithLimit(`${of}read, measured and shown (${seconds.toFixed(2)} s)`, seconds / alone, {
        atMost: 2,
        unit: '×',
      }),
      rowWithLimit(`${of}longest task on the main thread`, longestTask, {
        atMost: 50,
        unit: 'ms',
        digits: 0,
      }),
      rowWithLimit(`${of}peak memory of the tab’s process`, peak, {
        atMost: 400,
        unit: 'MB',
        digits: 0,
      }),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Seconds that the library takes for a file, in a page with nothing else. */
async function parseWithLibrary(page: Page, file: string): Promise<number> {
  await page.setContent('<input type="file">');
  await page.addScriptTag({ path: library });
  await page.setInputFiles('input', file);
  const seconds = await page.evaluate(`(async () => {
    const begun = performance.now();
    const text = await document.querySelector('input').files[0].text();
    Papa.parse(text, { delimiter: ';', skipEmptyLines: true });
    return (performance.now() - begun) / 1000;
  })()`);
  await page.close();
  return Number(seconds);
}

async function dropCallLog(page: Page, file: string) {
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      const tasks = list.getEntries().map(({ duration }) => duration);
      const before = Number(document.documentElement.dataset.longest ?? 0);
      document.documentElement.dataset.longest = String(Math.max(before, ...tasks));
    }).observe({ type: 'longtask' });
  });
  renderers().forEach(forgetPeak);
  const begun = performance.now();
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('heading', { name: 'Verdict' }).waitFor({ timeout: 120_000 });
  const seconds = (performance.now() - begun) / 1000;
  const longestTask = await page.evaluate(() =>
    Number(document.documentElement.dataset.longest ?? 0),
  );
  const peaks = renderers().flatMap((pid) => readMemory(pid, 'VmHWM') ?? []);
  return { seconds, longestTask, peak: peaks.length > 0 ? Math.max(...peaks) : undefined };
}

/** Processes that draw pages and run their workers, where the system tells them. */
function renderers(): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0 && isRenderer(pid));
  } catch {
    return [];
  }
}

function isRenderer(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
  } catch {
    return false;
  }
}
