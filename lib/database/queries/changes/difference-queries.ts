import { z } from 'zod';
import { db } from '../../client';
import { engine } from '../../engines/engine';
import { asNumber, integerSchema, Prisma, readRows, sumSchema } from '../../sql';
import { formatFigureFilters, type FigureSelection } from '../../../domain/filters/figure-filters';
import { figureColumns, whereFiltered } from '../figures/figure-queries';
import { getVocabulary } from '../content/vocabulary-queries';
import type { ChangeCounts } from '../../../domain/releases/change-schema';
import { toChangeCounts, type VersionCounts } from '../../../domain/releases/change-summary';
import { ReleaseMemory } from '../../release-cache';

const remembered = new ReleaseMemory<ChangeCounts>(1_000);

/**
 * What has become of a selection between its own release and a later one, taken together: a figure
 * added and then corrected was added; one withdrawn and brought back as it was does not count.
 */
export async function countDifference(
  selection: FigureSelection,
  newest: number,
): Promise<ChangeCounts> {
  const key = `${selection.release} ${newest}?${formatFigureFilters(selection.filters)}`;
  return remembered.recall(key, async () => {
    const later = { ...selection, release: newest, vocabulary: await getVocabulary(newest) };
    return toChangeCounts(await countVersions(selection, later));
  });
}

const versionCountsSchema = z.strictObject({
  ...{ came: integerSchema, went: integerSchema },
  ...{ newer: sumSchema, older: sumSchema, either: sumSchema },
});

/** Versions that stand at the older release and no longer at the newer, and the other way round. */
async function countVersions(
  older: FigureSelection,
  newer: FigureSelection,
): Promise<VersionCounts> {
  const [from, to] = [older.release, newer.release];
  const [isOld, isNew] = await Promise.all([whereFiltered(older), whereFiltered(newer)]);
  const went = Prisma.sql`FROM "Figure" f WHERE f.until > ${from} AND f.until <= ${to} AND ${engine().unindexed(Prisma.sql`f.since`)} <= ${from}`;
  const came = Prisma.sql`FROM "Figure" f WHERE f.since > ${from} AND f.since <= ${to}
    AND (f.until IS NULL OR f.until > ${to})`;
  const version = (matches: Prisma.Sql) =>
    Prisma.sql`SELECT f.id, ${asNumber(matches)} AS m, ${engine().rowText(figureColumns)} AS content`;
  const count = (rows: Prisma.Sql, matches: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*) ${rows} AND ${matches})`;
  const [counts] = await readRows(
    await db(),
    versionCountsSchema,
    Prisma.sql`
    SELECT ${count(came, isNew)} AS came, ${count(went, isOld)} AS went,
      sum(new.m) AS newer, sum(old.m) AS older,
      sum(CASE WHEN (new.m = 1 OR old.m = 1) AND new.content <> old.content THEN 1 ELSE 0 END) AS either
    FROM (${version(isOld)} ${went}) old
    JOIN (${version(isNew)} ${came}) new ON new.id = old.id`,
  );
  return counts ?? { came: 0, went: 0, newer: 0, older: 0, either: 0 };
}
