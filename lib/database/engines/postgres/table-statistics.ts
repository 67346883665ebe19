import { z } from 'zod';
import { Prisma, type PrismaClient } from '../../../../prisma/generated/sqlite/client';

/** So many rows of a transaction make a table another one to who plans queries; fewer change nothing that matters. */
const manyRows = 500;

const writtenTables = Prisma.sql`
  SELECT relname::text AS name FROM pg_stat_xact_user_tables
  WHERE schemaname = current_schema() AND n_tup_ins + n_tup_upd + n_tup_del >= ${manyRows}`;

const tablesSchema = z.array(z.strictObject({ name: z.string() }));

/**
 * Lets the server look at the tables into which this transaction wrote many rows. It would do so by itself, but only
 * about a minute after: until then it plans as if they were not there, and compares each row with each.
 */
export async function lookAtManyRows(client: PrismaClient): Promise<void> {
  const written: unknown = await client.$queryRaw(writtenTables);
  for (const { name } of tablesSchema.parse(written))
    // Where somebody else looks after the table at the moment, nobody has to wait for that.
    await client.$executeRaw`ANALYZE (SKIP_LOCKED) ${Prisma.raw(`"${name}"`)}`;
}
