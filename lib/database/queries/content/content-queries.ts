import { z } from 'zod';
import { db } from '../../client';
import { engine } from '../../engines/engine';
import { oncePerRelease } from '../../release-cache';
import { Prisma, readRows, rowsAt } from '../../sql';
import { referenceSchema, statementSchema } from '../../../domain/sources/source-schema';
import type { Reference, Statement } from '../../../domain/sources/source-schema';

/** What stands at a release beside figures and their vocabulary, each list in the order of ids. */
export type ReleaseContent = {
  references: readonly Reference[];
  statements: readonly Statement[];
  /** Source id → the surveys that its figures come from. */
  surveysOf: ReadonlyMap<string, ReadonlySet<string>>;
};

const pairSchema = z.strictObject({ source: z.string(), survey: z.string() });

/** The content of a release. */
export const getContent = oncePerRelease(8, readContent);

async function readContent(release: number): Promise<ReleaseContent> {
  const client = await db();
  const all = rowsAt(release);
  const [references, statements, pairs] = await Promise.all([
    client.reference.findMany(all),
    client.statement.findMany(all),
    readRows(
      client,
      pairSchema,
      Prisma.sql`
      SELECT DISTINCT f.source, f.survey FROM "Figure" f
      WHERE f.survey IS NOT NULL AND ${engine().unindexed(Prisma.sql`f.since`)} <= ${release}
        AND (f.until IS NULL OR f.until > ${release})
      ORDER BY source, survey`,
    ),
  ]);
  return {
    references: references.map((row) => referenceSchema.parse(row)),
    statements: statements.map((row) => statementSchema.parse(row)),
    surveysOf: groupSurveys(pairs),
  };
}

function groupSurveys(pairs: readonly z.infer<typeof pairSchema>[]) {
  const surveysOf = new Map<string, Set<string>>();
  for (const { source, survey } of pairs) {
    surveysOf.set(source, (surveysOf.get(source) ?? new Set()).add(survey));
  }
  return surveysOf;
}
