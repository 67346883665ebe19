import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthName, weekName } from '@/lib/call-log/measure/call-calendar';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import { daysOfPeriod, logTrend, usualPeriod } from '@/lib/call-log/measure/log-trend-summary';
import { sampleCall, summarise, wallClock } from '../../../fixtures/sample-calls';

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
