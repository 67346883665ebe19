import { expect, test } from 'vitest';
import {
  organisationSchema,
  type Organisation,
} from '@/lib/domain/organisations/organisation-schema';
import { parseSurveyFiles } from '../../../fixtures/parse-survey-files';
import { nothingKnown } from '../../../fixtures/seed-files';

const named = (id: string, own: Partial<Organisation> = {}) => ({
  ...{ id, kind: 'company', name: { fr: id, nl: id, en: id } },
  ...own,
});

/** What is wrong with the organisations of a file: place, code, what was found and what is told of it. */
function issuesOf(organisations: object[], standing: Organisation[] = []) {
  const known = {
    ...nothingKnown,
    organisations: new Map(standing.map((one) => [one.id, one])),
  };
  const content = { organisations };
  return parseSurveyFiles([{ name: 'a.json', content }], known).issues.map((issue) => [
    ...[issue.place, issue.code, issue.found],
    ...Object.values(issue.values),
  ]);
}

test('a chain of parents and successors is in order, whoever stands already', () => {
  const group = organisationSchema.parse(named('group'));
  const chain = [
    named('shop', { parent: 'firm', parent_from: '2010', successor: 'firm' }),
    named('firm', { parent: 'group' }),
  ];
  expect(issuesOf(chain, [group])).toEqual([]);
});

test('nobody belongs to itself, nor takes its own place, however many stand between', () => {
  expect(issuesOf([named('firm', { parent: 'firm' })])).toEqual([
    ['organisations[0].parent', 'organisation-circle', 'firm', 'firm → firm'],
  ]);
  const standing = organisationSchema.parse(named('c', { successor: 'a' }));
  expect(
    issuesOf([named('a', { successor: 'b' }), named('b', { successor: 'c' })], [standing]),
  ).toEqual([
    ['organisations[0].successor', 'organisation-circle', 'b', 'a → b → c → a'],
    ['organisations[1].successor', 'organisation-circle', 'c', 'b → c → a → b'],
  ]);
});

test('of a long circle its beginning is told, and a chain may be as long as it likes', () => {
  const many = 20_000;
  const chain = Array.from({ length: many }, (_, at) => named(`o${at}`, { parent: `o${at + 1}` }));
  expect(issuesOf([...chain, named(`o${many}`)])).toEqual([]);
  const circle = Array.from({ length: 25 }, (_, at) =>
    named(`c${at}`, { parent: `c${(at + 1) % 25}` }),
  );
  const told = Array.from({ length: 20 }, (_, step) => `c${(10 + step) % 25}`);
  expect(issuesOf(circle)[10]).toEqual([
    ...['organisations[10].parent', 'organisation-circle', 'c11'],
    [...told, '…', 'c10'].join(' → '),
  ]);
});

test('one that leads to a circle of others is in order itself', () => {
  const circle = [named('a', { parent: 'b' }), named('b', { parent: 'a' })];
  const places = issuesOf([named('x', { parent: 'a' }), ...circle]).map(([place]) => place);
  expect(places).toEqual(['organisations[1].parent', 'organisations[2].parent']);
});

test('a date says since when something is so, and not since when nothing', () => {
  expect(issuesOf([named('a', { parent_from: '2010', successor_from: '2012-05' })])).toEqual([
    ['organisations[0].parent_from', 'date-of-nothing', '2010', 'parent'],
    ['organisations[0].successor_from', 'date-of-nothing', '2012-05', 'successor'],
  ]);
});

test('a register gives a number once, however it is written', () => {
  const standing = organisationSchema.parse(named('old', { identifiers: ['fr-siren:732829320'] }));
  const own = ['gb-company:sc123456', 'fr-siren:732 829 320'];
  expect(issuesOf([named('new', { identifiers: own })], [standing])).toEqual([
    ['organisations[0].identifiers[1]', 'identifier-twice', 'fr-siren:732 829 320', 'old'],
  ]);
  expect(issuesOf([named('old', { identifiers: own })], [standing])).toEqual([]);
});
