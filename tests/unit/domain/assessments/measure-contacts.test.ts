import { describe, expect, test } from 'vitest';
import { measureContacts, shareOfCallsWithin } from '@/lib/domain/assessments/measure-contacts';
import type { Contact } from '@/lib/domain/assessments/contact-schema';
import { madeCall, madeContacts, madeMail, protocol1, unreached } from '../../../fixtures/campaign';

const many = (count: number, make: (at: number) => Contact) =>
  Array.from({ length: count }, (_, at) => make(at));

/** Coders disagree, two items of courtesy are missing, and the wait is long. */
const late: Partial<Contact> = {
  ...{ waiting_seconds: 200, answer_1: 1, answer_2: 0, greeting: false, closing: false },
};

const mixed = [
  ...many(20, (at) => madeCall('acme', at)),
  ...many(10, (at) => madeCall('acme', 20 + at, late)),
  ...many(10, (at) => madeCall('acme', 30 + at, unreached)),
  ...many(10, (at) => madeMail('acme', at)),
  // A Monday's e-mail is answered on the second Monday after: six working days.
  ...many(2, (at) =>
    madeMail('acme', 10 + at * 10, {
      ...{ time: `2026-03-02T09:0${at}:00`, waiting_seconds: 14 * 86_400 },
      ...{ answer_1: 0, answer_2: 0, closing: false },
    }),
  ),
  ...many(8, (at) => madeMail('acme', 12 + at, unreached)),
];

const [acme] = measureContacts(mixed, protocol1);

describe('an organisation of 40 calls and 20 e-mails', () => {
  test('has its counts', () => {
    expect(acme?.telephone).toMatchObject({
      ...{ contacts: 40, reached: 30, in_time: 20, answers: 25 },
      ...{ courtesy_there: 100, courtesy_of: 120, median_menu: 20, median_waiting: 60 },
    });
    expect(acme?.email).toMatchObject({
      ...{ contacts: 20, reached: 12, in_time: 10, answers: 10, median_menu: null },
      ...{ courtesy_there: 46, courtesy_of: 48 },
    });
  });

  test('scores 100 × (0.3 × 20/40 + 0.5 × 25/40 + 0.2 × 100/120) by telephone', () => {
    expect(acme?.telephone.scored).toMatchObject({
      ...{ access: 0.5, answer: 0.625, courtesy: 100 / 120 },
    });
    expect(acme?.telephone.scored?.score).toBeCloseTo(62.916667, 6);
  });

  test('scores 100 × (0.3 × 10/20 + 0.5 × 10/20 + 0.2 × 46/48) by e-mail, and 0.7 and 0.3 of both', () => {
    expect(acme?.email.scored?.score).toBeCloseTo(59.166667, 6);
    expect(acme?.total?.score).toBeCloseTo(61.791667, 6);
  });

  // Computed by another program, in another language, after the protocol's words alone.
  test('has the interval of 2,000 resamples with the seed of the protocol', () => {
    expect(acme?.total?.low).toBeCloseTo(51.8597727, 6);
    expect(acme?.total?.high).toBeCloseTo(71.8511364, 6);
  });

  test('has the same result whatever the order of its rows', () => {
    expect(measureContacts(mixed.toReversed(), protocol1)).toEqual([acme]);
  });

  // 42 answers; both gave 1 to 30, both 0 to 2, one 1 and the other 0 to 10: observed 32/42,
  // by chance (40 × 30 + 2 × 12) / 42²; kappa = (0.76190 − 0.69388) / (1 − 0.69388).
  test('has the agreement of its coders', () => {
    expect(acme?.coded).toBe(42);
    expect(acme?.kappa).toBeCloseTo(0.2222, 4);
  });
});

test('a longer menu never changes a score', () => {
  const menu = (seconds: number) =>
    measureContacts(madeContacts('acme', { menu_seconds: seconds }), protocol1)[0];
  expect(menu(900)?.total).toEqual(menu(5)?.total);
  expect(menu(900)?.telephone.median_menu).toBe(900);
});

test.each([
  [150, 60],
  [150.5, 0],
])('a call answered after %s s of waiting is in time in %i of 60', (waiting_seconds, in_time) => {
  const [result] = measureContacts(madeContacts('acme', { waiting_seconds }), protocol1);
  expect(result?.telephone.in_time).toBe(in_time);
});

test('full marks are 100, with an interval of 100 to 100, and no agreement can be told', () => {
  const [result] = measureContacts(madeContacts('acme'), protocol1);
  expect(result?.total).toEqual({ score: 100, low: 100, high: 100 });
  expect(result?.kappa).toBeNull();
});

test('an organisation that nobody reached scores 0', () => {
  const [result] = measureContacts(madeContacts('acme', unreached), protocol1);
  expect(result?.total).toEqual({ score: 0, low: 0, high: 0 });
  expect(result?.telephone.scored?.courtesy).toBe(0);
});

test('29 calls give counts and no score anywhere, 30 do', () => {
  const of = (calls: number) =>
    measureContacts(
      [...many(calls, (at) => madeCall('acme', at)), ...many(20, (at) => madeMail('acme', at))],
      protocol1,
    )[0];
  expect(of(29)).toMatchObject({
    ...{ total: null, telephone: { scored: null, contacts: 29, reached: 29 } },
    email: { scored: null, contacts: 20 },
  });
  expect(of(30)?.total?.score).toBe(100);
});

test('too few e-mails leave the calls their score, and no total', () => {
  const contacts = [...many(60, (at) => madeCall('acme', at)), madeMail('acme', 1)];
  expect(measureContacts(contacts, protocol1)[0]).toMatchObject({
    ...{ total: null, telephone: { scored: { score: 100 } }, email: { scored: null } },
  });
});

test('organisations stand in the order of their ids', () => {
  const contacts = [...madeContacts('zeta'), ...madeContacts('acme')];
  expect(measureContacts(contacts, protocol1).map(({ organisation }) => organisation)).toEqual([
    'acme',
    'zeta',
  ]);
});

test('calls that a person answered within a promised time are a share of all calls', () => {
  expect(shareOfCallsWithin(mixed, 150)).toEqual({ percent: 50, sampleSize: 40 });
  expect(shareOfCallsWithin(mixed, 200)).toEqual({ percent: 75, sampleSize: 40 });
  expect(shareOfCallsWithin([madeMail('acme', 1)], 150)).toBeNull();
});
