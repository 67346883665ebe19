import { expect, test } from 'vitest';
import { contactMonthIssue, ratingSchema } from '@/lib/domain/ratings/rating-schema';

const rating = {
  ...{ organisation: 'acme', month: '2026-11', channel: 'phone', minutes_waited: 12 },
  ...{ reached: true, solved: false, courtesy: 4, overall: 2 },
};

test('a rating says what happened', () => {
  expect(ratingSchema.parse(rating)).toEqual(rating);
});

test.each([
  ['a text beside it', { text: 'Dreadful!' }],
  ['a mark of 0', { overall: 0 }],
  ['a mark of 6', { courtesy: 6 }],
  ['half a mark', { overall: 2.5 }],
  ['a negative wait', { minutes_waited: -1 }],
  ['a wait of more than 31 days', { minutes_waited: 44_641 }],
  ['a thirteenth month', { month: '2026-13' }],
  ['an unknown channel', { channel: 'fax' }],
])('it has no room for %s', (_, wrong) => {
  expect(ratingSchema.safeParse({ ...rating, ...wrong }).success).toBe(false);
});

test('contacts of this month and of the twelve before are rated', () => {
  const issue = (month: string) => contactMonthIssue(month, new Date('2026-11-28T12:00:00Z'));
  expect(['2026-12', '2026-11', '2025-11', '2025-10'].map(issue)).toEqual([
    ...['month-to-come', null, null, 'month-too-old'],
  ]);
});
