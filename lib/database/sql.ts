import { Prisma } from '../../prisma/generated/client';
import type { ContentTable } from '../domain/releases/content-schema';

export { Prisma };

/** SQL: the table of a sort of content. Names cannot be parameters; they only ever come from `contentTables`. */
export const tableName = (table: ContentTable): Prisma.Sql => Prisma.raw(`"${table}"`);

/** Prisma condition: what the barometer said at a release. */
export function standsAt(release: number) {
  return { since: { lte: release }, OR: [{ until: null }, { until: { gt: release } }] };
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
