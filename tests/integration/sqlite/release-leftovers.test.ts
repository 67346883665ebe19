import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/database/client';
import { contentTables } from '@/lib/domain/releases/content-schema';
import { withPublicationLock } from '@/lib/database/stores/publication-lock';
import { sweepUnpublished } from '@/lib/database/stores/release-store';
import { seedDatabase } from '@/prisma/seed';
import { askCsv, readList } from '../../fixtures/api-client';
import { firstRelease } from '../../fixtures/first-release';
import { copySeedFolder, seedFirstRelease, withFigure } from '../../fixtures/seed-folder';
import { openTestDatabase, type TestDatabase } from '../../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterEach(() => database.close());

function run(sql: string): void {
  const file = new Database(database.address);
  file.exec(sql);
  file.close();
}

function dump(): unknown {
  const file = new Database(database.address, { readonly: true });
  const rows = contentTables.map((table) => file.prepare(`SELECT * FROM "${table}"`).all());
  file.close();
  return rows;
}

const columns = `id, indicator, country, year, kind, source, paragraph, stated_as, year_basis, search`;

/** What a publication of release 2 leaves when it is cut off before its last step. */
function leaveHalfPublished(): void {
  run(`
    UPDATE Figure SET until = 2 WHERE id IN ('be-2010-told-friends', 'be-2010-loyal-customer');
    INSERT INTO Figure (${columns}, value, since)
      SELECT ${columns}, 99, 2 FROM Figure WHERE id = 'be-2010-told-friends';
    INSERT INTO Figure (${columns}, value, since)
      SELECT 'be-2010-half', indicator, country, year, kind, source, paragraph, stated_as, year_basis,
        search, 98, 2 FROM Figure WHERE id = 'be-2010-told-friends' AND since = 1;
    UPDATE Code SET until = 2 WHERE id = 'sector/bank';
    UPDATE Indicator SET until = 2 WHERE id = 'told-friends';
    INSERT INTO Indicator (id, theme, unit, high_is, label, definition, since)
      SELECT id, 'waiting', unit, high_is, label, definition, 2 FROM Indicator
      WHERE id = 'told-friends';`);
}

test('what an interrupted publication wrote is never seen', async () => {
  const [before, csv] = [await readList(), await (await askCsv()).text()];
  await database.close();
  database = await openTestDatabase({ seeded: true });
  leaveHalfPublished();
  expect(await readList()).toEqual(before);
  expect(await (await askCsv()).text()).toBe(csv);
  expect((await readList('theme=waiting')).figures.some(({ value }) => value === 99)).toBe(false);
});

test('what it wrote is swept away, and what it ended stands again', async () => {
  const before = dump();
  leaveHalfPublished();
  expect(dump()).not.toEqual(before);
  await withPublicationLock(await db(), sweepUnpublished);
  expect(dump()).toEqual(before);
});

test('a start with unchanged files sweeps', async () => {
  const before = dump();
  leaveHalfPublished();
  expect(await seedFirstRelease(database.address)).toMatchObject({ release: null });
  expect(dump()).toEqual(before);
});

test('the next publication is not mixed with what was left', async () => {
  leaveHalfPublished();
  const data = copySeedFolder();
  data.changeFigures('peut-mieux-faire', withFigure('be-2010-told-friends', { value: 81 }));
  const report = await seedDatabase(database.address, data.folder);
  data.remove();
  expect(report).toEqual({ release: 2, added: 0, changed: 1, withdrawn: 0 });
  const { figures, total } = await readList();
  expect(total).toBe(firstRelease.figures);
  expect(figures.filter(({ id }) => id === 'be-2010-told-friends').map((f) => f.value)).toEqual([
    81,
  ]);
  expect(figures.map(({ id }) => id)).not.toContain('be-2010-half');
});

test('leftovers on a database without any release are swept before the first', async () => {
  run(`DELETE FROM Release; DELETE FROM ImportedFile;`);
  expect(await seedFirstRelease(database.address)).toMatchObject({ release: 1, withdrawn: 0 });
  const { total, figures } = await readList();
  expect(total).toBe(firstRelease.figures);
  expect(new Set(figures.map(({ id }) => id)).size).toBe(firstRelease.figures);
});

test('sweeping a whole database changes nothing, as often as one likes', async () => {
  const before = dump();
  await withPublicationLock(await db(), sweepUnpublished);
  await withPublicationLock(await db(), sweepUnpublished);
  expect(dump()).toEqual(before);
});
