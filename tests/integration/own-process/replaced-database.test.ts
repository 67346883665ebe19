import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { noQuery } from '@/lib/base/http/query';
import { z } from 'zod';
import { setUpTestServer } from '../../fixtures/test-server';
import { publishCorrection } from '../../fixtures/second-release';

const server = setUpTestServer();
beforeEach(() => server.start());

const page = async () => (await server.ask('/fr')).text;

const readySchema = z.object({ release: z.int().optional() });

async function askReady() {
  const { GET } = await import('@/app/api/ready/route');
  const response = await GET();
  return { status: response.status, ...readySchema.parse(await response.json()) };
}

/** A copy of the present database with a second release, beside it. */
async function makeOther(): Promise<string> {
  const other = `${server.database.address}-other`;
  copyFileSync(server.database.address, other);
  await publishCorrection(other);
  const connection = new Database(other);
  connection.pragma('journal_mode = DELETE');
  connection.pragma('journal_mode = WAL');
  connection.close();
  return other;
}

test('while the database is gone, kept pages stay up, and the barometer is not ready', async () => {
  const kept = await page();
  expect((await askReady()).status).toBe(200);
  renameSync(server.database.address, `${server.database.address}-away`);
  expect((await askReady()).status).toBe(503);
  expect(await page()).toBe(kept);
  expect(existsSync(server.database.address)).toBe(false);
  renameSync(`${server.database.address}-away`, server.database.address);
  expect((await askReady()).status).toBe(200);
});

test('another database in its place is read at once, and nothing of the old one gets into it', async () => {
  // What the old one says last stands in its journal alone.
  const old = new Database(server.database.address);
  old.exec(`UPDATE Release SET reason = 'of the old one'`);
  expect(await askReady()).toEqual({ status: 200, release: 1 });
  expect(await askReady()).toEqual({ status: 200, release: 1 });
  expect(await page()).toContain('1 /fr');

  renameSync(await makeOther(), server.database.address);
  expect(await page()).toContain('2 /fr');
  expect(await askReady()).toEqual({ status: 200, release: 2 });
  old.close();

  const read = new Database(server.database.address, { readonly: true });
  expect(read.pragma('quick_check', { simple: true })).toBe('ok');
  expect(read.prepare('SELECT reason FROM Release WHERE number = 1').pluck().get()).not.toBe(
    'of the old one',
  );
  read.close();
  const folder = path.dirname(server.database.address);
  expect(
    readdirSync(folder)
      .filter((name) => name.endsWith('-wal'))
      .join(),
  ).toMatch(/-replaced-\d+-wal/);
});

test('words and counts of the old database are forgotten with it', async () => {
  const { resolveSelection } = await import('@/lib/database/queries/figures/selection-queries');
  const figures = await import('@/lib/database/queries/figures/figure-queries');
  const counts = await import('@/lib/database/queries/figures/count-queries');
  const { getFacets } = await import('@/lib/database/queries/figures/facet-queries');
  const look = async () => {
    const { selection, release } = await resolveSelection(noQuery);
    const filters = { country: ['BE'] };
    const ofBelgium = { ...selection, filters };
    return {
      release: release.number,
      hasWord: selection.vocabulary.countries.includes('BE'),
      count: await counts.countFigures(ofBelgium),
      places: (await counts.countByPlace(ofBelgium)).length > 0,
      newest: (await figures.getNewestFigures(ofBelgium, 1)).length,
      facets: (await getFacets(ofBelgium)).total > 0,
    };
  };
  const known = { release: 1, hasWord: true, places: true, newest: 1, facets: true };
  expect(await look()).toMatchObject(known);
  const other = await makeOther();
  const connection = new Database(other);
  connection.exec('DELETE FROM Release WHERE number = 2');
  connection.exec(`UPDATE Figure SET country = 'LU' WHERE country = 'BE'`);
  connection.pragma('journal_mode = DELETE');
  connection.close();
  renameSync(other, server.database.address);
  const gone = { hasWord: false, count: 0, places: false, newest: 0, facets: false };
  expect(await look()).toEqual({ release: 1, ...gone });
  rmSync(other, { force: true });
});
