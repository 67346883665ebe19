import { createHash } from 'node:crypto';
import { z } from 'zod';
import { engine } from '../../engines/engine';
import type { Database } from '../../client';
import { idRowSchema, Prisma, readRows, stands, tableName } from '../../sql';
import { contentTables } from '../../../domain/releases/content-schema';
import { newestNumber } from '../releases/release-queries';
import { meaningText, readTouched, codesText } from './undo-row-queries';
import type {
  TouchedRow,
  UndoPlan,
  UndoPreview,
  UndoSurroundings,
} from '../../../domain/releases/undo-schema';
import { planUndo } from '../../../domain/releases/undo-summary';

/** There is no release of this number to take back. */
export class UnknownRelease extends Error {
  override name = 'UnknownRelease';
}

/**
 * What taking back a release would do. Writes nothing.
 * @throws UnknownRelease
 */
export async function previewUndo(client: Database, number: number): Promise<UndoPreview> {
  const release = await client.release.findUnique({ where: { number } });
  if (!release) throw new UnknownRelease(`There is no release ${number}.`);
  const newest = await newestNumber(client);
  const rows: TouchedRow[] = [];
  for (const table of contentTables)
    for await (const page of readTouched(client, table, { number, newest })) rows.push(...page);
  const plan = planUndo(rows, await readSurroundings(client, rows, newest));
  return { ...plan, identity: identityOf(number, plan) };
}

/** SHA-256, in hexadecimal: the same release, taken back in the same way. */
function identityOf(number: number, { steps, kept }: UndoPlan): string {
  return createHash('sha256')
    .update(JSON.stringify([number, steps, kept]))
    .digest('hex');
}

async function readSurroundings(
  client: Database,
  rows: readonly TouchedRow[],
  newest: number,
): Promise<UndoSurroundings> {
  const needed = new Set(rows.flatMap(({ before }) => before?.words ?? []));
  const brought = rows
    .filter(({ before }) => before === null)
    .map(({ table, id }) => `${table}/${id}`);
  const meanings = rows.flatMap(({ saysAgain }) => saysAgain ?? []);
  return {
    standingWords: await readStanding(client, [...needed], newest),
    usedWords: await readUsed(client, brought, rows, newest),
    meanings: await readMeanings(client, meanings, newest),
  };
}

const wordTables = [
  ...(['Source', 'Survey', 'Indicator', 'Code'] as const),
  ...(['Organisation', 'Charter'] as const),
] as const;
const wordSchema = z.strictObject({ word: z.string() });

const usingTables = [
  ...(['Figure', 'Statement', 'Reference', 'Chart'] as const),
  ...(['Charter', 'Commitment', 'Signature'] as const),
] as const;

async function readStanding(client: Database, asked: readonly string[], newest: number) {
  const all = wordTables.map(
    (table) =>
      Prisma.sql`SELECT ${table} || '/' || id AS word FROM ${tableName(table)} v WHERE ${stands('v', newest)}`,
  );
  const found = await readRows(
    client,
    wordSchema,
    Prisma.sql`
    SELECT word FROM (${Prisma.join(all, ' UNION ALL ')}) standing
    WHERE word IN (${engine().listed(asked)})`,
  );
  return new Set(found.map(({ word }) => word));
}

async function readUsed(
  client: Database,
  brought: readonly string[],
  rows: readonly TouchedRow[],
  newest: number,
): Promise<Map<string, string>> {
  const used = new Map<string, string>();
  for (const table of usingTables) {
    const touched = rows.filter((row) => row.table === table).map(({ id }) => id);
    const found = await readRows(
      client,
      wordSchema.extend({ used_by: z.string() }),
      Prisma.sql`
      SELECT w.value AS word, min(v.id) AS used_by
      FROM ${tableName(table)} v, ${engine().textsOf(codesText(table, 'v'))} w
      WHERE ${stands('v', newest)} AND v.id NOT IN (${engine().listed(touched)})
        AND w.value IN (${engine().listed(brought)}) GROUP BY 1`,
    );
    for (const { word, used_by } of found) used.set(word, used_by);
  }
  return used;
}

async function readMeanings(client: Database, asked: readonly string[], newest: number) {
  const found = await readRows(
    client,
    idRowSchema.extend({ meaning: z.string() }),
    Prisma.sql`
    SELECT v.id, ${meaningText('Figure', 'v')} AS meaning FROM "Figure" v
    WHERE ${stands('v', newest)} AND ${meaningText('Figure', 'v')} IN
      (${engine().listed(asked)})`,
  );
  return new Map(found.map(({ id, meaning: says }) => [says, id]));
}
