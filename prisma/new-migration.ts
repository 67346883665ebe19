import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diffSchema, migrateDatabase } from '../lib/database/migrations/migrate';
import { migrationsPath } from '../lib/database/migrations/migration-files';

// npm run migration -- add_something: writes the migration that leads to prisma/schema.prisma.

const NAME = /^[a-z][a-z0-9_]*$/;

async function missingSql(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'barometer-migration-'));
  try {
    const database = path.join(folder, 'database.db');
    await migrateDatabase(database);
    return await diffSchema(database);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeMigration(name: string, sql: string): string {
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsPath, `${timestamp}_${name}`);
  mkdirSync(folder);
  const file = path.join(folder, 'migration.sql');
  writeFileSync(file, sql);
  return path.relative(process.cwd(), file);
}

async function main(name = ''): Promise<void> {
  if (!NAME.test(name)) {
    console.error(
      'Give the migration a name, for example: npm run migration -- add_survey_language',
    );
    process.exitCode = 1;
    return;
  }
  const sql = await missingSql();
  if (sql === '')
    console.log('The migrations already lead to prisma/schema.prisma: nothing to write.');
  else console.log(`Wrote ${writeMigration(name, sql)}. Read it before you commit it.`);
}

await main(process.argv[2]);
