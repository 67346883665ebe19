import { z } from 'zod';
import { breakdowns } from '../indicators/indicator-schema';
import { Prisma, type Database } from '../db';
import { contentColumns, contentTables, type ContentTable } from './content-schema';
import { tableName } from './release-plan-queries';
import type { TouchedRow, UndoPlan, UndoSurroundings, VersionRef } from './undo-schema';
import { planUndo } from './undo-summary';

/** There is no release of this number to take back. */
export class UnknownRelease extends Error {
  override name = 'UnknownRelease';
}

/**
 * What taking back a release would do. Writes nothing.
 * @throws UnknownRelease
 */
export async function previewUndo(client: Database, number: number): Promise<UndoPlan> {
  const release = await client.release.findUnique({ where: { number } });
  if (!release) throw new UnknownRelease(`There is no release ${number}.`);
  const rows: TouchedRow[] = [];
  for (const table of contentTables) rows.push(...(await readTouched(client, table, number)));
  return planUndo(rows, await readSurroundings(client, rows));
}

const optionalCodes = breakdowns.map(
  (name) => `iif(v.${name} IS NULL, '', 'Code/${name}/' || v.${name})`,
);

/** The words a version `v` uses, as a JSON array; '' stands for none. */
const wordsOf: Partial<Record<ContentTable, string>> = {
  Figure: `json_array('Indicator/' || v.indicator, 'Source/' || v.source,
    iif(v.survey IS NULL, '', 'Survey/' || v.survey), ${optionalCodes.join(', ')})`,
  Statement: `json_array('Source/' || v.source)`,
  Reference: `json_array(iif(v.source IS NULL, '', 'Source/' || v.source))`,
};

const meaning = `json_array(v.source, v.indicator, v.country, v.year, v.survey, ${breakdowns.map((name) => `v.${name}`).join(', ')})`;

const sqlFor = (alias: string, expression: string) =>
  Prisma.raw(expression.replaceAll('v.', `${alias}.`));
const words = (table: ContentTable, alias: string) =>
  sqlFor(alias, wordsOf[table] ?? `json_array()`);
const meaningOf = (table: ContentTable, alias: string) =>
  sqlFor(alias, table === 'Figure' ? meaning : 'NULL');

type RawRow = { id: string; is_as_released: bigint; is_back: bigint; touched_by: bigint } & {
  [column in `${'before' | 'now'}_key`]: bigint | null;
} & { [column in `${'before' | 'now'}_${'words' | 'meaning'}`]: string | null };

async function readTouched(client: Database, table: ContentTable, number: number) {
  const name = tableName(table);
  const content = (alias: string) =>
    Prisma.raw(
      `json_array(${contentColumns[table].map((column) => `${alias}.${column}`).join(', ')})`,
    );
  const rows = await client.$queryRaw<RawRow[]>`
    SELECT touched.id, b.key AS before_key, n.key AS now_key,
      ${words(table, 'b')} AS before_words, ${words(table, 'n')} AS now_words,
      ${meaningOf(table, 'b')} AS before_meaning, ${meaningOf(table, 'n')} AS now_meaning,
      ${content('n')} = ${content('a')} AS is_as_released,
      ${content('n')} = ${content('b')} AS is_back,
      (SELECT max(coalesce(t.until, t.since)) FROM ${name} t WHERE t.id = touched.id) AS touched_by
    FROM (SELECT id FROM ${name} WHERE since = ${number} UNION
      SELECT id FROM ${name} WHERE until = ${number}) touched
    LEFT JOIN ${name} b ON b.id = touched.id AND b.until = ${number}
    LEFT JOIN ${name} a ON a.id = touched.id AND a.since = ${number}
    LEFT JOIN ${name} n ON n.id = touched.id AND n.until IS NULL`;
  return rows.map((row) => toTouched(table, row));
}

function toTouched(table: ContentTable, row: RawRow): TouchedRow {
  return {
    table,
    id: row.id,
    before: toVersion(row.before_key, row.before_words, row.before_meaning),
    now: toVersion(row.now_key, row.now_words, row.now_meaning),
    isAsReleased: row.is_as_released === 1n,
    isBack: row.is_back === 1n,
    touchedBy: Number(row.touched_by),
  };
}

const wordsSchema = z.array(z.string());

function toVersion(
  key: bigint | null,
  used: string | null,
  says: string | null,
): VersionRef | null {
  if (key === null) return null;
  const all = wordsSchema.parse(JSON.parse(used ?? '[]'));
  return { key: Number(key), words: all.filter((word) => word !== ''), meaning: says };
}

async function readSurroundings(
  client: Database,
  rows: readonly TouchedRow[],
): Promise<UndoSurroundings> {
  const needed = new Set(rows.flatMap(({ before }) => before?.words ?? []));
  const brought = rows
    .filter(({ before }) => before === null)
    .map(({ table, id }) => `${table}/${id}`);
  const meanings = rows.flatMap(({ before }) => before?.meaning ?? []);
  return {
    standingWords: await readStanding(client, [...needed]),
    usedWords: await readUsed(client, brought, rows),
    meanings: await readMeanings(client, meanings),
  };
}

const wordTables = ['Source', 'Survey', 'Indicator', 'Code'] as const;
const usingTables = ['Figure', 'Statement', 'Reference'] as const;

async function readStanding(client: Database, asked: readonly string[]) {
  const all = wordTables.map(
    (table) =>
      Prisma.sql`SELECT ${table} || '/' || id AS word FROM ${tableName(table)} WHERE until IS NULL`,
  );
  const found = await client.$queryRaw<{ word: string }[]>`
    SELECT word FROM (${Prisma.join(all, ' UNION ALL ')})
    WHERE word IN (SELECT value FROM json_each(${JSON.stringify(asked)}))`;
  return new Set(found.map(({ word }) => word));
}

async function readUsed(
  client: Database,
  brought: readonly string[],
  rows: readonly TouchedRow[],
): Promise<Set<string>> {
  const used = new Set<string>();
  for (const table of usingTables) {
    const touched = JSON.stringify(rows.filter((row) => row.table === table).map(({ id }) => id));
    const found = await client.$queryRaw<{ word: string }[]>`
      SELECT DISTINCT w.value AS word FROM ${tableName(table)} v, json_each(${words(table, 'v')}) w
      WHERE v.until IS NULL AND v.id NOT IN (SELECT value FROM json_each(${touched}))
        AND w.value IN (SELECT value FROM json_each(${JSON.stringify(brought)}))`;
    for (const { word } of found) used.add(word);
  }
  return used;
}

async function readMeanings(client: Database, asked: readonly string[]) {
  const found = await client.$queryRaw<{ id: string; meaning: string }[]>`
    SELECT v.id, ${meaningOf('Figure', 'v')} AS meaning FROM Figure v
    WHERE v.until IS NULL AND ${meaningOf('Figure', 'v')} IN
      (SELECT value FROM json_each(${JSON.stringify(asked)}))`;
  return new Map(found.map(({ id, meaning: says }) => [says, id]));
}
