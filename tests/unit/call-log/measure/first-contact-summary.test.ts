import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call } from '@/lib/call-log/calls/call-columns';
import { firstContactOf as ofColumns } from '@/lib/call-log/measure/first-contact-summary';
import { anyCall, sampleCall, toColumns, wallClock } from '../../../fixtures/sample-calls';

const firstContactOf = (calls: readonly Call[]) => ofColumns(toColumns(calls));

const callOf = (caller: number | null, time: string, own: Partial<Call> = {}) =>
  sampleCall({ caller, arrived: wallClock(time), ...own });

test('a call is repeated when the same caller calls within 7 days, answered or not', () => {
  const calls = [
    callOf(9, '2026-03-31 12:00:00'),
    callOf(0, '2026-03-02 09:00:00'), // repeated by the next, 7 days later to the second
    callOf(0, '2026-03-09 09:00:00', { outcome: 'abandoned' }), // not answered: not judged
    callOf(0, '2026-03-16 09:00:01'), // no other within 7 days
    callOf(1, '2026-03-24 12:00:00'), // its 7 days end with the log
    callOf(1, '2026-03-24 12:00:01'), // its 7 days do not; but it repeats the one before
    callOf(null, '2026-03-03 09:00:00'),
  ];
  expect(firstContactOf(calls)).toEqual({ judged: 3, repeated: 2, notJudged: 3, value: 1 / 3 });
  expect(firstContactOf([...calls].reverse())).toEqual(firstContactOf(calls));
});

test('where no caller is known, nothing is judged', () => {
  const calls = [sampleCall(), callOf(null, '2026-03-03 09:00:00')];
  expect(firstContactOf(calls)).toEqual({ judged: 0, repeated: 0, notJudged: 2, value: null });
});

const week = 7 * 86_400_000;

/** Every pair of calls, one by one. */
function compareAllPairs(calls: readonly Call[]) {
  const known = calls.flatMap((call) =>
    call.arrived === null ? [] : [{ ...call, at: call.arrived }],
  );
  const end = Math.max(...known.map(({ at }) => at));
  const judged = known.filter(
    ({ outcome, caller, at }) => outcome === 'answered' && caller !== null && at + week <= end,
  );
  const repeated = judged.filter(({ caller, at }) =>
    known.some((next) => next.caller === caller && next.at > at && next.at <= at + week),
  );
  return { judged: judged.length, repeated: repeated.length };
}

test('it agrees with comparing every pair of calls', () => {
  // No two calls in one instant: which of those came first no file tells.
  const calls = fc.uniqueArray(anyCall, { selector: ({ arrived }) => arrived, maxLength: 60 });
  fc.assert(
    fc.property(calls, (own) => {
      expect(firstContactOf(own)).toMatchObject(compareAllPairs(own));
    }),
  );
});
