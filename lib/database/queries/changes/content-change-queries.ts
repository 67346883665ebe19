import { z } from 'zod';
import { db } from '../../client';
import { integerSchema, Prisma, readRows, tableName } from '../../sql';
import { contentTables, type ContentTable } from '../../../domain/releases/content-schema';
import type { ContentCounts, ReleaseRange } from '../../../domain/releases/change-schema';

const tables = contentTables.filter((table) => table !== 'Figure');

const countedSchema = z.strictObject({
  name: z.enum(contentTables),
  release: z.int(),
  ...{ added: integerSchema, corrected: integerSchema, withdrawn: integerSchema },
});

/** What each release of a range did to the tables besides figures, by its number. */
export async function countContentChanges(
  range: ReleaseRange,
): Promise<ReadonlyMap<number, ContentCounts>> {
  const rows = await readRows(
    await db(),
    countedSchema,
    Prisma.sql`
    SELECT name, release, sum(added) AS added, sum(corrected) AS corrected, sum(withdrawn) AS withdrawn
    FROM (${Prisma.join(
      tables.flatMap((table) => [versionsThatCame(table, range), versionsThatWent(table, range)]),
      ' UNION ALL ',
    )}) counted GROUP BY 1, 2`,
  );
  const byRelease = new Map<number, ContentCounts>();
  for (const { name, release, ...counts } of rows)
    byRelease.set(release, { ...byRelease.get(release), [name]: counts });
  return byRelease;
}

function versionsThatCame(table: ContentTable, { since, release }: ReleaseRange) {
  const name = tableName(table);
  return Prisma.sql`
    SELECT ${table} AS name, since AS release, 1 - is_new AS corrected, is_new AS added, 0 AS withdrawn
    FROM (SELECT t.since, CASE WHEN EXISTS (
      SELECT 1 FROM ${name} old WHERE old.id = t.id AND old.until = t.since) THEN 0 ELSE 1 END AS is_new
      FROM ${name} t WHERE t.since > ${since} AND t.since <= ${release}) came`;
}

function versionsThatWent(table: ContentTable, { since, release }: ReleaseRange) {
  const name = tableName(table);
  return Prisma.sql`
    SELECT ${table} AS name, t.until AS release, 0 AS corrected, 0 AS added, 1 AS withdrawn FROM ${name} t
    WHERE t.until > ${since} AND t.until <= ${release}
      AND NOT EXISTS (SELECT 1 FROM ${name} new WHERE new.id = t.id AND new.since = t.until)`;
}
