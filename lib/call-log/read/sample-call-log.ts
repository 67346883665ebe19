import { seededRandom } from '../../base/statistics/seeded-random';

/** The name says what it is, wherever the log is shown or printed. */
export const sampleCallLogName = 'made-up-sample.csv';

const FIRST_MONDAY = Date.UTC(2026, 2, 2);
const HOUR = 3_600_000;
const queues = ['contracts', 'technical', 'billing'] as const;

/** Calls expected in each hour from 8 to 18, Monday to Friday; Saturdays have the first four. */
const callsByHour = [14, 25, 33, 30, 20, 18, 24, 28, 24, 16];

type SampleCall = { arrived: number; cells: readonly (string | number)[] };

/**
 * A made-up call log, the same every time: about 5,000 calls of March 2026 to three queues, with callers
 * who call again, and Monday mornings on which the service breaks down. Nobody made these calls.
 * @returns CSV with semicolons, waits and handling in whole seconds, in the order of arrival
 */
export function sampleCallLog(): string {
  const random = seededRandom(20_260_302);
  const calls = openHours().flatMap(({ weekday, start, expected }) =>
    Array.from({ length: Math.round(expected * (0.8 + 0.4 * random())) }, () =>
      makeCall(start + Math.floor(random() * 3600) * 1000, isBreaking(weekday, start), random),
    ),
  );
  const lines = calls.sort((a, b) => a.arrived - b.arrived).map(({ cells }) => cells.join(';'));
  return ['Queue;Caller;Arrived;Wait (s);Outcome;Handling (s)', ...lines, ''].join('\r\n');
}

function openHours() {
  return Array.from({ length: 28 }, (_, day) => ({ day, weekday: day % 7 }))
    .filter(({ weekday }) => weekday < 6)
    .flatMap(({ day, weekday }) =>
      (weekday < 5 ? callsByHour : callsByHour.slice(0, 4)).map((expected, index) => ({
        weekday,
        start: FIRST_MONDAY + (day * 24 + 8 + index) * HOUR,
        expected: weekday < 5 ? expected : expected / 2,
      })),
    );
}

/** Mondays from 10 to 12. */
function isBreaking(weekday: number, start: number): boolean {
  return weekday === 0 && [10, 11].includes(new Date(start).getUTCHours());
}

function makeCall(arrived: number, breaking: boolean, random: () => number): SampleCall {
  const needed = breaking || random() < 0.55 ? spread(breaking ? 200 : 45, random) : 3;
  const patience = spread(420, random);
  const answered = needed <= patience;
  const handling = spread(240, random) + 30;
  return {
    arrived,
    cells: [
      queues[Math.floor(random() * random() * 3)] ?? queues[0],
      `sample-${String(Math.floor(random() * 9000)).padStart(4, '0')}`,
      new Date(arrived).toISOString().slice(0, 19).replace('T', ' '),
      answered ? needed : patience,
      answered ? 'answered' : 'abandoned',
      answered ? handling : '',
    ],
  };
}

/** Whole seconds, exponentially spread about their mean. */
function spread(mean: number, random: () => number): number {
  return Math.round(-mean * Math.log(1 - random()));
}
