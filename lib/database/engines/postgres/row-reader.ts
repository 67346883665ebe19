import type { Prisma, PrismaClient } from '../../../../prisma/generated/sqlite/client';
import { ownValue } from '../../../base/text/own-value-schema';
import type { RowReader } from '../database-engine';
import { poolOf } from './open-database';

/** Reads with the connections of a client; the driver knows JSON by itself. */
export function openRowReader(client: PrismaClient): RowReader {
  const pool = poolOf(client);
  return {
    read: async <Row extends object>({ text, values }: Prisma.Sql) =>
      ownValue<Row[]>().parse((await pool.query({ text, values })).rows),
    close: () => undefined,
  };
}
