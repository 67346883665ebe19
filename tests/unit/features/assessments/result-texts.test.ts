import { expect, test } from 'vitest';
import { getTranslator } from '@/lib/base/i18n/translations';
import { commitmentSchema } from '@/lib/domain/commitments/commitment-schema';
import { measureContacts } from '@/lib/domain/assessments/measure-contacts';
import { contactIssuePlace } from '@/lib/features/assessments/assessment-texts';
import { resultNotes, waitText } from '@/lib/features/assessments/result-texts';
import { madeContacts, protocol1 } from '../../../fixtures/campaign';

const t = getTranslator('en');

test.each(['Nine calls in ten within 150 seconds.', 'Nine calls in ten within 150 seconds'])(
  'the verdict on “%s” follows it after a colon alone',
  (label) => {
    const commitment = commitmentSchema.parse({
      ...{ id: 'wait', charter: 'pledge', label: { en: label }, source: 'gazette' },
    });
    const judged = {
      seconds: 150,
      promised: 90,
      percent: 100,
      calls: 60,
      verdict: 'held' as const,
    };
    const own = measureContacts(madeContacts('acme'), protocol1).map((result) => ({
      ...{ result, shortfalls: [], verdicts: [{ commitment, ...judged }] },
    }));
    expect(own.map((one) => resultNotes(one, { t, locale: 'en' }).at(-1))).toEqual([
      'Nine calls in ten within 150 seconds: 100% of 60 calls within 2\u00a0min\u00a030\u00a0s of waiting, 90% promised. Kept.',
    ]);
  },
);

test.each([
  [95, '1\u00a0min\u00a035\u00a0s'],
  [3_599, '59\u00a0min\u00a059\u00a0s'],
  [34_683, '9\u00a0h\u00a038\u00a0min'],
])('a wait of %i s is written %j: from an hour on without seconds', (seconds, expected) => {
  expect(waitText(seconds, 'en')).toBe(expected);
});

test.each([
  [3, 'answer_1', 'row 3, column answer_1'],
  [3, null, 'row 3'],
  [null, 'caller', 'column caller'],
  [null, null, '–'],
])('what is wrong in row %s and column %s stands at %j', (row, column, place) => {
  const issue = { code: 'missing' as const, field: null, row, column, found: '', values: {} };
  expect(contactIssuePlace(issue, t)).toBe(place);
});
