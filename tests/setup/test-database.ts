import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrateDatabase } from '@/lib/database/migrations/migrate';

export interface TestFolder {
  readonly path: string;
  readonly remove: () => void;
}

/** A temporary folder; whoever asks for it removes it. */
export function createTestFolder(): TestFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'barometer-test-'));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

let template: Promise<Buffer> | undefined;

async function migrateTemplate(): Promise<Buffer> {
  // tests/setup/integration.ts migrates once for all test files.
  const migrated = process.env.MIGRATED_DATABASE;
  if (migrated !== undefined) return readFileSync(migrated);
  const folder = createTestFolder();
  try {
    const file = path.join(folder.path, 'template.db');
    await migrateDatabase(file);
    return readFileSync(file);
  } finally {
    folder.remove();
  }
}

/**
 * A migrated, otherwise empty database in a folder of its own. Migrating happens once:
 * each database is a copy of the first. Call `remove` when the test is done.
 */
export async function createTestDatabase(): Promise<TestFolder> {
  const content = await (template ??= migrateTemplate());
  const folder = createTestFolder();
  const file = path.join(folder.path, 'barometer.db');
  writeFileSync(file, content);
  return { path: file, remove: folder.remove };
}
