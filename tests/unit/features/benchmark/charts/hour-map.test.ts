import { expect, test } from 'vitest';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import { toHourMap } from '@/lib/features/benchmark/charts/hour-map';
import type { HeatSpec } from '@/lib/domain/charts/model/chart-schema';
import type { LogSummary } from '@/lib/call-log/measure/log-summary';
import { charter, limit, logWords } from '../../../../fixtures/log-words';
import { sampleCall, summarise, wallClock } from '../../../../fixtures/sample-calls';

/** So many calls at an hour, and how many of them are late. */
const callsAt = (time: string, count: number, late: number) =>
  Array.from({ length: count }, (_, index) =>
    sampleCall({ arrived: wallClock(`2026-03-${time}:05:00`), wait: index < late ? 151 : 150 }),
  );

// 2 March 2026 was a Monday.
const log = summarise(
  [
    ...callsAt('02 09', 30, 3),
    ...callsAt('02 10', 30, 4),
    ...callsAt('02 14', 29, 29),
    ...callsAt('04 10', 40, 0),
  ],
  rules,
);
const english = logWords('en');

function mapOf(of: LogSummary, standard = charter, words = english) {
  const map = toHourMap(of, { standard, method: 'offered' }, words);
  if (map?.drawing.form !== 'heat') throw new Error('no map');
  const { drawing }: { drawing: HeatSpec } = { drawing: map.drawing };
  return { ...map, drawing };
}

test('only hours and weekdays with calls have a place, the earliest first', () => {
  const { columns, rows, cells } = mapOf(log).drawing;
  expect(columns).toEqual(['Mon', 'Wed']);
  expect(rows).toEqual(['9:00', '10:00', '14:00']);
  expect(cells.map(({ column, row, label, short }) => [column, row, label, short])).toEqual([
    ...[
      [0, 0, '90%', '90'],
      [0, 1, '87%', '87'],
      [0, 2, '0%', '0'],
      [1, 1, '100%', '100'],
    ],
  ]);
});

test('an hour is framed with enough calls below the target; without a target none is', () => {
  const framed = (standard: typeof charter | typeof limit) => {
    const map = toHourMap(log, { standard, method: 'offered' }, english);
    return map?.drawing.form === 'heat' ? map.drawing.cells.map(({ isFramed }) => isFramed) : [];
  };
  expect(framed(charter)).toEqual([false, true, false, false]);
  expect(framed(limit)).toEqual([false, false, false, false]);
});

test('the fewer in time, the more heat; where all hours are good, none looks bad', () => {
  const heat = (of: LogSummary) => mapOf(of).drawing.cells.map((cell) => cell.heat);
  expect(heat(log).map((one) => Math.round(one * 100) / 100)).toEqual([0.1, 0.13, 1, 0]);
  const good = summarise([...callsAt('02 09', 30, 0), ...callsAt('02 10', 30, 3)], rules);
  expect(heat(good).map((one) => Math.round(one * 100) / 100)).toEqual([0, 0.33]);
});

test('the table has every hour, weekdays as ISO 8601 counts them', () => {
  const { table } = mapOf(log);
  expect(table.rows.map((row) => row.map(({ value }) => value)).slice(1, 3)).toEqual([
    [1, 10, 30, 26 / 30],
    [1, 14, 29, 0],
  ]);
});

test('a log without times has no map', () => {
  const bare = summarise([sampleCall()], rules);
  expect(toHourMap(bare, { standard: charter, method: 'offered' }, english)).toBeNull();
});
