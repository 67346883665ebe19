import { z } from 'zod';
import { Prisma, type PrismaClient } from '../../../../prisma/generated/sqlite/client';
import { clientWithin } from '../within-transaction';

/** How long filling may take, in milliseconds. */
const longest = 24 * 60 * 60_000;

const indexSchema = z.array(z.strictObject({ name: z.string(), sql: z.string() }));

/** The indexes that the schema names, not those that SQLite makes for a primary key. */
const findIndexes = Prisma.sql`
  SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name`;

/** Fills an empty database in one transaction. Its indexes are made behind the rows, which is far quicker. */
export function fillDatabase<T>(
  client: PrismaClient,
  work: (client: PrismaClient) => Promise<T>,
): Promise<T> {
  return client.$transaction(
    async (transaction) => {
      const own = clientWithin(transaction);
      const indexes = indexSchema.parse(await own.$queryRaw(findIndexes));
      for (const { name } of indexes) await own.$executeRaw(Prisma.raw(`DROP INDEX "${name}"`));
      const done = await work(own);
      for (const { sql } of indexes) await own.$executeRaw(Prisma.raw(sql));
      return done;
    },
    { timeout: longest },
  );
}
