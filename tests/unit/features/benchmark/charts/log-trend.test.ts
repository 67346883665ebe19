import { expect, test } from 'vitest';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import type { TrendPeriod } from '@/lib/call-log/measure/log-trend-summary';
import { pointsOf } from '@/lib/domain/charts/layout/drawing-points';
import { toLogTrend } from '@/lib/features/benchmark/charts/log-trend';
import { charter, limit, logWords } from '../../../../fixtures/log-words';
import { sampleCall, summarise, wallClock } from '../../../../fixtures/sample-calls';

/** A call a day; true where it is in time. */
const callsOn = (days: Readonly<Record<string, boolean>>) =>
  summarise(
    Object.entries(days).map(([day, isInTime]) =>
      sampleCall({ arrived: wallClock(`${day} 09:00:00`), wait: isInTime ? 150 : 151 }),
    ),
    rules,
  );

function trendOf(
  days: Readonly<Record<string, boolean>>,
  period: TrendPeriod = 'days',
  standard: typeof charter | typeof limit = charter,
) {
  const view = { standard, method: 'offered' } as const;
  const drawing = toLogTrend(callsOn(days), period, view, logWords('en'))?.drawing;
  if (!drawing || !('panels' in drawing)) throw new Error('no trend');
  return drawing;
}

const runsOf = ({ panels: [panel] }: ReturnType<typeof trendOf>) =>
  panel?.lines.flatMap(({ runs }) => runs.map((run) => run.map(({ id }) => id)));

test('shares stand on an axis to 100 %, where their days do, and only neighbours are joined', () => {
  const drawing = trendOf({
    ...{ '2026-03-02': false, '2026-03-03': true, '2026-03-06': true },
  });
  expect(drawing.axis.max).toBe(100);
  expect(runsOf(drawing)).toEqual([['2026-03-02', '2026-03-03'], ['2026-03-06']]);
  const [first, second, third] = drawing.periods;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(1);
  expect((third?.at ?? 0) - (second?.at ?? 0)).toBe(3);
  expect(drawing.periods.map(({ label, name }) => [label, name])).toEqual([
    ['2 Mar', '2 March 2026'],
    ['3 Mar', '3 March 2026'],
    ['6 Mar', '6 March 2026'],
  ]);
  expect(pointsOf(drawing).map(({ value, spoken }) => [value, spoken])).toEqual([
    [0, '2 March 2026: 0%'],
    [100, '3 March 2026: 100%'],
    [100, '6 March 2026: 100%'],
    [90, '90%'],
  ]);
});

test('weeks and months follow each other, whatever their length', () => {
  const runs = (period: TrendPeriod, ...dates: string[]) =>
    runsOf(trendOf(Object.fromEntries(dates.map((date) => [date, true])), period))?.length;
  expect(runs('weeks', '2026-03-02', '2026-03-09', '2026-03-16')).toBe(1);
  expect(runs('weeks', '2026-03-02', '2026-03-16')).toBe(2);
  expect(runs('months', '2026-01-01', '2026-02-01', '2026-03-01')).toBe(1);
  expect(runs('months', '2026-01-01', '2026-03-01')).toBe(2);
});

test('what a standard asks for is a line across; one that names no share has none', () => {
  const days = { '2026-03-02': true };
  const held = (standard: typeof charter | typeof limit) =>
    trendOf(days, 'days', standard).panels[0]?.thresholds.map(({ label }) => label);
  expect(held(charter)).toEqual(['90% required']);
  expect(held(limit)).toEqual([]);
});

test('no mark leads anywhere: a call has no page', () => {
  expect(pointsOf(trendOf({ '2026-03-02': true })).every(({ href }) => href === undefined)).toBe(
    true,
  );
});

test('a log without times has no trend', () => {
  const bare = summarise([sampleCall()], rules);
  const view = { standard: charter, method: 'offered' } as const;
  expect(toLogTrend(bare, 'days', view, logWords('en'))).toBeNull();
});
