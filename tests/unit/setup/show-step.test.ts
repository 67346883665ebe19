import { afterEach, expect, test, vi } from 'vitest';
import { elapsed, showStep } from '@/lib/setup/show-step.mjs';

afterEach(() => vi.restoreAllMocks());

test.each([
  [0, '0.0 s'],
  [4_249, '4.2 s'],
  [9_499, '9.5 s'],
  [9_500, '10 s'],
  [59_499, '59 s'],
  [59_500, '1 min 0 s'],
  [83_400, '1 min 23 s'],
  [3_600_000, '60 min 0 s'],
])('%i milliseconds are %s', (milliseconds, text) => {
  expect(elapsed(milliseconds)).toBe(text);
});

test('a step is named before it is done, and its time told afterwards', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  await showStep('Building the pages', async () => {
    expect(log.mock.calls).toEqual([['Building the pages …']]);
  });
  expect(log.mock.calls[1]).toEqual([expect.stringMatching(/^… done in .+ s\.$/)]);
});

test('no time is told of a step that failed', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  await expect(showStep('Building', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(log.mock.calls).toEqual([['Building …']]);
});
