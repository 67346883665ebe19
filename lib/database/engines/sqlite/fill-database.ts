import { Prisma, type PrismaClient } from '../../../../prisma/generated/sqlite/client';
import { fillTables } from '../fill-tables';

/** The indexes that the schema names, not those that SQLite makes for a primary key. */
const findIndexes = Prisma.sql`
  SELECT '"' || name || '"' AS name, sql AS definition FROM sqlite_schema
  WHERE type = 'index' AND sql IS NOT NULL ORDER BY sqlite_schema.name`;

/** Fills an empty database in one transaction. */
export function fillDatabase<T>(
  client: PrismaClient,
  work: (client: PrismaClient) => Promise<T>,
): Promise<T> {
  return fillTables(client, findIndexes, work);
}
