import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { engineOf } from '../lib/base/settings/settings';
import { diffSchema, migrateDatabase } from '../lib/database/migrations/migrate';
import { migrationsPaths } from '../lib/database/migrations/migration-files';
import { migrationSql } from '../lib/database/migrations/migration-sql';
import { generateClients } from '../lib/setup/setup-steps.mjs';
import { startPostgres } from '../lib/setup/postgres-server.mjs';

// npm run migration -- add_something: writes the migrations that lead to prisma/schema.prisma, one for each engine.

const NAME = /^[a-z][a-z0-9_]*$/;

/** The SQL that is missing, by working with an empty database. @param address of that database */
async function missingSql(address: string): Promise<string> {
  await migrateDatabase(address);
  return migrationSql(engineOf(address), await diffSchema(address));
}

async function missingInSqlite(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'barometer-migration-'));
  try {
    return await missingSql(path.join(folder, 'database.db'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function missingInPostgres(): Promise<string> {
  const { url, stop } = await startPostgres();
  try {
    return await missingSql(url);
  } finally {
    await stop();
  }
}

function writeMigration(migrations: string, name: string, sql: string): void {
  if (sql === '') return;
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrations, `${timestamp}_${name}`);
  mkdirSync(folder);
  const file = path.join(folder, 'migration.sql');
  writeFileSync(file, sql);
  console.log(`Wrote ${path.relative(process.cwd(), file)}. Read it before you commit it.`);
}

async function main(name = ''): Promise<void> {
  if (!NAME.test(name)) {
    console.error(
      'Give the migration a name, for example: npm run migration -- add_survey_language',
    );
    process.exitCode = 1;
    return;
  }
  await generateClients();
  const missing = { sqlite: await missingInSqlite(), postgres: await missingInPostgres() };
  for (const engine of ['sqlite', 'postgres'] as const)
    writeMigration(migrationsPaths[engine], name, missing[engine]);
  if (missing.sqlite + missing.postgres === '')
    console.log('The migrations already lead to prisma/schema.prisma: nothing to write.');
}

await main(process.argv[2]);
