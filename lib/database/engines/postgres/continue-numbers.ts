import { Prisma, type PrismaClient } from '../../../../prisma/generated/sqlite/client';

/** Lets the rows that come be numbered after those that were brought with their numbers. */
export async function continueNumbers(
  client: PrismaClient,
  table: string,
  column: string,
): Promise<void> {
  const quoted = Prisma.raw(`"${table}"`);
  const number = Prisma.raw(`"${column}"`);
  await client.$queryRaw`
    SELECT setval(
      pg_get_serial_sequence(${`"${table}"`}, ${column}),
      (SELECT coalesce(max(${number}), 0) + 1 FROM ${quoted}),
      false
    )::text`;
}
