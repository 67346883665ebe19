import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDatabase } from '@/prisma/seed';
import { readIds } from '../fixtures/api-client';
import { copySeedFolder, withFigure } from '../fixtures/seed-folder';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

const find = (q: string, rest = '') => readIds(`q=${encodeURIComponent(q)}${rest}`);

/** The seed, then a release in which a note is another and a figure is withdrawn. */
beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
  const data = copySeedFolder();
  data.changeFigures('peut-mieux-faire', (figures) =>
    withFigure('be-2010-told-friends', { note: { nl: 'Overgenomen uit de krantenkop' } })(
      figures,
    ).filter(({ id }) => id !== 'be-2010-loyal-customer'),
  );
  await seedDatabase(database.address, data.folder);
  data.remove();
});
afterAll(() => database.close());

describe('the same figures are found in three languages', () => {
  test.each([
    [['banque', 'bank', 'BANK'], ['be-2010-switched-provider-bank']],
    [['Téléphonie mobile', 'mobiele telefonie', 'mobile telephony'], null],
    [['attente', 'wachttijd'], null],
  ])('%j', async (words, ids) => {
    const [first, ...others] = await Promise.all(words.map((q) => find(q, '&sector=any')));
    expect(first?.length).toBeGreaterThan(0);
    if (ids) expect(first).toEqual(ids);
    for (const other of others) expect(other).toEqual(first);
  });
});

describe('a note', () => {
  test('is found by the words it holds, by their beginnings, without case or accents', async () => {
    for (const q of ['krantenkop', 'KRANTENK', 'overgenomen krantenkop', 'krãntenkop']) {
      expect(await find(q)).toEqual(['be-2010-told-friends']);
    }
  });

  test('is not found by the end of a word', async () => {
    expect(await find('tenkop')).toEqual([]);
  });
});

describe('a release', () => {
  test('has the notes it had', async () => {
    expect(await find('krantenkop', '&release=1')).toEqual([]);
    expect(await find('krantenkop', '&release=2')).toEqual(['be-2010-told-friends']);
  });

  test('has the figures it had', async () => {
    expect(await find('loyal', '&release=1')).toEqual(['be-2010-loyal-customer']);
    expect(await find('loyal')).toEqual([]);
  });
});

describe('what the index would take for an operator is only itself', () => {
  test.each([
    ...['AND', 'OR NOT', 'NEAR(a b)', '"', '""', '"told"', '"told', 'told"', 'told*', '*told'],
    ...['^told', 'search:told', '{search}:told', 'told + friends', '-told', '(told)', 'told)'],
    ...["'", "told'", ';', '--', '\\', '%', '_', '*', '?', '☃', '日本', 'a:b:c', 'e\u0301'],
  ])('%s', async (q) => {
    const ids = await find(q);
    for (const id of ids.slice(0, 3)) expect(typeof id).toBe('string');
  });

  test.each(['told*', '*told', '"told"', '"told', 'search:told', '(told)', '-told*', '^^'])(
    'so that %s finds nothing',
    async (q) => {
      expect(await find(q).catch(() => [])).toEqual([]);
    },
  );

  test('a percent sign finds the numbers printed with one', async () => {
    const ids = await find('60 %');
    expect(ids).toEqual(await find('60%'));
    expect(await find('%', '&kind=observation')).toEqual([]);
  });
});

describe('statements', () => {
  const findStatements = async (q: string | undefined, among = {}) => {
    const queries = await import('@/lib/database/queries/search/statement-queries');
    return (await queries.findStatements(q, 1, among)).map(({ id }) => id);
  };
  const museums = 'centres-d-appels-et-doleances-top-three-sectors';

  test('are found in each language, by every word', async () => {
    for (const word of ['musees', 'musea', 'museums']) {
      expect(await findStatements(word)).toEqual([museums]);
    }
    expect(await findStatements('hotels restaurants')).toEqual([museums]);
    expect(await findStatements('hotels krantenkop')).toEqual([]);
    expect(await findStatements(undefined)).toEqual([]);
  });

  test('stay within themes and sources', async () => {
    expect(await findStatements('musea', { theme: ['satisfaction'] })).toEqual([museums]);
    expect(await findStatements('musea', { theme: ['waiting'] })).toEqual([]);
    expect(await findStatements('musea', { source: ['peut-mieux-faire'] })).toEqual([]);
  });
});
