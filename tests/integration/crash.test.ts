import { expect, test, vi } from 'vitest';
import { runCrashTrials } from '../bench/crash-trials';
import { createTestDatabase } from '../setup/test-database';

vi.setConfig({ testTimeout: 300_000 });

/** Numbers that look random and are the same in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test('a publisher killed at any moment leaves the old release or the new one', async () => {
  const { path, remove } = await createTestDatabase();
  const report = await runCrashTrials(path, 12, numbersFrom(5));
  remove();
  expect(report.faults).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
});
