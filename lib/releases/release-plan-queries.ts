import { Prisma, type Database } from '../db';
import { contentColumns, contentTables } from './content-schema';
import type {
  ContentRow,
  ContentRows,
  ContentTable,
  LastVersion,
  ReleasePlan,
  TableChange,
} from './content-schema';
import { diffTable } from './release-summary';

/**
 * Rows a transaction writes: readers are never kept waiting by it, but other writers are, until its end.
 * Smaller ones write the same pages of the indexes again and again.
 */
export const batchSize = 5_000;

/**
 * What a release would do to make rows stand, in batches that a transaction can write.
 * @param sources ids of the sources whose figures, statements and references `rows` says completely:
 *   what they said before and no longer say is withdrawn
 * @param author of the release
 */
export async function planRelease(
  client: Database,
  rows: ContentRows,
  sources: readonly string[],
  author: string,
): Promise<ReleasePlan> {
  const plan: ReleasePlan = [];
  for (const table of contentTables) {
    const last = await readLastVersions(client, table, rows[table], sources);
    const change = diffTable(table, rows[table], last, author);
    for (const batch of batchesOf(change)) plan.push({ table, ...batch });
  }
  return plan;
}

function* batchesOf({ added, changed, withdrawn }: TableChange): Generator<TableChange> {
  const longest = Math.max(added.length, changed.length, withdrawn.length);
  for (let from = 0; from < longest; from += batchSize) {
    const to = from + batchSize;
    yield {
      added: added.slice(from, to),
      changed: changed.slice(from, to),
      withdrawn: withdrawn.slice(from, to),
    };
  }
}

// Table and column names cannot be parameters; both come only from `contentColumns`.
export const tableName = (table: ContentTable) => Prisma.raw(`"${table}"`);
const columnNames = (table: ContentTable) =>
  Prisma.raw(contentColumns[table].map((name) => `t."${name}"`).join(', '));

const withSource = new Set<ContentTable>(['Figure', 'Statement', 'Reference']);

async function readLastVersions(
  client: Database,
  table: ContentTable,
  incoming: readonly ContentRow[],
  sources: readonly string[],
): Promise<Map<string, LastVersion>> {
  const ids = JSON.stringify(incoming.map(({ id }) => id));
  const ofSource = withSource.has(table)
    ? Prisma.sql`OR t.source IN (SELECT value FROM json_each(${JSON.stringify(sources)}))`
    : Prisma.empty;
  const versions = await client.$queryRaw<
    (ContentRow & { standing: bigint; touched_by: string })[]
  >`
    SELECT ${columnNames(table)}, t.until IS NULL AS standing, r.author AS touched_by FROM ${tableName(table)} t
    JOIN "Release" r ON r.number = coalesce(t.until, t.since)
    WHERE (t.id IN (SELECT value FROM json_each(${ids})) ${ofSource})
      AND t.since = (SELECT max(since) FROM ${tableName(table)} WHERE id = t.id)`;
  return new Map(
    versions.map(({ standing, touched_by, ...row }) => [
      row.id,
      { row, standing: standing === 1n, author: touched_by },
    ]),
  );
}
