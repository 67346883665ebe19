import { expect, test, type Page } from '@playwright/test';
import { chartOf } from './support/charts';
import { download, readCsv } from './support/csv';
import { plain } from './support/figures';
import { findViolations } from './support/axe';

const curve = 'Share of offered calls answered, by waiting time';
const charter = '“Belgian customer-service charter”';

/** The made-up log, measured. */
async function trySample(page: Page): Promise<void> {
  await page.goto('/en/benchmark');
  await page.getByRole('button', { name: 'Try a made-up log' }).click();
  await expect(verdictOf(page)).toBeVisible();
}

/** The one sentence at the top. */
function verdictOf(page: Page) {
  return page.getByRole('region', { name: 'Verdict' }).getByRole('status');
}

async function readVerdict(page: Page): Promise<string> {
  return plain(await verdictOf(page).innerText());
}

/** The row of a standard in the table of verdicts. */
function rowOf(page: Page, standard: RegExp) {
  return page.getByRole('region', { name: 'Verdict' }).getByRole('row', { name: standard });
}

test('one click shows whether the made-up log meets the charter, and by how many calls', async ({
  page,
}) => {
  await trySample(page);
  expect(await readVerdict(page)).toBe(
    `90.7% of offered calls were answered within 2 min 30 s; the standard ${charter} requires 90%. Met, with 34 calls to spare.`,
  );
  const verdict = page.getByRole('region', { name: 'Verdict' });
  await expect(verdict.getByText('Made-up data, with no link')).toBeVisible();
  await expect(rowOf(page, /^Belgian/)).toContainText('✓ Met');
  await expect(rowOf(page, /^Belgian/)).toContainText('Monday 10:00–11:00 (43%)');
  await expect(rowOf(page, /^Belgian/)).toContainText('and 4 more');
  await expect(rowOf(page, /^Spain/)).toContainText('165 calls short');
  await expect(rowOf(page, /^80\/20/)).toContainText('✗ Missed');
});

test('another standard and another method turn the verdict, and the charts follow', async ({
  page,
}) => {
  await trySample(page);
  await expect(rowOf(page, /^Spain/)).toContainText(
    'The verdict changes with another method: Answered in time ÷ (offered − abandoned)',
  );
  const standard = page.getByRole('combobox', { name: 'Standard in the sentence' });
  await standard.selectOption('Spain, Ley 10/2025 on customer service');
  expect(await readVerdict(page)).toContain('requires 95%. Missed by 165 calls.');
  await page
    .getByRole('combobox', { name: 'Method of calculation' })
    .selectOption('Answered in time ÷ (offered − abandoned)');
  expect(await readVerdict(page)).toMatch(/^98\.6% of answered calls .* Met, with 159 calls/);
  await expect(page.getByRole('figure', { name: /within 3.min, over time$/ })).toContainText(
    'Method: Answered in time ÷ (offered − abandoned).',
  );
});

test('a short abandon is what one says it is, once one has said it', async ({ page }) => {
  await trySample(page);
  const measures = page.getByRole('region', { name: 'Measures' });
  const shortAbandons = measures.getByRole('row').filter({ hasText: 'Short abandons (≤' });
  await expect(shortAbandons.getByRole('cell').first()).toHaveText('49');
  const field = page.getByRole('spinbutton', { name: 'Short-abandon limit' });
  await field.fill('20');
  await expect(shortAbandons).toContainText('(≤ 5 s)');
  await field.press('Enter');
  await expect(shortAbandons).toContainText('(≤ 20 s)');
  await expect(shortAbandons.getByRole('cell').first()).not.toHaveText('49');
  await expect(field).toBeFocused();
  await field.fill('90');
  await field.press('Tab');
  await expect(field).toHaveValue('60');
});

test('every measure says what it means and who says so', async ({ page }) => {
  await trySample(page);
  const measures = page.getByRole('region', { name: 'Measures' });
  await measures.locator('summary', { hasText: 'Average speed of answer' }).click();
  await expect(measures.getByRole('link', { name: /WFM Labs, Average Speed/ })).toBeVisible();
  const { text, name } = await download(
    page,
    measures.getByRole('button', { name: 'Download the measures (CSV)' }),
  );
  expect(name).toMatch(/^service-barometer_measures_made-up.*_en\.csv$/);
  expect(readCsv(text)[0]).toMatchObject({ measure: 'offered', value: '4801' });
});

test('the curve is read aloud, by keyboard, and stands as a table', async ({ page }) => {
  await trySample(page);
  const chart = chartOf(page, curve);
  const slider = chart.getByRole('slider', { name: 'Read the curve at' });
  await expect(slider).toHaveAttribute('aria-valuetext', /^Within 2.min.30.s: 90\.7% answered/);
  await slider.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Within 2.min.2\d.s/);
  await chart.getByText('Table', { exact: true }).press('Enter');
  await expect(chart.getByRole('row', { name: /^20.s/ })).toContainText('60.9%');
  const { text } = await download(page, chart.getByRole('button', { name: `CSV, ${curve}` }));
  expect(readCsv(text).find((row) => row.wait_seconds === '150')?.answered).toMatch(/^0\.907/);
});

