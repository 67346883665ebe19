import { z } from 'zod';
import type { Database } from '../../client';
import { engine } from '../../engines/engine';
import { asNumber, conditionSchema, Prisma, readRows, tableName } from '../../sql';
import {
  contentColumns,
  contentTables,
  withdrawableTables,
} from '../../../domain/releases/content-schema';
import type {
  ContentRow,
  ContentRows,
  ContentTable,
  LastVersion,
  ReleasePlan,
  TableChange,
  WithdrawnIds,
} from '../../../domain/releases/content-schema';
import { diffTable } from '../../../domain/releases/release-summary';

/**
 * Rows a transaction writes: readers are never kept waiting by it, but other writers are, until its end.
 * Smaller ones write the same pages of the indexes again and again.
 */
export const batchSize = 5_000;

/**
 * What a release would do to make rows stand, in batches that a transaction can write.
 * @param sources ids of the sources of which `rows` says completely what they own (`withSource`):
 *   what they said before and no longer say is withdrawn
 * @param author of the release
 * @param withdrawn what is to stand no longer, one by one
 */
export async function planRelease(
  client: Database,
  rows: ContentRows,
  sources: readonly string[],
  author: string,
  withdrawn: WithdrawnIds = {},
): Promise<ReleasePlan> {
  const plan: ReleasePlan = [];
  const add = (table: ContentTable, change: TableChange) => {
    if (Object.values(change).some((part) => part.length > 0)) plan.push({ table, ...change });
  };
  for (const table of contentTables) {
    for (const page of pagesOf(rows[table])) {
      const last = await readLastVersions(client, table, ofIds(page));
      add(table, diffTable(table, page, last, author));
    }
    if (!withSource.has(table) || sources.length === 0) continue;
    const unsaid = await readLastVersions(client, table, unsaidOf(sources, rows[table]));
    const { withdrawn: gone } = diffTable(table, [], unsaid, author);
    for (const page of pagesOf(gone)) add(table, { added: [], changed: [], withdrawn: [...page] });
  }
  for (const table of withdrawableTables) {
    const asked = (withdrawn[table] ?? []).map((id) => ({ id }));
    const ended = await readLastVersions(client, table, ofIds(asked));
    add(table, diffTable(table, [], ended, author));
  }
  return plan;
}

function* pagesOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += batchSize)
    yield items.slice(from, from + batchSize);
}

// Column names cannot be parameters; they come only from `contentColumns`.
const columnNames = (table: ContentTable) =>
  Prisma.raw(contentColumns[table].map((name) => `t."${name}"`).join(', '));

const withSource = new Set<ContentTable>([
  ...(['Figure', 'Statement', 'Reference'] as const),
  ...(['Charter', 'Commitment', 'Signature'] as const),
]);

const idsOf = (rows: readonly ContentRow[]) => engine().listed(rows.map(({ id }) => id));

function ofIds(rows: readonly ContentRow[]): Prisma.Sql {
  return Prisma.sql`t.id IN (${idsOf(rows)})`;
}

/** What sources said before and no longer say. */
function unsaidOf(sources: readonly string[], rows: readonly ContentRow[]): Prisma.Sql {
  return Prisma.sql`t.source IN (${engine().listed(sources)}) AND t.id NOT IN (${idsOf(rows)})`;
}

/** With the columns of its table, which differ from table to table. */
const lastVersionSchema = z.looseObject({
  id: z.string(),
  standing: conditionSchema,
  touched_by: z.string(),
});

async function readLastVersions(
  client: Database,
  table: ContentTable,
  isAsked: Prisma.Sql,
): Promise<Map<string, LastVersion>> {
  const versions = await readRows(
    client,
    lastVersionSchema,
    Prisma.sql`
    SELECT ${columnNames(table)}, ${asNumber(Prisma.sql`t.until IS NULL`)} AS standing, r.author AS touched_by FROM ${tableName(table)} t
    JOIN "Release" r ON r.number = coalesce(t.until, t.since)
    WHERE ${isAsked} AND t.since = (SELECT max(since) FROM ${tableName(table)} WHERE id = t.id)`,
  );
  return new Map(
    versions.map(({ standing, touched_by, ...row }) => [
      row.id,
      { row, standing, author: touched_by },
    ]),
  );
}
