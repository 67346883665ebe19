import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrateDatabase } from '@/lib/database/migrations/migrate';
import { migrationNames } from '@/lib/database/migrations/migration-files';
import { seedFirstRelease } from '../../fixtures/seed-folder';
import { openTestDatabase, type TestDatabase } from '../../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterEach(() => database.close());

describe('a database that was seeded when the charts stood in the code', () => {
  const asItWas = `
    DROP TABLE "Chart";
    DELETE FROM "ImportedFile" WHERE name = 'charts.json';
    DELETE FROM "_prisma_migrations" WHERE migration_name LIKE '%_composed_charts';`;

  test('gets them in all of its releases, and the seed has nothing to add', async () => {
    const read = () => {
      const file = new Database(database.address);
      const rows = file.prepare('SELECT * FROM "Chart" ORDER BY key').all();
      file.close();
      return rows;
    };
    const seeded = read();
    expect(seeded).toHaveLength(12);
    const file = new Database(database.address);
    file.exec(asItWas);
    file.close();
    expect(await migrateDatabase(database.address)).toEqual(
      migrationNames().filter((name) => name.endsWith('_composed_charts')),
    );
    expect(read()).toEqual(seeded);
    expect(await seedFirstRelease(database.address)).toMatchObject({ release: null });
    expect(read()).toEqual(seeded);
  });
});
