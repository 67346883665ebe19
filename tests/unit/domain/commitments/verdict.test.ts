import { describe, expect, test } from 'vitest';
import { judgeCommitment } from '@/lib/domain/commitments/verdict';

const calls = (inTime: number, of: number) => ({ percent: (inTime / of) * 100, sampleSize: of });

/*
 * The ends, by Wilson's formula with z = 1.96 computed by hand: 59 of 60 91.1 to 99.7; 49 of 60 70.1 to 89.4;
 * 55 of 60 81.9 to 96.4; 30 of 30 88.6 to 100; 5,500 of 6,000 90.9 to 92.3.
 */
describe('a promise of 90 % of calls', () => {
  test.each([
    [59, 60, 'held'],
    [49, 60, 'not-held'],
    [55, 60, 'open'],
    [30, 30, 'open'],
    [5500, 6000, 'held'],
    [0, 60, 'not-held'],
    [0, 1, 'not-held'],
    [1, 1, 'open'],
  ] as const)('%i of %i in time: %s', (inTime, of, verdict) => {
    expect(judgeCommitment(calls(inTime, of), 90)).toBe(verdict);
  });
});

test('no call tells nothing', () => {
  expect(judgeCommitment({ percent: 0, sampleSize: 0 }, 90)).toBe('open');
});

test('a promise of every call can be broken, and a sample cannot show that it is kept', () => {
  expect(judgeCommitment(calls(50, 60), 100)).toBe('not-held');
  expect(judgeCommitment(calls(59, 60), 100)).toBe('not-held');
});

test('ends are not rounded: 89.9998 does not reach 90', () => {
  // (p + z²/2n − z√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), computed apart: 120 of 126 89.9998; 121 of 126 91.05.
  expect(judgeCommitment(calls(120, 126), 90)).toBe('open');
  expect(judgeCommitment(calls(121, 126), 90)).toBe('held');
});
