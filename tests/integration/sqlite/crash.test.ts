import { expect, test, vi } from 'vitest';
import { seededRandom } from '@/lib/base/statistics/seeded-random';
import { runCrashTrials } from '../../bench/crash-trials';
import { createTestDatabase } from '../../setup/test-database';

vi.setConfig({ testTimeout: 300_000 });

test('a publisher killed at any moment leaves the old release or the new one', async () => {
  const { path, remove } = await createTestDatabase();
  const report = await runCrashTrials(path, 3, seededRandom(5));
  remove();
  expect(report.faults).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
});
