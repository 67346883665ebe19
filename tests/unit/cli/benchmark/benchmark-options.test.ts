import { describe, expect, test } from 'vitest';
import { UsageError } from '@/lib/cli/arguments/usage-error';
import { parseOptions } from '@/lib/cli/benchmark/benchmark-options';

const usual = {
  ...{ file: 'calls.csv', standard: 'be-charter', method: 'offered', json: false, map: [] },
  ...{ answers: {}, answersFile: null, staffing: null },
};

test('a file alone is held against the charter, by offered calls, as a table', () => {
  expect(parseOptions(['calls.csv'])).toEqual(usual);
});

test.each<[readonly string[], object]>([
  [['--standard', 'es-ley-10-2025'], { standard: 'es-ley-10-2025' }],
  [['--method', 'offered_less_abandoned'], { method: 'offered_less_abandoned' }],
  [['--json'], { json: true }],
  [['--map', 'wait=3', '--map=queue='], { map: ['wait=3', 'queue='] }],
  [['--answers', 'before.json'], { answersFile: 'before.json' }],
  [['--dates', 'dmy'], { answers: { dateOrder: 'dmy' } }],
  // What people call the order of ISO 8601.
  [['--dates', 'iso'], { answers: { dateOrder: 'ymd' } }],
  [['--unit', 'milliseconds'], { answers: { unit: 'milliseconds' } }],
  [['--yes-means', 'abandoned'], { answers: { yesMeans: 'abandoned' } }],
  [['--outcome-from', 'answer-time'], { answers: { outcomeFrom: 'answer-time' } }],
  [['--wait-from', 'duration-less-talk'], { answers: { waitFrom: 'duration-less-talk' } }],
  [['--content', 'totals'], { answers: { content: 'totals' } }],
  [['--time-zone', 'Europe/Brussels'], { answers: { timeZone: 'Europe/Brussels' } }],
  [
    ['--outcome', 'Voice_Mail=abandoned', '--outcome', 'OK=answered'],
    { answers: { outcomes: { 'voice mail': 'abandoned', ok: 'answered' } } },
  ],
  [['--direction', 'uit=outbound'], { answers: { directions: { uit: 'outbound' } } }],
])('%j', (args, own) => {
  expect(parseOptions([...args, 'calls.csv'])).toEqual({ ...usual, ...own });
});

test('help is asked for whatever else is said', () => {
  expect(parseOptions(['--help'])).toBeNull();
  expect(parseOptions(['a', 'b', '--help'])).toBeNull();
});

describe('what cannot be followed is refused, and named', () => {
  test.each<[readonly string[], RegExp]>([
    [[], /^Name one file\.$/],
    [['a.csv', 'b.csv'], /^Name one file\.$/],
    [['a.csv', '--speed'], /--speed/],
    [['a.csv', '--standard'], /--standard/],
    [['a.csv', '--method', 'mine'], /method/],
    [['a.csv', '--dates', 'ymd'], /dates/],
    [['a.csv', '--unit', 'hours'], /unit/],
    [['a.csv', '--time-zone', 'Europe/Bruxelles'], /is not a time zone[\s\S]*time-zone/],
    [
      ['a.csv', '--outcome', 'x=maybe'],
      /^--outcome x=maybe: write WORD=answered\|abandoned\|ignore$/,
    ],
    [['a.csv', '--direction', 'in'], /^--direction in: write WORD=inbound\|outbound\|internal$/],
    [['a.csv', '--target', '80'], /expected as 80\/20/],
  ])('%j', (args, message) => {
    expect(() => parseOptions(args)).toThrow(UsageError);
    expect(() => parseOptions(args)).toThrow(message);
  });
});
