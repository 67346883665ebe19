import { z } from 'zod';
import { Prisma, type PrismaClient } from '../../../prisma/generated/sqlite/client';
import { clientWithin } from './within-transaction';

/** How long filling may take, in milliseconds. */
const longest = 24 * 60 * 60_000;

/** An index as SQL names it, and what makes it. */
const indexSchema = z.array(z.strictObject({ name: z.string(), definition: z.string() }));

/**
 * Fills tables in one transaction. Their indexes are made behind the rows, in an eighth of the time.
 * @param findIndexes SQL: those that may be dropped and made again, in the columns of `indexSchema`
 */
export function fillTables<T>(
  client: PrismaClient,
  findIndexes: Prisma.Sql,
  work: (client: PrismaClient) => Promise<T>,
): Promise<T> {
  return client.$transaction(
    async (transaction) => {
      const own = clientWithin(transaction);
      const indexes = indexSchema.parse(await own.$queryRaw(findIndexes));
      for (const { name } of indexes) await own.$executeRaw(Prisma.raw(`DROP INDEX ${name}`));
      const done = await work(own);
      for (const { definition } of indexes) await own.$executeRaw(Prisma.raw(definition));
      return done;
    },
    { timeout: longest },
  );
}