test('every chart is an SVG that stands alone, also when the page is dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await trySample(page);
  const charts = page.locator('.log-report').getByRole('figure');
  await expect(charts).toHaveCount(4);
  for (const chart of await charts.all()) {
    const title = await chart.getByRole('heading').innerText();
    const { text, name } = await download(page, chart.getByRole('button', { name: /^SVG/ }));
    expect(name).toMatch(/^service-barometer_[a-z-]+_made-up.*_en\.svg$/);
    expect(text).toContain(`<title>${title}</title>`);
    expect(text).not.toContain('var(');
    expect(text).not.toContain('data-live');
    expect(text).toMatch(/made-up[^<]*\(made up\) · \d+ \w+ 20\d\d · Service Barometer/);
    expect(text).toContain('fill="#ffffff"');
    // The light scheme's line colour, not the dark one's.
    expect(text).not.toContain('rgb(47, 58, 69)');
    const isXml = await page.evaluate(
      (svg) =>
        new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror') === null,
      text,
    );
    expect(isXml).toBe(true);
  }
});

test('a chart is a PNG of twice its size', async ({ page }) => {
  await trySample(page);
  const chart = chartOf(page, curve);
  const svg = await download(page, chart.getByRole('button', { name: `SVG, ${curve}` }));
  const png = await download(page, chart.getByRole('button', { name: `PNG, ${curve}` }));
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg.text) ?? [];
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([
    2 * Number(width),
    2 * Number(height),
  ]);
  // A blank picture of this size would be far smaller.
  expect(png.bytes.length).toBeGreaterThan(20_000);
});

test('what it would take hangs on the handling time and the formula', async ({ page }) => {
  await trySample(page);
  const staffing = page.getByRole('region', { name: 'Staff needed' });
  const busiest = staffing.getByRole('row').nth(1);
  const agents = async () => Number(await busiest.getByRole('cell').nth(1).innerText());
  const field = staffing.getByRole('spinbutton', { name: 'Average handling time' });
  await field.fill('266');
  await field.press('Enter');
  const withPatience = await agents();
  const formula = staffing.getByRole('combobox', { name: 'Formula' });
  await formula.selectOption('Erlang C: no caller abandons');
  await expect(staffing.getByText('No caller abandons;')).toBeVisible();
  await expect.poll(agents).toBeGreaterThanOrEqual(withPatience);
  await field.fill('600');
  await field.press('Enter');
  await expect.poll(agents).toBeGreaterThan(withPatience);
});

