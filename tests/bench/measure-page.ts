import { openBrowser, readPage, type Reading } from './browser';
import { generateDatabase, type Shape } from './generate';
import { DASHBOARD } from './measure-size';
import { startBarometer } from './processes';
import { rowWithLimit, type Row } from './report';
import { readScripts, weigh } from './scripts';

const WIDTHS = [390, 1280];

/** What the dashboard costs a reader's browser: its scripts, and whether it jumps while it is read. */
export async function measurePage(shape: Shape): Promise<Row[]> {
  const server = await startBarometer(await generateDatabase(shape));
  try {
    const url = server.url + DASHBOARD;
    const first = await readScripts(url);
    const readings = await readAtWidths(url);
    const later = new Set(readings.flatMap(({ scripts }) => scripts));
    first.forEach((address) => later.delete(address));
    return [
      rowWithLimit('Dashboard, JavaScript before interaction, gzipped', await weigh(first), {
        atMost: 120,
        unit: 'KB',
      }),
      {
        figure: 'Dashboard, JavaScript loaded once somebody is there',
        measured: readings.length > 0 ? `${(await weigh([...later])).toFixed(1)} KB` : NO_BROWSER,
      },
      ...WIDTHS.map((width, index) =>
        rowWithLimit(`Dashboard, layout shift at ${width} px`, readings[index]?.layoutShift, {
          atMost: 0,
          unit: '(CLS)',
          digits: 4,
        }),
      ),
    ];
  } finally {
    await server.stop();
  }
}

const NO_BROWSER = 'not measured: no Chromium or Chrome';

async function readAtWidths(url: string): Promise<Reading[]> {
  const browser = await openBrowser();
  if (!browser) return [];
  const readings: Reading[] = [];
  for (const width of WIDTHS) readings.push(await readPage(browser, url, width));
  await browser.close();
  return readings;
}
