import { db } from '../../client';
import { standsAt } from '../../sql';
import { standardSchema, type Standard } from '../../../domain/standards/standard-schema';
import {
  referenceSchema,
  statementSchema,
  type Reference,
  type Statement,
} from '../../../domain/sources/source-schema';

const omit = { key: true, since: true, until: true } as const;

/** What a source says without a number, in the order of its paragraphs. */
export async function getStatements(source: string, release: number): Promise<Statement[]> {
  const rows = await (
    await db()
  ).statement.findMany({
    where: { source, ...standsAt(release) },
    omit,
    orderBy: [{ paragraph: 'asc' }, { key: 'asc' }],
  });
  return rows.map((row) => statementSchema.parse(row));
}

/** What other publications say about the surveys and standards of a source. */
export async function getReferences(source: string, release: number): Promise<Reference[]> {
  const rows = await (
    await db()
  ).reference.findMany({
    where: { source, ...standsAt(release) },
    omit,
    orderBy: { key: 'asc' },
  });
  return rows.map((row) => referenceSchema.parse(row));
}

/** What other publications say about some sources, surveys and standards, whoever brought it. */
export async function getReferencesAbout(
  subjects: readonly Pick<Reference, 'about' | 'about_id'>[],
  release: number,
): Promise<Reference[]> {
  const rows = await (
    await db()
  ).reference.findMany({
    where: { AND: [{ OR: [...subjects] }, standsAt(release)] },
    omit,
    orderBy: { key: 'asc' },
  });
  return rows.map((row) => referenceSchema.parse(row));
}

/** The standards that references of a source speak about. */
export async function getStandards(ids: readonly string[], release: number): Promise<Standard[]> {
  const rows = await (
    await db()
  ).standard.findMany({
    where: { id: { in: [...ids] }, ...standsAt(release) },
    omit,
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => standardSchema.parse(row));
}

/** A statement, reference or standard as it stands at a release; null where none has the id. */
export async function getStandingRow(
  kind: 'statements' | 'references' | 'standards',
  id: string,
  release: number,
): Promise<Statement | Reference | Standard | null> {
  const client = await db();
  const asked = { where: { id, ...standsAt(release) }, omit } as const;
  switch (kind) {
    case 'statements':
      return statementSchema.nullable().parse(await client.statement.findFirst(asked));
    case 'references':
      return referenceSchema.nullable().parse(await client.reference.findFirst(asked));
    case 'standards':
      return standardSchema.nullable().parse(await client.standard.findFirst(asked));
  }
}
