import { describe, expect, test } from 'vitest';
import { UsageError } from '@/lib/cli/arguments/usage-error';
import { readStaffingOptions } from '@/lib/cli/benchmark/staffing-options';

const usual = { interval: 30, shrinkage: 0, 'max-occupancy': 100, concurrency: 1 };

test('nothing is staffed unless something is said of it', () => {
  expect(readStaffingOptions({})).toBeNull();
  expect(readStaffingOptions({ json: true, unit: 'seconds' })).toBeNull();
  expect(readStaffingOptions({ staffing: true })).toEqual(usual);
});

test.each<[Record<string, string>, object]>([
  [{ handling: '240' }, { handling: 240 }],
  [{ handling: '240,5' }, { handling: 240.5 }],
  [{ interval: '15' }, { interval: 15 }],
  [{ formula: 'erlang-c' }, { formula: 'erlang-c' }],
  [{ target: '80/20' }, { target: { targetPercent: 80, thresholdSeconds: 20 } }],
  [{ target: '97,5 % / 150' }, { target: { targetPercent: 97.5, thresholdSeconds: 150 } }],
  // A share and its percent are the same; below 1 % only where the sign says so.
  [{ shrinkage: '30' }, { shrinkage: 30 }],
  [{ shrinkage: '30%' }, { shrinkage: 30 }],
  [{ shrinkage: '0.3' }, { shrinkage: 30 }],
  [{ shrinkage: '0.29' }, { shrinkage: 29 }],
  [{ shrinkage: '0,5 %' }, { shrinkage: 0.5 }],
  [{ 'max-occupancy': '0.85' }, { 'max-occupancy': 85 }],
  [{ concurrency: '3' }, { concurrency: 3 }],
  [{ queue: 'Sales' }, { queue: 'Sales' }],
])('%j', (values, own) => {
  expect(readStaffingOptions(values)).toEqual({ ...usual, ...own });
});

test('agents there are read for the week: later parts hold over earlier ones', () => {
  const { agents } = readStaffingOptions({ agents: '9; Mon 10-12 = 14' }) ?? {};
  expect(agents).toHaveLength(7 * 96);
  expect([agents?.[39], agents?.[40], agents?.[47], agents?.[48], agents?.[96 + 40]]).toEqual([
    9, 14, 14, 9, 9,
  ]);
});

describe('what cannot be is refused', () => {
  test.each<[Record<string, string>, RegExp]>([
    [{ handling: '' }, /handling/],
    [{ handling: 'long' }, /handling/],
    [{ handling: '-1' }, /handling/],
    [{ interval: '20' }, /interval/],
    [{ formula: 'erlang-b' }, /formula/],
    [{ target: '80' }, /expected as 80\/20/],
    [{ target: '0/20' }, /target/],
    [{ target: '120/20' }, /target/],
    [{ shrinkage: '91' }, /shrinkage/],
    [{ 'max-occupancy': '1' }, /max-occupancy/],
    [{ concurrency: '1.5' }, /concurrency/],
    [{ concurrency: '11' }, /concurrency/],
    [{ agents: 'many' }, /"many" is not understood/],
    [{ agents: '9; Mun 10-12 = 14' }, /"Mun 10-12 = 14" is not understood/],
    [{ agents: ' ' }, /is not understood/],
  ])('%j', (values, message) => {
    expect(() => readStaffingOptions(values)).toThrow(UsageError);
    expect(() => readStaffingOptions(values)).toThrow(message);
  });
});
