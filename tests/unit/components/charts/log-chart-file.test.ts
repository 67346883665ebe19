import { expect, test } from 'vitest';
import { renderChartFile } from '@/components/charts/render-chart-file';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import { toHourMap } from '@/lib/features/benchmark/charts/hour-map';
import { toDrawnChart } from '@/lib/features/benchmark/charts/log-chart-spec';
import { toStaffingDay } from '@/lib/features/benchmark/charts/staffing-day';
import { toWaitCurve } from '@/lib/features/benchmark/charts/wait-curve';
import { charter, logWords } from '../../../fixtures/log-words';
import { sampleCall, summarise, wallClock } from '../../../fixtures/sample-calls';
import { staffed } from '../../../fixtures/staffed-intervals';

const words = logWords('en');
/** Of four calls on a Monday at nine, two are answered at once, one after 60 s, and one gives up after 30 s. */
const summary = summarise(
  [0, 0, 60, 30].map((wait) => {
    const arrived = wallClock('2026-03-02 09:00:00');
    return sampleCall({ wait, arrived, outcome: wait === 30 ? 'abandoned' : 'answered' });
  }),
  rules,
);
const curve = toWaitCurve([{ name: 'calls.csv', summary }], [charter], words);
const notes = { foot: ['calls.csv · 2026'], font: null };

const render = (chart: Parameters<typeof toDrawnChart>[0]) =>
  renderChartFile(toDrawnChart(chart, ['calls.csv, 4 calls & more']), notes);

test('a file says what is found, what is measured, of which log, how to read it, and whence it is', async () => {
  const svg = await render(curve);
  const places = [
    ...[
      '75% of offered calls answered within',
      '>Share of offered calls answered, by waiting time<',
    ],
    ...[
      '>calls.csv, 4 calls &amp; more<',
      '>Answered<',
      '>The upright dashed lines',
      '>calls.csv · 2026<',
    ],
  ].map((part) => svg.indexOf(part, svg.indexOf('</title>')));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="760" height="\d+"/);
  expect(svg).toContain('fill="#ffffff"');
  expect(svg).not.toMatch(/var\(|class=|data-|@font-face/);
});

test('a curve rises in steps; what a standard asks for stands at its wait and share', async () => {
  const svg = await render({ ...curve, drawing: { ...curve.drawing, read: 60 } });
  // The plot is 490 × 220, its axis of 300 s: 30 s at 49, 60 s at 98, 150 s at 245; 50 % at 110, 75 % at 55.
  expect(svg).toMatch(
    /<path d="M0,110[^"]*L98,110L98,55[^"]*L490,55" fill="none" stroke="#1b61a6"/,
  );
  expect(svg).toContain('<g transform="translate(245 22)"><path d="M0 -6l6 6l-6 6l-6 -6z"');
  // What somebody reads belongs to the page.
  expect(svg).not.toContain('<circle');
});

test('the hours of a week are cells, each with its share', async () => {
  const map = toHourMap(summary, { standard: charter, method: 'offered' }, words);
  const svg = map && (await render(map));
  // One column of the 648 that are left beside the hours.
  expect(svg).toContain('<rect width="648" height="30" stroke="#dce1e6" fill="#1b61a6"');
  expect(svg).toContain('<text x="324" y="19" text-anchor="middle" font-size="12"');
  expect(svg).toContain('>75%</text>');
});

test('agents are boxes from the foot, and what lacks reaches down to those who are there', async () => {
  const week = [staffed(0, 540, 4, 1), staffed(0, 570, 2, 2)];
  const svg = await render(toStaffingDay(week, 0, { minutes: 30, note: 'How' }, words));
  // An hour is 490 wide, four agents 220 high.
  expect(svg).toContain('<path d="M0 220V165H245V220ZM245 220V110H490V220Z" fill="#1b61a6"');
  expect(svg).toContain('<path d="M0 165V0H245V165Z" fill="#b8460e"');
  expect(svg).toContain('<path d="M0,165L245,165L245,165L245,165L245,110L490,110');
});
