import { Prisma, type PrismaClient } from '../../../../prisma/generated/sqlite/client';
import { fillTables } from '../fill-tables';

/** What makes the indexes of a million rows in memory. */
const indexMemory = '256MB';

/** The indexes of our tables, but for those that a primary key needs. */
const findIndexes = Prisma.sql`
  SELECT format('%I.%I', schemaname, indexname) AS name, indexdef AS definition FROM pg_indexes
  WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = indexname AND contype = 'p')
  ORDER BY indexname`;

/**
 * Fills an empty database in one transaction, and then lets the server look at what it has got: until it has, it plans as
 * for empty tables.
 */
export async function fillDatabase<T>(
  client: PrismaClient,
  work: (client: PrismaClient) => Promise<T>,
): Promise<T> {
  const filled = await fillTables(client, findIndexes, async (own) => {
    await own.$executeRaw`SELECT set_config('maintenance_work_mem', ${indexMemory}, true)`;
    return work(own);
  });
  await client.$executeRaw`VACUUM ANALYZE`;
  return filled;
}
