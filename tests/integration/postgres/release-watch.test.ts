import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db, openDatabase } from '@/lib/database/client';
import { watchReleases } from '@/lib/database/release-watch';
import { getNewestRelease } from '@/lib/database/queries/releases/release-queries';
import { openProxy } from '../../fixtures/cutting-proxy';
import { publishSurveyFiles } from '../../fixtures/publish-survey-files';
import { smallSurveyFile } from '../../fixtures/survey-file';
import { openTestDatabase, type TestDatabase } from '../../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterEach(() => database.close());

/** Publishes release 2 as another instance does. */
async function publishElsewhere(): Promise<void> {
  const other = await openDatabase(database.address);
  const files = [{ name: 'small.json', content: smallSurveyFile() }];
  await publishSurveyFiles(other, files, { author: 'Other', reason: 'More' });
  await other.$disconnect();
}

test('a release of another instance is learnt of without anybody asking', async () => {
  const watch = await watchReleases(database.address);
  await vi.waitFor(() => expect(watch.release()).toBe(1), { timeout: 5_000 });
  const before = watch.edition();
  await publishElsewhere();
  await vi.waitFor(() => expect(watch.release()).toBe(2), { timeout: 5_000 });
  expect(watch.edition()).not.toBe(before);
  watch.close();
});

test('what a page has shown of a release, nothing that is kept goes behind', async () => {
  const proxy = await openProxy(database.address);
  const watch = await watchReleases(proxy.address);
  await vi.waitFor(() => expect(watch.release()).toBe(1), { timeout: 5_000 });
  proxy.cutAt('SELECT number FROM "Release"', 'before');
  await publishElsewhere();
  // Whether or not the watch has learnt of it: this process has shown it.
  process.env.DATABASE_URL = proxy.address;
  expect(await getNewestRelease()).toMatchObject({ number: 2 });
  expect([watch.release(), watch.edition()]).toEqual([2, 'release 2']);
  watch.close();
  await (await db()).$disconnect();
  proxy.close();
});

test('while the server cannot be asked, what was known stands; then it is asked again', async () => {
  const proxy = await openProxy(database.address);
  const watch = await watchReleases(proxy.address);
  await vi.waitFor(() => expect(watch.release()).toBe(1), { timeout: 5_000 });
  proxy.cutAt('SELECT number FROM "Release"', 'before');
  await publishElsewhere();
  expect(watch.release()).toBeGreaterThanOrEqual(1);
  await vi.waitFor(() => expect(watch.release()).toBe(2), { timeout: 10_000 });
  watch.close();
  proxy.close();
});
