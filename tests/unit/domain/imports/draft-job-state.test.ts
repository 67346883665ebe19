import { expect, test } from 'vitest';
import { isHeld, leaseFrom } from '@/lib/base/lease';
import { isAtWork, isClaimable, type DraftJob } from '@/lib/domain/imports/draft-job-state';

const at = (time: string) => new Date(`2026-11-29T${time}Z`);
const waiting: DraftJob = { asked: 1, tries: 0, holder: null, leased_until: null };
const held: DraftJob = { asked: 1, tries: 1, holder: 'a', leased_until: leaseFrom(at('10:00:00')) };
const published: DraftJob = { ...held, asked: 0 };

test('a lease lasts for half a minute, and not in the moment in which it ends', () => {
  expect(leaseFrom(at('23:59:45'))).toEqual(new Date('2026-11-30T00:00:15Z'));
  expect(isHeld(held, at('10:00:29.999'))).toBe(true);
  expect(isHeld(held, at('10:00:30'))).toBe(false);
  expect(isHeld(waiting, at('10:00:00'))).toBe(false);
});

test.each<[string, DraftJob, string, boolean, boolean]>([
  ['waits', waiting, '10:00:00', true, true],
  ['is worked on', held, '10:00:29', false, true],
  ['was left', held, '10:00:30', true, true],
  ['was left by three', { ...held, tries: 3 }, '10:00:30', false, false],
  ['is worked on by a third', { ...held, tries: 3 }, '10:00:29', false, true],
  ['is published', published, '10:00:29', false, true],
  ['was left by who published', published, '10:00:30', false, false],
])('a job that %s', (_name, job, time, claimable, atWork) => {
  expect(isClaimable(job, at(time))).toBe(claimable);
  expect(isAtWork(job, at(time))).toBe(atWork);
});
