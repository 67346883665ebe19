import { describe, expect, test } from 'vitest';
import { textFields } from '@/lib/base/http/text-fields';
import { readDecision } from '@/lib/features/ratings/decision-fields';
import { readDoubtFields } from '@/lib/features/ratings/doubt-fields';
import {
  contactMonths,
  ratingFields,
  readRatingFields,
} from '@/lib/features/ratings/rating-fields';

const now = new Date('2026-03-31T23:59:59Z');

const formOf = (fields: Iterable<readonly [string, string]>) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

const answers = {
  ...{ month: '2026-02', channel: 'email', wait: '1,5', wait_unit: 'hours' },
  ...{ reached: 'no', solved: 'yes', courtesy: '4', overall: '2' },
};
const read = (own: Record<string, string> = {}) =>
  readRatingFields(new Map(Object.entries({ ...answers, ...own })), 'acme', now);

describe('the fields of a rating', () => {
  test('are read with a wait in any unit', () => {
    const rating = {
      ...{ organisation: 'acme', month: '2026-02', channel: 'email', minutes_waited: 90 },
      ...{ reached: false, solved: true, courtesy: 4, overall: 2 },
    };
    expect(read()).toEqual({ rating });
    const minutesOf = (wait: string, wait_unit: string) => {
      const found = read({ wait, wait_unit });
      return 'rating' in found ? found.rating.minutes_waited : found.issues;
    };
    expect(minutesOf('0', 'minutes')).toBe(0);
    expect(minutesOf('2.5', 'minutes')).toBe(3);
    expect(minutesOf('31', 'days')).toBe(44_640);
    expect(minutesOf('31.01', 'days')).toEqual([{ field: 'wait', code: 'too-long' }]);
  });

  test.each([
    [{ wait: '' }, 'wait', 'missing'],
    [{ wait: 'long' }, 'wait', 'no-number'],
    [{ wait: '-1' }, 'wait', 'no-number'],
    [{ wait: '1e3' }, 'wait', 'no-number'],
    [{ wait_unit: 'years' }, 'wait', 'no-number'],
    [{ month: '' }, 'month', 'missing'],
    [{ month: '2026-04' }, 'month', 'month-to-come'],
    [{ month: '2025-02' }, 'month', 'month-too-old'],
    [{ channel: 'fax' }, 'channel', 'missing'],
    [{ reached: 'perhaps' }, 'reached', 'missing'],
    [{ courtesy: '6' }, 'courtesy', 'missing'],
    [{ overall: '' }, 'overall', 'missing'],
  ])('%o has an issue of its own', (own, field, code) => {
    expect(read(own)).toEqual({ issues: [{ field, code }] });
  });

  test('that say nothing are all named, in their order', () => {
    const found = readRatingFields(new Map(), 'acme', now);
    expect('issues' in found && found.issues.map(({ field, code }) => [field, code])).toEqual([
      ...['month', 'channel', 'wait', 'reached', 'solved', 'courtesy', 'overall'].map((field) => [
        ...[field, 'missing'],
      ]),
    ]);
  });

  test('of a rating say the same again', () => {
    const first = read({ wait: '2', wait_unit: 'days' });
    if (!('rating' in first)) throw new Error('There is an issue.');
    const fields = ratingFields(first.rating);
    expect([fields.get('wait'), fields.get('wait_unit')]).toEqual(['2', 'days']);
    expect(readRatingFields(fields, 'acme', now)).toEqual(first);
  });

  test('offer the last 13 months, also on the last day of one', () => {
    const months = contactMonths(now);
    expect([months.length, months[0], months[1], months.at(-1)]).toEqual([
      ...[13, '2026-03', '2026-02', '2025-03'],
    ]);
  });
});

test('of a form only the named texts are read, up to their length', () => {
  const form = formOf([
    ['a', ' x\r\ny '],
    ['b', 'long text'],
    ['c', 'not asked'],
  ]);
  form.append('d', new File([''], 'd'));
  expect([...textFields(form, ['a', 'b', 'd', 'e'], 4)]).toEqual([
    ['a', 'x\ny'],
    ['b', 'long'],
  ]);
});

describe('a doubt', () => {
  const fields = {
    ...{ about: 'doubt', organisation: 'acme', reason: 'Too many fives.' },
    ...{ name: 'Ada', address: 'ada@example.org' },
  };
  const doubt = (own: Record<string, string> = {}) =>
    readDoubtFields(new Map(Object.entries({ ...fields, ...own })));

  test('has reasons, a name and an address', () => {
    const { about: kind, ...rest } = fields;
    expect(doubt()).toEqual({ doubt: { kind, ...rest } });
    expect(doubt({ organisation: '' })).toMatchObject({ doubt: { organisation: null } });
  });

  test.each([
    [{ reason: '' }, 'reason', 'missing'],
    [{ reason: 'a'.repeat(2_001) }, 'reason', 'too-long'],
    [{ name: '' }, 'name', 'missing'],
    [{ address: '' }, 'address', 'missing'],
    [{ address: 'ada' }, 'address', 'no-address'],
    [{ about: 'praise' }, 'about', 'missing'],
  ])('%o has an issue of its own', (own, field, code) => {
    expect(doubt(own)).toEqual({ issues: [{ field, code }] });
  });
});

describe('what a moderator decides', () => {
  const seen = [
    ['count', '3'],
    ['last', '12'],
  ] as const;
  const decision = (...fields: (readonly [string, string])[]) =>
    readDecision(formOf([...seen, ...fields]), 'acme');

  test('is of the batch that was seen: all of it, or what warnings name', () => {
    const batch = { organisation: 'acme', count: 3, last: 12 };
    expect(decision(['decision', 'release'])).toEqual({
      ...{ seen: batch, decision: { decision: 'release' } },
    });
    const refuse = [['decision', 'refuse'] as const, ['reason', 'burst'] as const] as const;
    expect(decision(...refuse)?.decision).toEqual({ decision: 'refuse', reason: 'burst' });
    expect(decision(...refuse, ['warning', '0'], ['warning', '2'])?.decision).toEqual({
      ...{ decision: 'refuse-part', reason: 'burst', warnings: [0, 2] },
    });
  });

  test('is nothing without a reason of the list, or without the batch', () => {
    expect(decision(['decision', 'refuse'], ['reason', 'too low'])).toBeNull();
    expect(decision(['decision', 'keep'])).toBeNull();
    expect(decision(['decision', 'release'], ['warning', 'x'])).toBeNull();
    expect(readDecision(formOf([['decision', 'release']]), 'acme')).toBeNull();
  });
});