test('who is there is held against who is needed, the worst hours first', async ({ page }) => {
  await trySample(page);
  const staffing = page.getByRole('region', { name: 'Staff needed' });
  const there = staffing.getByRole('textbox', { name: 'Agents present' });
  await there.fill('9; Monday 10-12');
  await there.press('Enter');
  await expect(staffing.getByRole('alert')).toContainText('“Monday 10-12” cannot be read');
  await there.fill('1');
  await there.press('Enter');
  await expect(staffing.getByRole('alert')).toBeHidden();
  const worst = staffing.getByRole('listitem').first();
  await expect(worst).toHaveText(/^Monday \d+ to \d+ needs [1-9]\d* more$/);
  const rows = staffing.getByRole('table', { name: 'The intervals that are shortest of agents' });
  await expect(rows.getByRole('row')).toHaveCount(11);
  const chart = chartOf(page, 'Agents needed through the day: Monday');
  await expect(chart.locator('svg text', { hasText: 'Agents present' })).toBeVisible();
  // On paper one page more.
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(4);
  await page.emulateMedia({ media: 'print' });
  await expect(worst).toBeVisible();
  await expect(chart.locator('.trend-marks')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  // Enough at all times.
  await there.fill('99');
  await there.press('Enter');
  await expect(staffing.getByText('There are enough agents at all the times')).toBeVisible();
});

test('shrinkage, occupancy, interval, target and queue change the agents', async ({ page }) => {
  await trySample(page);
  const staffing = page.getByRole('region', { name: 'Staff needed' });
  const busiest = staffing.getByRole('row').nth(1);
  const cell = async (column: number) =>
    Number(await busiest.getByRole('cell').nth(column).innerText());
  const [calls, needed] = [await cell(0), await cell(1)];
  const type = async (name: RegExp, value: string) => {
    const field = staffing.getByRole('spinbutton', { name });
    await field.fill(value);
    await field.press('Enter');
  };
  await type(/^Shrinkage/, '50');
  await expect.poll(() => cell(2)).toBe(2 * needed);
  await type(/^Maximum occupancy/, '20');
  await expect.poll(() => cell(1)).toBeGreaterThan(needed);
  await type(/^Maximum occupancy/, '100');
  await type(/^Target: calls in time/, '99');
  await expect.poll(() => cell(1)).toBeGreaterThan(needed);
  await type(/^Chat/, '2');
  await expect.poll(() => cell(1)).toBeLessThanOrEqual(needed);
  await expect(staffing.getByText(/up to 2 conversations at once/)).toBeVisible();
  await staffing.getByRole('combobox', { name: 'Interval' }).selectOption('60 minutes');
  await expect.poll(() => cell(0)).toBeGreaterThan(calls);
  await staffing.getByRole('combobox', { name: 'Queue' }).selectOption({ index: 2 });
  await expect.poll(() => cell(0)).toBeLessThan(2 * calls);
});

/** The made-up log beside a second one, in which one call of three was answered in time. */
async function trySecond(page: Page): Promise<void> {
  await trySample(page);
  const second = page.getByRole('group', { name: 'Second log', exact: true });
  await second.getByText('Compare with a second log').click();
  const rows = [
    '2026-03-09 09:00:00,Y,12',
    '2026-03-09 09:05:00,Y,400',
    '2026-03-09 09:10:00,N,40',
  ];
  await second.getByLabel('Choose a file').setInputFiles({
    ...{ name: 'after.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(['Start,Answered,Wait (s)', ...rows].join('\n')),
  });
  await expect(page.getByRole('region', { name: 'Side by side', exact: true })).toBeVisible();
}

test('two logs have both verdicts and both curves, on paper too', async ({ page }) => {
  await trySecond(page);
  const compared = page.getByRole('region', { name: 'Side by side', exact: true });
  const verdicts = compared.getByRole('table', { name: 'Both verdicts' });
  const charter = verdicts.getByRole('row', { name: /^Belgian/ });
  await expect(charter.getByRole('cell').nth(1)).toHaveText(/90\.7%.*Met.*34 calls to spare/);
  // One of three in time; 90 % of three is three.
  await expect(charter.getByRole('cell').nth(2)).toHaveText(/33\.3%.*Missed.*2 calls short/);

  const chart = chartOf(page, 'Share of offered calls answered in both logs, by waiting time');
  await expect(chart.locator('svg text', { hasText: '2. after.csv' })).toBeVisible();
  await expect(chart.locator('svg path[stroke-dasharray="7 4"]')).toHaveCount(3);
  const { text } = await download(page, chart.getByRole('button', { name: /^CSV/ }));
  const at150 = readCsv(text).find((row) => row.wait_seconds === '150');
  expect(at150?.answered_1).toMatch(/^0\.907/);
  expect(at150?.answered_2).toMatch(/^0\.333/);
  expect(at150?.abandoned_2).toMatch(/^0\.333/);

  // The comparison and how the second log was read take two pages more.
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(5);
  await page.emulateMedia({ media: 'print' });
  await expect(verdicts).toBeVisible();
  await expect(chart.locator('.trend-marks')).toBeVisible();
  await expect(
    page.locator('button:visible, select:visible, input:visible, summary:visible'),
  ).toHaveCount(0);
});

test('the report is at most three pages, without what only the screen needs', async ({ page }) => {
  await trySample(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(1);
  expect(pages.length).toBeLessThanOrEqual(3);

  await page.emulateMedia({ media: 'print' });
  const report = page.locator('.log-report');
  await expect(report.getByText('Call log report')).toBeVisible();
  await expect(report.getByText(/\(made up\), read on/)).toBeVisible();
  await expect(report.getByText('Short-abandon limit:')).toBeVisible();
  await expect(verdictOf(page)).toBeVisible();
  await expect(report.getByText('References', { exact: true })).toBeVisible();
  await expect(report.getByText('https://wiki.wfmlabs.org/wiki/Service_Level')).toBeVisible();
  await expect(report.locator('figure .trend-marks:visible')).toHaveCount(3);
  await expect(page.locator('nav:visible, footer:visible, h1:visible')).toHaveCount(0);
  await expect(
    page.locator('button:visible, select:visible, input:visible, summary:visible'),
  ).toHaveCount(0);
  await expect(page.getByText('By queue')).toBeHidden();
  await expect(page.getByText('Staff needed')).toBeHidden();
});

test('axe finds nothing on a measured log with everything open', async ({ page }) => {
  await trySample(page);
  for (const summary of await page.locator('.log-report summary').all()) await summary.click();
  expect(await findViolations(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('nothing runs out of the page, and the charts are drawn to its width', async ({ page }) => {
    await trySample(page);
    const { scrollWidth, innerWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      innerWidth: window.innerWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(innerWidth);
    for (const drawing of await page.locator('.log-report figure .plot > svg').all()) {
      const sizes = await drawing
        .locator('text')
        .evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
      expect((await drawing.boundingBox())?.width).toBeLessThanOrEqual(350);
    }
  });
});
