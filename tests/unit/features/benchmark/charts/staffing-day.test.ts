import { expect, test } from 'vitest';
import { toStaffingDay } from '@/lib/features/benchmark/charts/staffing-day';
import type { StaffedInterval } from '@/lib/call-log/staffing/staffing-summary';
import { logWords } from '../../../../fixtures/log-words';
import { staffed } from '../../../../fixtures/staffed-intervals';

function dayOf(week: readonly StaffedInterval[]) {
  const { drawing, table } = toStaffingDay(week, 0, { minutes: 30, note: '' }, logWords('en'));
  if (drawing.form !== 'staffing') throw new Error('no steps');
  return { ...drawing, table };
}

test('a day begins at a full hour, and its axes end at round places', () => {
  const { across, axis } = dayOf([staffed(0, 570, 7), staffed(0, 1020, 13), staffed(1, 0, 99)]);
  expect(across.ticks.map(({ value, label }) => [value, label])).toEqual([
    [0, '9:00'],
    ...[
      [120, '11:00'],
      [240, '13:00'],
      [360, '15:00'],
      [480, '17:00'],
      [600, '19:00'],
    ],
  ]);
  expect(axis.ticks.map(({ label }) => label)).toEqual(['0', '5', '10', '15']);
});

test('those who are needed are an area, those who are there a line, and what lacks stands between', () => {
  const { areas, lines } = dayOf([
    ...[staffed(0, 540, 3, 1), staffed(0, 570, 2, 2), staffed(0, 600, 4), staffed(0, 690, 1, 5)],
  ]);
  expect(areas.map(({ boxes }) => boxes)).toEqual([
    [
      { from: 0, to: 30, low: 0, high: 1 },
      { from: 30, to: 60, low: 0, high: 2 },
      { from: 60, to: 90, low: 0, high: 4 },
      { from: 150, to: 180, low: 0, high: 1 },
    ],
    [{ from: 0, to: 30, low: 1, high: 3 }],
  ]);
  const runs = lines.find(({ key }) => key === 'there')?.runs;
  expect(runs?.map((run) => run.map(({ at, value }) => [at, value]))).toEqual([
    [
      ...[
        [0, 1],
        [30, 1],
      ],
      ...[
        [30, 2],
        [60, 2],
      ],
    ],
    [
      [150, 5],
      [180, 5],
    ],
  ]);
});

test('where nobody said who is there, there is no line', () => {
  const { lines } = dayOf([staffed(0, 540, 3)]);
  expect(lines.map(({ label }) => label)).toEqual(['Agents needed']);
});
