import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { locales } from '@/lib/base/i18n/locales';
import {
  canonicalJson,
  protocolHash,
  protocolSchema,
} from '@/lib/domain/assessments/protocol-schema';
import { findShortfalls } from '@/lib/domain/assessments/protocol-shortfalls';
import { addWorkingDays, isWithinWorkingDays } from '@/lib/domain/assessments/working-days';
import { madeCall, madeContacts, protocol1 } from '../../../fixtures/campaign';

test('protocol 1 is what was announced', () => {
  expect(protocol1).toMatchObject({
    version: 1,
    telephone: { contacts: 60, least_contacts: 30, within_seconds: 150, weight: 0.7 },
    email: { contacts: 20, within_working_days: 5, weight: 0.3 },
    ...{ least_working_days: 10, least_scenarios: 4, least_callers: 3, coders: 2 },
    weights: { access: 0.3, answer: 0.5, courtesy: 0.2 },
    reply_working_days: 10,
  });
  expect(protocol1.telephone).toMatchObject({ fails_after_seconds: 600, fails_after_attempts: 3 });
  expect(protocol1.time_slots).toHaveLength(4);
  for (const { text } of protocol1.rules)
    for (const locale of locales) expect(text[locale]).toBeTruthy();
});

// Whoever changes one letter of a published protocol meets this test: it takes a new version.
test('protocol 1 never changes', () => {
  expect(protocolHash(protocol1)).toBe(
    '816119fe8abb1ed67f8531a489613e20390774221f5bbf08dcf8703a391771a2',
  );
});

test('the hash is that of JSON with its members in order', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: 0.5 })).toBe(
    '{"a":0.5,"b":[1,{"c":"é","d":null}]}',
  );
  const text = canonicalJson(protocol1);
  expect(protocolHash(protocol1)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});

test('another threshold, or another word, is another protocol', () => {
  const telephone = { ...protocol1.telephone, within_seconds: 120 };
  expect(protocolHash({ ...protocol1, telephone })).not.toBe(protocolHash(protocol1));
});

test('weights that do not add up to 1 are refused', () => {
  const weights = { access: 0.3, answer: 0.5, courtesy: 0.3 };
  expect(protocolSchema.safeParse({ ...protocol1, weights }).success).toBe(false);
  const email = { ...protocol1.email, weight: 0.4 };
  expect(protocolSchema.safeParse({ ...protocol1, email }).success).toBe(false);
});

test.each([
  ['2026-03-02', 10, '2026-03-16'],
  ['2026-03-06', 1, '2026-03-09'],
  // From a Saturday, the first working day is the Monday.
  ['2026-03-07', 1, '2026-03-09'],
  ['2026-12-24', 5, '2026-12-31'],
])('from %s, %i working days lead to %s', (day, count, expected) => {
  expect(addWorkingDays(day, count)).toBe(expected);
});

test('an e-mail of a Friday is answered in five working days until the end of the Friday after', () => {
  const week = 7 * 86_400;
  expect(isWithinWorkingDays('2026-03-06T23:00:00', week + 3_540, 5)).toBe(true);
  expect(isWithinWorkingDays('2026-03-06T23:00:00', week + 3_600, 5)).toBe(false);
});

test('a whole campaign falls short of nothing', () => {
  expect(findShortfalls(madeContacts('acme'), protocol1)).toEqual([]);
});

test('what a campaign falls short of is told with what was asked', () => {
  const calls = Array.from({ length: 29 }, () =>
    madeCall('acme', 0, { time: '2026-03-07T09:00:00' }),
  );
  expect(findShortfalls(calls, protocol1)).toEqual([
    { organisation: 'acme', kind: 'calls', found: 29, asked: 60 },
    { organisation: 'acme', kind: 'emails', found: 0, asked: 20 },
    { organisation: 'acme', kind: 'working-days', found: 0, asked: 10 },
    { organisation: 'acme', kind: 'time-slots', found: 1, asked: 4 },
    { organisation: 'acme', kind: 'scenarios', found: 1, asked: 4 },
    { organisation: 'acme', kind: 'callers', found: 1, asked: 3 },
  ]);
});
