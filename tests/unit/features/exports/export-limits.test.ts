import { expect, test } from 'vitest';
import { ExportBudget, ExportSlots } from '@/lib/features/exports/export-limits';

/** A budget of 600 figures and 1,000 bytes a minute, with a clock that a test moves on. */
function makeBudget(perMinute = { figures: 600, bytes: 1_000 }) {
  let now = 0;
  const budget = new ExportBudget(perMinute, () => now);
  return { budget, pass: (seconds: number) => (now += seconds * 1_000) };
}

test('whoever has anything left may take one more, and then waits until it is paid', () => {
  const { budget, pass } = makeBudget();
  budget.charge('a', { figures: 599 });
  expect(budget.secondsToWait('a')).toBe(0);
  // 401 figures too much, at ten a second.
  budget.charge('a', { figures: 402 });
  expect(budget.secondsToWait('a')).toBe(41);
  expect(budget.secondsToWait('b')).toBe(0);
  pass(40);
  expect(budget.secondsToWait('a')).toBe(1);
  pass(1);
  expect(budget.secondsToWait('a')).toBe(0);
});

test('what is used up to nothing takes a second', () => {
  const { budget } = makeBudget();
  budget.charge('a', { figures: 600 });
  expect(budget.secondsToWait('a')).toBe(1);
});

test('bytes are counted beside figures, and the longer wait holds', () => {
  const { budget } = makeBudget();
  budget.charge('a', { figures: 700, bytes: 1_500 });
  // 10 s for the figures, 30 s for the bytes.
  expect(budget.secondsToWait('a')).toBe(30);
});

test('no more is saved up than for a minute', () => {
  const { budget, pass } = makeBudget();
  budget.charge('a', { figures: 1 });
  pass(3_600);
  budget.charge('a', { figures: 660 });
  expect(budget.secondsToWait('a')).toBe(6);
});

test('a budget of 0 is none', () => {
  const { budget } = makeBudget({ figures: 0, bytes: 0 });
  budget.charge('a', { figures: 1e9, bytes: 1e12 });
  expect(budget.secondsToWait('a')).toBe(0);
});

test('one client is sent at most half of what is sent at once, and a freed slot is taken again', () => {
  const slots = new ExportSlots(3);
  expect([slots.take('a'), slots.take('a'), slots.take('a')]).toEqual([true, true, false]);
  expect([slots.take('b'), slots.take('b'), slots.taken]).toEqual([true, false, 3]);
  slots.free('a');
  expect([slots.take('b'), slots.take('c'), slots.taken]).toEqual([true, false, 3]);
});
