import { expect, test } from 'vitest';
import {
  hasAnswers,
  headerHash,
  keptAnswersSchema,
  withAnswers,
  withoutAnswers,
} from '@/lib/call-log/understand/kept-answers';
import { answersFileSchema, toAnswersFile } from '@/lib/call-log/understand/answers-file';
import type { Answers } from '@/lib/call-log/understand/mapping-schema';

const header = ['Start', 'Status', 'Wait (s)'];
const answers: Answers = { columns: { wait: 2 }, dateOrder: 'dmy', outcomes: { parked: 'ignore' } };

test('a header has its own key: order, number and borders of names count', () => {
  const others = [
    ['Status', 'Start', 'Wait (s)'],
    ['Start', 'Status'],
    ['StartStatus', 'Wait (s)'],
    ['Start', 'Status', 'Wait (s)', ''],
    [],
  ];
  expect(new Set([header, ...others].map(headerHash)).size).toBe(6);
  expect(headerHash([...header])).toBe(headerHash(header));
});

test('answers are found again under their header alone, and can be forgotten', () => {
  const kept = withAnswers({}, header, answers);
  expect(kept).toEqual({ [headerHash(header)]: answers });
  const both = withAnswers(kept, ['A', 'B'], { unit: 'minutes' });
  expect(withoutAnswers(both, header)).toEqual({ [headerHash(['A', 'B'])]: { unit: 'minutes' } });
  expect(withAnswers(kept, header, { dateOrder: 'mdy' })).toEqual({
    [headerHash(header)]: { dateOrder: 'mdy' },
  });
});

test('what is kept has no name of a column, and no word that may name a caller', () => {
  const said: Answers = {
    outcomes: { parked: 'abandoned', '+32 470 12 34 56': 'answered', '487': 'abandoned' },
    directions: { 'ann@example.org': 'inbound', in: 'inbound' },
  };
  const text = JSON.stringify(withAnswers({}, header, said));
  expect(text).toContain('"parked":"abandoned"');
  expect(text).toContain('"487":"abandoned"');
  expect(text).toContain('"in":"inbound"');
  expect(text).not.toMatch(/Start|Status|470|example/);
});

test('fifty headers are kept, those that were answered last', () => {
  const headers = Array.from({ length: 53 }, (_, index) => [`Column ${index}`]);
  const kept = headers.reduce((all, one) => withAnswers(all, one, { unit: 'seconds' }), {});
  expect(Object.keys(kept)).toHaveLength(50);
  expect(kept).not.toHaveProperty(headerHash(['Column 2']));
  expect(kept).toHaveProperty(headerHash(['Column 3']));
  expect(keptAnswersSchema.safeParse(kept).success).toBe(true);
});

test('nothing said is nothing to keep', () => {
  expect([{}, { columns: {} }, { columns: {}, outcomes: {} }].map(hasAnswers)).toEqual([
    ...[false, false, false],
  ]);
  expect([{ columns: { wait: null } }, { dateOrder: 'dmy' as const }].map(hasAnswers)).toEqual([
    ...[true, true],
  ]);
});

test('the file for the shell is what the shell reads', () => {
  const file = answersFileSchema.parse(JSON.parse(toAnswersFile(header, answers)));
  expect(file).toEqual({ version: 1, header, answers });
});
