import { describe, expect, test } from 'vitest';
import { afterFailure, waitOf, type Failures } from '@/lib/domain/accounts/sign-in-limit';

const noon = new Date('2026-03-01T12:00:00Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

/** What is counted after so many failures at noon. */
function failed(times: number): Failures {
  let failures: Failures | null = null;
  for (let n = 0; n < times; n += 1) failures = afterFailure(failures, 5, noon);
  if (failures === null) throw new Error('ask for one failure at least');
  return failures;
}

describe('after failures, one waits', () => {
  test.each([
    [1, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [9, 480],
    [10, 900],
    [50, 900],
  ])('%i of them: %i s', (times, seconds) => {
    expect(waitOf(failed(times), noon)).toBe(seconds);
  });

  test('less as time goes by, in whole seconds', () => {
    expect(waitOf(failed(5), later(10.5))).toBe(20);
    expect(waitOf(failed(5), later(30))).toBe(0);
    expect(waitOf(null, noon)).toBe(0);
  });

  test('and a day later they are forgotten', () => {
    expect(afterFailure(failed(9), 5, later(86_399)).count).toBe(10);
    expect(afterFailure(failed(9), 5, later(86_401)).count).toBe(1);
  });
});
