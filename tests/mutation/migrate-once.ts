import { createTestDatabase } from '../setup/test-database';

/** Every change of the code is tried in a new worker: they all copy this one database. */
export default async function migrateOnce(): Promise<() => void> {
  const { path, remove } = await createTestDatabase();
  process.env.MIGRATED_DATABASE = path;
  return remove;
}
