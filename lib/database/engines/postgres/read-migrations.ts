import { Client } from 'pg';
import { z } from 'zod';
import { DatabaseRefused, OTHER_FILE } from '../database-refused';
import { migrationRowSchema, type MigrationRow } from '../migration-row-schema';
import { waitForMigrations } from './migration-lock';
import { connectionOptions } from './open-database';

const tableSchema = z.object({ table_name: z.string() });

/** Tables of the schema that is looked in first. */
const tables =
  'SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()';

/**
 * The migrations that a database has had, once those are over that somebody applies at the moment; null where it has
 * no table at all.
 * @throws DatabaseRefused where it cannot be used, or belongs to another program
 */
export async function readMigrationRows(address: string): Promise<MigrationRow[] | null> {
  const client = new Client(connectionOptions(address));
  try {
    await client.connect();
    await waitForMigrations(client);
    const found = z.array(tableSchema).parse((await client.query(tables)).rows);
    if (found.length === 0) return null;
    if (!found.some(({ table_name }) => table_name === '_prisma_migrations'))
      throw new DatabaseRefused(address, 'it belongs to another program.', OTHER_FILE);
    const { rows } = await client.query('SELECT * FROM "_prisma_migrations"');
    return z.array(migrationRowSchema).parse(rows);
  } catch (error) {
    throw error instanceof DatabaseRefused ? error : explain(address, error);
  } finally {
    await client.end();
  }
}

const codeSchema = z.object({ code: z.string() });

/** What to do where a database cannot be opened, by the code of the error. */
function explain(address: string, error: unknown): DatabaseRefused {
  const code = codeSchema.safeParse(error).data?.code ?? '';
  const said = error instanceof Error ? error.message : String(error);
  if (code === '3D000')
    return new DatabaseRefused(address, 'there is none of this name.', 'Make it: createdb NAME');
  if (code.startsWith('28'))
    return new DatabaseRefused(
      address,
      `${said}.`,
      'Correct the user or password in DATABASE_URL.',
    );
  return new DatabaseRefused(
    address,
    `PostgreSQL says "${said}".`,
    'See that its server runs and that DATABASE_URL names it, then start again.',
  );
}
