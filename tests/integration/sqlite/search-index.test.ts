import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/database/client';
import { withPublicationLock } from '@/lib/database/stores/publication-lock';
import { sweepUnpublished } from '@/lib/database/stores/release-store';
import { readIds } from '../../fixtures/api-client';
import { publishCorrection } from '../../fixtures/second-release';
import { openTestDatabase, type TestDatabase } from '../../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
  await publishCorrection(database.address);
});
afterAll(() => database.close());

describe('the index keeps step', () => {
  const count = (sql: string) => {
    const file = new Database(database.address, { readonly: true });
    const found = file.prepare(sql).pluck().get();
    file.close();
    return found;
  };
  const matching = `SELECT count(*) FROM FigureSearch WHERE FigureSearch MATCH '"leftover"'`;

  test('with rows of an interrupted publication that are swept away', async () => {
    const client = await db();
    await client.$executeRaw`
      INSERT INTO Figure (id, indicator, country, year, value, kind, source, paragraph, stated_as,
        year_basis, search, since)
      SELECT 'zz-leftover', indicator, country, year, value, kind, source, paragraph, stated_as,
        year_basis, 'zz-leftover', 99 FROM Figure LIMIT 1`;
    expect(count(matching)).toBe(1);
    expect(await readIds('q=leftover')).toEqual([]);
    await withPublicationLock(client, sweepUnpublished);
    expect(count(matching)).toBe(0);
  });

  test('with every row, none more', () => {
    const file = new Database(database.address);
    const check = () =>
      file.exec(`INSERT INTO FigureSearch(FigureSearch) VALUES ('integrity-check')`);
    expect(check).not.toThrow();
    file.close();
  });
});
