import type { Prisma, PrismaClient } from '../../../prisma/generated/sqlite/client';
import { ownValue } from '../../base/text/own-value-schema';

/** A client all of whose steps are within a transaction: by itself it would begin another one for a list of them. */
export function clientWithin(transaction: Prisma.TransactionClient): PrismaClient {
  const inOrder = async (steps: readonly PromiseLike<unknown>[]) => {
    const results: unknown[] = [];
    for (const step of steps) results.push(await step);
    return results;
  };
  const client = new Proxy(transaction, {
    get: (target, name): unknown => (name === '$transaction' ? inOrder : Reflect.get(target, name)),
  });
  return ownValue<PrismaClient>().parse(client);
}
