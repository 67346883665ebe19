import { expect, test } from 'vitest';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import {
  drawHourMap,
  hourMapHeight,
  toHourMap,
  type Count,
} from '@/lib/call-log/charts/hour-map-drawing';
import { sampleCall, summarise, wallClock } from '../../../fixtures/sample-calls';

const charter: Count = { threshold: 150, method: 'offered', target: 90 };

/** So many calls at an hour, and how many of them are late. */
const callsAt = (time: string, count: number, late: number) =>
  Array.from({ length: count }, (_, index) =>
    sampleCall({ arrived: wallClock(`2026-03-${time}:05:00`), wait: index < late ? 151 : 150 }),
  );

// 2 March 2026 was a Monday.
const { hours } = summarise(
  [
    ...callsAt('02 09', 30, 3),
    ...callsAt('02 10', 30, 4),
    ...callsAt('02 14', 29, 29),
    ...callsAt('04 10', 40, 0),
  ],
  rules,
);

test('only hours and weekdays with calls have a place', () => {
  const map = toHourMap(hours, charter);
  expect([map.hours, map.weekdays]).toEqual([
    [9, 10, 14],
    [0, 2],
  ]);
  expect(map.cells.map(({ weekday, hour, offered }) => [weekday, hour, offered])).toEqual([
    ...[
      [0, 9, 30],
      [0, 10, 30],
      [0, 14, 29],
      [2, 10, 40],
    ],
  ]);
});

test('an hour breaks with enough calls below the target; without a target none does', () => {
  const breaking = (count: Count) =>
    toHourMap(hours, count).cells.flatMap(({ hour, breaks }) => (breaks ? [hour] : []));
  expect(breaking(charter)).toEqual([10]);
  expect(breaking({ ...charter, target: null })).toEqual([]);
});

test('cells stand in a grid, the fewer in time the more heat', () => {
  const map = toHourMap(hours, charter);
  const { cell, cells } = drawHourMap(map, 254);
  expect(cell).toEqual({ width: 100, height: 30 });
  expect(cells.map(({ x, y, heat }) => [x, y, heat])).toEqual([
    ...[
      [52, 26, 0.05],
      [52, 56, 0.07],
      [52, 86, 0.55],
      [152, 56, 0],
    ],
  ]);
  expect(hourMapHeight(map)).toBe(118);
});

test('where all hours are good, none looks bad', () => {
  const good = summarise([...callsAt('02 09', 30, 0), ...callsAt('02 10', 30, 3)], rules);
  const { cells } = drawHourMap(toHourMap(good.hours, charter), 254);
  expect(cells.map(({ heat }) => heat)).toEqual([0, 0.18]);
});

test('a service that never closes has lower rows; a log without times has none', () => {
  const always = Array.from({ length: 24 }, (_, hour) =>
    callsAt(`02 ${String(hour).padStart(2, '0')}`, 1, 0),
  ).flat();
  expect(hourMapHeight(toHourMap(summarise(always, rules).hours, charter))).toBe(484);
  expect(toHourMap(summarise([sampleCall()], rules).hours, charter).cells).toEqual([]);
});
