import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthName, weekName } from '@/lib/call-log/measure/call-calendar';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import { drawLogTrend } from '@/lib/call-log/charts/log-trend-drawing';
import { daysOfPeriod, logTrend, usualPeriod } from '@/lib/call-log/measure/log-trend-summary';
import { sampleCall, summarise, wallClock } from '../../../fixtures/sample-calls';

const point = (from: string, share: number | null) => ({ from, to: from, offered: 9, share });
const size = { width: 242, height: 152 };

test.each([
  ['2026-03-09', '2026-03-09', '2026-03-09'],
  ['2026-W11', '2026-03-09', '2026-03-15'],
  ['2026-W01', '2025-12-29', '2026-01-04'],
  ['2020-W53', '2020-12-28', '2021-01-03'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-12', '2025-12-01', '2025-12-31'],
])('%s goes from %s to %s', (name, from, to) => {
  expect(daysOfPeriod(name)).toEqual({ from, to });
});

test('every day lies within its week and its month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      for (const name of [weekName(day), monthName(day)]) {
        const { from, to } = daysOfPeriod(name);
        expect(from <= date && date <= to).toBe(true);
      }
    }),
  );
});

test('a trend tells the share in time of each period, weeks when there are more than three', () => {
  const days = ['02', '03', '09', '16', '23'];
  const log = summarise(
    days.map((day, index) =>
      sampleCall({ arrived: wallClock(`2026-03-${day} 09:00:00`), wait: index === 0 ? 151 : 1 }),
    ),
    rules,
  );
  expect(usualPeriod(log)).toBe('weeks');
  expect(usualPeriod({ weeks: log.weeks.slice(0, 3) })).toBe('days');
  expect(logTrend(log, 'weeks', 150, 'offered')[0]).toEqual({
    ...{ from: '2026-03-02', to: '2026-03-08', offered: 2, share: 0.5 },
  });
});

test('points lie where their dates do, and only neighbours are joined', () => {
  const trend = [
    ...[point('2026-03-02', 0.5), point('2026-03-03', 1)],
    ...[point('2026-03-04', null), point('2026-03-06', 0)],
  ];
  const { plot, points, lines, targetY } = drawLogTrend(trend, 'days', 90, size);
  expect(plot).toEqual({ left: 46, top: 24, right: 186, bottom: 124 });
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [66, 74],
    [91, 24],
    [166, 124],
  ]);
  expect(lines).toEqual(['M66,74L91,24']);
  expect(targetY).toBe(34);
});

test('weeks and months follow each other, whatever their length', () => {
  const joined = (period: 'weeks' | 'months', ...dates: string[]) =>
    drawLogTrend(
      dates.map((date) => point(date, 1)),
      period,
      null,
      size,
    ).lines.length;
  expect(joined('weeks', '2026-03-02', '2026-03-09', '2026-03-16')).toBe(1);
  expect(joined('weeks', '2026-03-02', '2026-03-16')).toBe(0);
  expect(joined('months', '2026-01-01', '2026-02-01', '2026-03-01')).toBe(1);
  expect(joined('months', '2026-01-01', '2026-03-01')).toBe(0);
});

test('a single point stands in the middle, its share below it, or above it near the axis', () => {
  const draw = (share: number) => drawLogTrend([point('2026-03-02', share)], 'days', null, size);
  expect(draw(1).points).toEqual([{ from: '2026-03-02', share: 1, x: 116, y: 24, labelY: 44 }]);
  expect(draw(0).points[0]?.labelY).toBe(114);
  expect(draw(1).targetY).toBeNull();
});

test('shares and dates are written only where there is room', () => {
  const days = Array.from({ length: 28 }, (_, day) =>
    point(`2026-02-${String(day + 1).padStart(2, '0')}`, 0.9),
  );
  const { points, dates } = drawLogTrend(days, 'days', 90, size);
  expect(points.every(({ labelY }) => labelY === null)).toBe(true);
  expect(dates.map(({ from }) => from)).toEqual(['2026-02-01', '2026-02-21']);
});
