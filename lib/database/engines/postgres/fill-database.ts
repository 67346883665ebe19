import { z } from 'zod';
import { Prisma, type PrismaClient } from '../../../../prisma/generated/sqlite/client';
import { clientWithin } from '../within-transaction';

/** How long filling may take, in milliseconds. */
const longest = 24 * 60 * 60_000;

/** What makes the indexes of a million rows in memory. */
const indexMemory = '256MB';

const indexSchema = z.array(z.strictObject({ name: z.string(), definition: z.string() }));

/** The indexes of our tables, but for those that a primary key needs. */
const findIndexes = Prisma.sql`
  SELECT format('%I.%I', schemaname, indexname) AS name, indexdef AS definition FROM pg_indexes
  WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = indexname AND contype = 'p')
  ORDER BY indexname`;

/**
 * Fills an empty database in one transaction. Its indexes are made behind the rows, in an eighth of the time, and then
 * the server looks at what it has got: until it has, it plans as for empty tables.
 */
export async function fillDatabase<T>(
  client: PrismaClient,
  work: (client: PrismaClient) => Promise<T>,
): Promise<T> {
  const filled = await client.$transaction(
    async (transaction) => {
      const own = clientWithin(transaction);
      await own.$executeRaw`SELECT set_config('maintenance_work_mem', ${indexMemory}, true)`;
      const indexes = indexSchema.parse(await own.$queryRaw(findIndexes));
      for (const { name } of indexes) await own.$executeRaw(Prisma.raw(`DROP INDEX ${name}`));
      const done = await work(own);
      for (const { definition } of indexes) await own.$executeRaw(Prisma.raw(definition));
      return done;
    },
    { timeout: longest },
  );
  await client.$executeRaw`VACUUM ANALYZE`;
  return filled;
}
