import { z } from 'zod';
import { db } from '../../client';
import { engine } from '../../engines/engine';
import {
  asNumber,
  conditionSchema,
  integerSchema,
  idRowSchema,
  Prisma,
  readRows,
  sumSchema,
} from '../../sql';
import { formatFigureFilters, type FigureSelection } from '../../../domain/filters/figure-filters';
import { figureColumns, whereFiltered } from '../figures/figure-queries';
import { figureSchema, type Figure } from '../../../domain/figures/figure-schema';
import type {
  ChangeCounts,
  FigureChange,
  ReleaseRange,
} from '../../../domain/releases/change-schema';
import { toChangeCounts, type VersionCounts } from '../../../domain/releases/change-summary';
import { ReleaseMemory } from '../../release-cache';

const remembered = new ReleaseMemory<ReadonlyMap<number, ChangeCounts>>(500);

/** What each release of a range did to the figures of a selection, by its number; those that did nothing are missing. */
export async function countChanges(
  selection: FigureSelection,
  range: ReleaseRange,
): Promise<ReadonlyMap<number, ChangeCounts>> {
  const { since, release } = range;
  const key = `${since} ${release} ${selection.release}?${formatFigureFilters(selection.filters)}`;
  return remembered.recall(key, async () => readCounts(await whereFiltered(selection), range));
}

const groupedSchema = z.strictObject({
  release: z.int(),
  ...{ came: integerSchema.optional(), went: integerSchema.optional() },
  ...{ newer: sumSchema.optional(), older: sumSchema.optional(), either: sumSchema.optional() },
});

type Grouped = z.infer<typeof groupedSchema>;

async function readCounts(matches: Prisma.Sql, { since, release }: ReleaseRange) {
  const client = await db();
  const within = (column: 'since' | 'until') => {
    const name = column === 'since' ? Prisma.sql`f.since` : Prisma.sql`f.until`;
    return Prisma.sql`${name} > ${since} AND ${name} <= ${release}`;
  };
  const read = (query: Prisma.Sql) => readRows(client, groupedSchema, query);
  const rows = await Promise.all([
    read(Prisma.sql`
      SELECT f.since AS release, count(*) AS came FROM "Figure" f
      WHERE ${within('since')} AND ${matches} GROUP BY 1`),
    read(Prisma.sql`
      SELECT f.until AS release, count(*) AS went FROM "Figure" f
      WHERE ${within('until')} AND ${matches} GROUP BY 1`),
    read(Prisma.sql`
      SELECT old.until AS release, sum(new.m) AS newer, sum(old.m) AS older, sum(CASE WHEN new.m = 1 OR old.m = 1 THEN 1 ELSE 0 END) AS either
      FROM (SELECT f.id, f.until, ${asNumber(matches)} AS m FROM "Figure" f WHERE ${within('until')}) old
      JOIN (SELECT f.id, f.since, ${asNumber(matches)} AS m FROM "Figure" f) new
        ON new.id = old.id AND new.since = old.until
      GROUP BY 1`),
  ]);
  return new Map(byRelease(rows.flat()));
}

function byRelease(rows: readonly Grouped[]): [number, ChangeCounts][] {
  const totals = new Map<number, VersionCounts>();
  for (const { release, ...found } of rows) {
    const sum = totals.get(release) ?? { came: 0, went: 0, newer: 0, older: 0, either: 0 };
    totals.set(release, {
      came: sum.came + (found.came ?? 0),
      went: sum.went + (found.went ?? 0),
      newer: sum.newer + (found.newer ?? 0),
      older: sum.older + (found.older ?? 0),
      either: sum.either + (found.either ?? 0),
    });
  }
  return [...totals].map(([release, versions]) => [release, toChangeCounts(versions)]);
}

/** Figures of a selection that one release changed, in the order of their ids: at most `limit` after `after`. */
export async function getChanges(
  selection: FigureSelection,
  release: number,
  page: { limit: number; after?: string },
): Promise<FigureChange[]> {
  const client = await db();
  const matches = await whereFiltered(selection);
  const after = page.after ?? '';
  // Each arm walks its index from `after` on, so a page costs the same wherever it is.
  const found = await readRows(
    client,
    idRowSchema,
    Prisma.sql`
    SELECT id FROM (SELECT f.id FROM "Figure" f
      WHERE f.since = ${release} AND f.id > ${after} AND ${matches} ORDER BY f.id LIMIT ${page.limit}) came
    UNION
    SELECT id FROM (SELECT f.id FROM "Figure" f
      WHERE f.until = ${release} AND f.id > ${after} AND ${matches} ORDER BY f.id LIMIT ${page.limit}) went
    ORDER BY id LIMIT ${page.limit}`,
  );
  const ids = found.map(({ id }) => id);
  const versions = await readRows(
    client,
    versionSchema,
    Prisma.sql`
    SELECT ${figureColumns}, ${asNumber(Prisma.sql`f.since = ${release}`)} AS is_new FROM "Figure" f
    WHERE f.id IN (${engine().listed(ids)}) AND (f.since = ${release} OR f.until = ${release})`,
  );
  return toChanges(found, versions);
}

const versionSchema = figureSchema.extend({ is_new: conditionSchema });

function toChanges(
  found: readonly { id: string }[],
  versions: readonly z.infer<typeof versionSchema>[],
): FigureChange[] {
  const was = new Map<string, Figure>();
  const now = new Map<string, Figure>();
  for (const { is_new, ...figure } of versions) (is_new ? now : was).set(figure.id, figure);
  return found.map(({ id }) => ({ id, was: was.get(id) ?? null, now: now.get(id) ?? null }));
}

/** The indicators of figures that a release added, corrected or withdrew. */
export async function getTouchedIndicators(release: number): Promise<ReadonlySet<string>> {
  const client = await db();
  const rows = await readRows(
    client,
    figureSchema.pick({ indicator: true }),
    Prisma.sql`
    SELECT DISTINCT indicator FROM "Figure" WHERE since = ${release} OR until = ${release}`,
  );
  return new Set(rows.map(({ indicator }) => indicator));
}
