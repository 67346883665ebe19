import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { bundleDraftJob } from '@/lib/setup/setup-steps.mjs';
import { seedFirstRelease } from '../fixtures/seed-folder';
import { buildPrograms } from './programs';
import { createTestDatabase, createTestFolder } from './test-database';

/**
 * Builds the programs that tests start, and makes the databases that they begin with; their places stand in the
 * environment, which the tests have, too.
 * @returns what removes the databases
 */
export async function makeShared(): Promise<() => void> {
  await Promise.all([buildPrograms(), bundleDraftJob()]);
  const folder = createTestFolder();
  const { path: database, remove } = await createTestDatabase();
  process.env.MIGRATED_DATABASE = path.join(folder.path, 'migrated.db');
  process.env.SEEDED_DATABASE = path.join(folder.path, 'seeded.db');
  copyFileSync(database, process.env.MIGRATED_DATABASE);
  await seedFirstRelease(database);
  copyFileSync(database, process.env.SEEDED_DATABASE);
  remove();
  return folder.remove;
}
