import { Client } from 'pg';
import { migrateDatabase } from '@/lib/database/migrations/migrate';
import { startPostgres } from '@/lib/setup/postgres-server.mjs';
import { seedFirstRelease } from '../fixtures/seed-folder';

/** Databases that tests begin with: making a copy of one takes a twentieth of a second. */
export const templates = { migrated: 'barometer_migrated', seeded: 'barometer_seeded' } as const;

/** Asks a server something in its own name. */
export async function askServer(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The address of another database on a server. */
export function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Starts a server for a whole run, with the databases that tests copy. */
export default async function preparePostgres(): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres();
  process.env.POSTGRES_SERVER = url;
  const { migrated, seeded } = templates;
  const drop = [migrated, seeded].map((name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await askServer(url, ...drop, `CREATE DATABASE ${migrated} TEMPLATE template0 ENCODING 'UTF8'`);
  await migrateDatabase(databaseOn(url, migrated));
  await askServer(url, `CREATE DATABASE ${seeded} TEMPLATE ${migrated}`);
  // A process works with one engine: that of its settings.
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = databaseOn(url, seeded);
  await seedFirstRelease(process.env.DATABASE_URL);
  if (before === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before;
  return async () => {
    if (process.env.TEST_DATABASE_URL) await askServer(url, ...drop);
    await stop();
  };
}
