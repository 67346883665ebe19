import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import { toWaitCurve } from '@/lib/features/benchmark/charts/wait-curve';
import { charter, limit, logWords } from '../../../../fixtures/log-words';
import { anyCall, sampleCall, summarise } from '../../../../fixtures/sample-calls';

const english = logWords('en');
/** Of four calls, two are answered at once, one after 60 s, and one gives up after 30 s. */
const summary = summarise(
  [
    ...[0, 0, 60].map((wait) => sampleCall({ wait })),
    sampleCall({ wait: 30, outcome: 'abandoned' }),
  ],
  rules,
);
const one = { name: 'one.csv', summary };

test('shares rise in steps over the wait, the last to the edge of a round axis', () => {
  const { axis, across, lines } = toWaitCurve([one], [charter], english).drawing;
  expect(axis.ticks.map(({ label }) => label)).toEqual(['0%', '25%', '50%', '75%', '100%']);
  // One and a half times the longest wait that is counted is 270 s.
  expect(across.ticks.map(({ label }) => label)).toEqual([
    ...['0 s', '1 min', '2 min', '3 min', '4 min', '5 min'].map((label) =>
      label.replace(' ', '\u00a0'),
    ),
  ]);
  const [answered, abandoned] = lines.map(({ runs }) => runs.flat());
  expect(answered?.filter(({ at }) => [0, 30, 60, 300].includes(at))).toEqual([
    ...[
      { at: 0, value: 50 },
      { at: 30, value: 50 },
      { at: 60, value: 75 },
      { at: 300, value: 75 },
    ],
  ]);
  expect(abandoned?.at(-1)).toEqual({ at: 300, value: 25 });
});

test('each standard is marked at its wait, at the share it names', () => {
  const { drawing, note } = toWaitCurve([one], [charter, limit], english);
  expect(drawing.marks.map(({ at, value }) => [at, value])).toEqual([
    [150, 90],
    [150, null],
  ]);
  expect(note).toBe(
    'The upright dashed lines mark what the standards require: Charter: 90% within 2\u00a0min\u00a030\u00a0s and Limit: within 2\u00a0min\u00a030\u00a0s.',
  );
});

test('lines are named at their ends, those of two logs by number, with the names of their files beside', () => {
  const labels = (names: string[]) => {
    const logs = names.map((name) => ({ name, summary }));
    const { lines, key } = toWaitCurve(logs, [charter], english).drawing;
    return [lines.map(({ label, isDashed }) => [label, isDashed]), key];
  };
  expect(labels(['one.csv'])).toEqual([
    [
      ['Answered', false],
      ['Abandoned', false],
    ],
    [],
  ]);
  expect(labels(['1. one.csv', '2. a-name-longer-than-a-phone-is-wide.csv'])).toEqual([
    [
      ['1. Answered', false],
      ['1. Abandoned', false],
      ['2. Answered', true],
      ['2. Abandoned', true],
    ],
    [
      { label: '1. one.csv', isDashed: false },
      { label: '2. a-name-longer-than-a-pho…', isDashed: true },
    ],
  ]);
});

test('no two names lie on each other', () => {
  const logs = ['1. a', '2. b'].map((name) => ({ name, summary }));
  const { lines } = toWaitCurve(logs, [charter], english).drawing;
  const places = lines.map(({ nameAt }) => nameAt).toSorted((a, b) => a - b);
  for (const [index, place] of places.slice(1).entries())
    expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(0.15 - 1e-9);
});

test('any log is drawn within its axes', () => {
  fc.assert(
    fc.property(fc.array(anyCall, { maxLength: 30 }), (calls) => {
      const log = { name: 'any', summary: summarise(calls, rules) };
      const { lines, across, axis } = toWaitCurve([log], [charter], english).drawing;
      for (const { at, value } of lines.flatMap(({ runs }) => runs.flat())) {
        expect(at >= 0 && at <= across.max).toBe(true);
        expect(value >= 0 && value <= axis.max).toBe(true);
      }
    }),
  );
});
