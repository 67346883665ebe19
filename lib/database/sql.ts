import { z } from 'zod';
import { Prisma } from '../../prisma/generated/sqlite/client';
import type { Database } from './client';
import { forgetLargeQuestion } from './forget-questions';
import type { ContentTable } from '../domain/releases/content-schema';

export { Prisma };

/**
 * The rows of a query, each checked: what an engine gives for SQL of one's own is not what its columns are declared
 * as, so that a type alone would claim what nobody saw.
 */
export async function readRows<Row>(
  client: Pick<Database, '$queryRaw'>,
  schema: z.ZodType<Row>,
  query: Prisma.Sql,
): Promise<Row[]> {
  const rows: unknown = await client.$queryRaw(query);
  forgetLargeQuestion(query);
  return z.array(schema).parse(rows);
}

/** A whole number that SQL computes, such as a count: engines give more bits than a number has, or not. */
export const integerSchema = z.union([z.bigint(), z.int()]).transform(Number);

/** The same of what may be summed over no row at all: 0 then. */
export const sumSchema = integerSchema.nullable().transform((sum) => sum ?? 0);

/** A condition as `asNumber` gives it. */
export const conditionSchema = integerSchema.transform((condition) => condition === 1);

export const idRowSchema = z.strictObject({ id: z.string() });

/** SQL: the table of a sort of content. Names cannot be parameters; they only ever come from `contentTables`. */
export const tableName = (table: ContentTable): Prisma.Sql => Prisma.raw(`"${table}"`);

/** Prisma condition: what the barometer said at a release. */
export function standsAt(release: number) {
  return { since: { lte: release }, OR: [{ until: null }, { until: { gt: release } }] };
}

/** What Prisma is to give of content: the rows that stand at a release, as their schemas know them, by their ids. */
export function rowsAt(release: number) {
  return {
    where: standsAt(release),
    omit: { key: true, since: true, until: true },
    orderBy: { id: 'asc' },
  } as const;
}

/** SQL: whether a row, by the name of its table, stands at a release; not so what is being staged at the moment. */
export function stands(row: string, release: number): Prisma.Sql {
  const name = Prisma.raw(row);
  return Prisma.sql`${name}.since <= ${release} AND (${name}.until IS NULL OR ${name}.until > ${release})`;
}

/** SQL: a condition as a number, 1 or 0, which can be counted and sorted by. */
export function asNumber(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
}
