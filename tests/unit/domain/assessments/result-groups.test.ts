import { expect, test } from 'vitest';
import { groupResults, ProtocolsDiffer } from '@/lib/domain/assessments/result-groups';
import { measureContacts } from '@/lib/domain/assessments/measure-contacts';
import { madeContacts, protocol1 } from '../../../fixtures/campaign';

const [blank] = measureContacts(madeContacts('blank'), protocol1);

function result(organisation: string, low: number, score: number, high: number) {
  if (!blank) throw new Error('Nothing was measured.');
  return { ...blank, organisation, total: { score, low, high } };
}

const idsOf = (results: ReturnType<typeof result>[]) =>
  groupResults([{ protocol: 1, results }]).map((group) => group.map((one) => one.organisation));

test('organisations whose intervals overlap stand in one group, the highest total first', () => {
  const results = [result('low', 20, 30, 40), result('mid', 55, 60, 65), result('top', 62, 70, 80)];
  expect(idsOf(results)).toEqual([['top', 'mid'], ['low']]);
});

test('two that only a third one connects stand in one group', () => {
  expect(
    idsOf([result('a', 70, 75, 80), result('b', 60, 68, 71), result('c', 50, 55, 61)]),
  ).toEqual([['a', 'b', 'c']]);
});

test('a wide interval of a low total connects those above it', () => {
  expect(
    idsOf([result('a', 78, 80, 82), result('b', 68, 70, 72), result('c', 30, 60, 90)]),
  ).toEqual([['a', 'b', 'c']]);
});

test('intervals that touch overlap', () => {
  expect(idsOf([result('a', 70, 75, 80), result('b', 60, 65, 70)])).toEqual([['a', 'b']]);
});

test('an organisation without a total stands in no group', () => {
  expect(
    groupResults([{ protocol: 1, results: [{ ...result('a', 1, 2, 3), total: null }] }]),
  ).toEqual([]);
});

test('results of different versions of a protocol are not compared', () => {
  const of = (protocol: number) => ({ protocol, results: [result('a', 1, 2, 3)] });
  expect(() => groupResults([of(1), of(2)])).toThrow(ProtocolsDiffer);
});
