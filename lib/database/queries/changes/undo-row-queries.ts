import { setImmediate } from 'node:timers/promises';
import { engine } from '../../engines/engine';
import { z } from 'zod';
import type { Database } from '../../client';
import {
  asNumber,
  conditionSchema,
  integerSchema,
  Prisma,
  readRows,
  stands,
  tableName,
} from '../../sql';
import { breakdowns, withAnyCode, withoutCode } from '../../../domain/indicators/indicator-schema';
import { contentColumns, type ContentTable } from '../../../domain/releases/content-schema';
import type { TouchedRow, VersionRef } from '../../../domain/releases/undo-schema';

/** '' where there is none: NULL would make the whole text NULL. */
const optional = (table: string, name: string) => `coalesce('${table}/' || v.${name}, '')`;

/** The words a version `v` uses, as a JSON array; '' stands for none. */
const wordColumns: Partial<Record<ContentTable, readonly string[]>> = {
  Figure: [
    ...["'Indicator/' || v.indicator", "'Source/' || v.source", optional('Survey', 'survey')],
    ...breakdowns.map((name) => optional(`Code/${name}`, name)),
    optional('Organisation', 'organisation'),
  ],
  Statement: ["'Source/' || v.source"],
  Reference: [optional('Source', 'source')],
  Charter: ["'Source/' || v.source"],
  Signature: [
    ...["'Source/' || v.source", "'Charter/' || v.charter"],
    "'Organisation/' || v.organisation",
  ],
};

const meaning = [
  ...['source', 'indicator', 'country', 'period', 'year', 'survey', 'organisation'],
  ...breakdowns,
].map((name) => `v.${name}`);

const textFor = (alias: string, expressions: readonly string[]) =>
  engine().rowText(Prisma.raw(expressions.join(', ').replaceAll('v.', `${alias}.`)));
/** SQL: the words that a version uses, as a JSON array in which '' stands for none. */
export const codesText = (table: ContentTable, alias: string) => {
  if (table === 'Chart') return chartWords(alias);
  return table === 'Commitment' ? commitmentWords(alias) : textFor(alias, wordColumns[table] ?? []);
};

/** A chart names its words in lists. */
function chartWords(alias: string): Prisma.Sql {
  const list = (name: string, before: string) => ({
    before,
    column: Prisma.raw(`${alias}.${name}`),
  });
  const codes = breakdowns.map((name) => list(name, `Code/${name}/`));
  return engine().valuesOfLists(
    [list('indicator', 'Indicator/'), ...codes],
    [withoutCode, withAnyCode],
  );
}

/** A commitment names indicators in a list, and other words by themselves. */
function commitmentWords(alias: string): Prisma.Sql {
  const single = (name: string, before: string) => ({
    before,
    column: engine().rowText(Prisma.raw(`coalesce(${alias}.${name}, '${withoutCode}')`)),
  });
  return engine().valuesOfLists(
    [
      { before: 'Indicator/', column: Prisma.raw(`${alias}.indicators`) },
      ...[single('source', 'Source/'), single('charter', 'Charter/')],
      single('channel', 'Code/channel/'),
    ],
    [withoutCode],
  );
}

/** SQL: what a figure says apart from its value; NULL in every other table. */
export const meaningText = (table: ContentTable, alias: string) =>
  table === 'Figure' ? textFor(alias, meaning) : Prisma.sql`NULL`;

const touchedSchema = z.strictObject({
  id: z.string(),
  before_key: z.int().nullable(),
  now_key: z.int().nullable(),
  before_words: z.string(),
  now_words: z.string(),
  says_again: z.string().nullable(),
  is_as_released: conditionSchema,
  is_back: conditionSchema,
  touched_by: integerSchema,
});

/** Rows read at once: others are served between two pages. */
const pageSize = 2_000;

/** The release to take back, and the newest there is. */
export type UndoRange = { number: number; newest: number };

/** The rows that a release added, changed or withdrew, a page at a time. */
export async function* readTouched(client: Database, table: ContentTable, range: UndoRange) {
  const readWords = wordReader();
  let after = '';
  for (;;) {
    const page = await readPage(client, table, range, after);
    yield page.map((row) => toTouched(table, row, readWords));
    after = page.at(-1)?.id ?? '';
    if (page.length < pageSize) return;
    await setImmediate();
  }
}

function readPage(
  client: Database,
  table: ContentTable,
  { number, newest }: UndoRange,
  after: string,
) {
  const name = tableName(table);
  const content = (alias: string) =>
    textFor(
      alias,
      contentColumns[table].map((column) => `v."${column}"`),
    );
  return readRows(
    client,
    touchedSchema,
    Prisma.sql`
    SELECT touched.id, b.key AS before_key, n.key AS now_key,
      ${codesText(table, 'b')} AS before_words, ${codesText(table, 'n')} AS now_words,
      nullif(${meaningText(table, 'b')}, ${meaningText(table, 'n')}) AS says_again,
      ${asNumber(Prisma.sql`${content('n')} = ${content('a')}`)} AS is_as_released,
      ${asNumber(Prisma.sql`${content('n')} = ${content('b')}`)} AS is_back,
      (SELECT max(CASE WHEN t.until <= ${newest} THEN t.until ELSE t.since END) FROM ${name} t
        WHERE t.id = touched.id AND t.since <= ${newest}) AS touched_by
    FROM (SELECT id FROM ${name} WHERE since = ${number} AND id > ${after} UNION
      SELECT id FROM ${name} WHERE until = ${number} AND id > ${after}
      ORDER BY id LIMIT ${pageSize}) touched
    LEFT JOIN ${name} b ON b.id = touched.id AND b.until = ${number}
    LEFT JOIN ${name} a ON a.id = touched.id AND a.since = ${number}
    LEFT JOIN ${name} n ON n.id = touched.id AND ${stands('n', newest)}
    ORDER BY touched.id`,
  );
}

type WordReader = (json: string) => readonly string[];

const wordsSchema = z.array(z.string());

/** Most rows use the same few words: equal lists are kept once. */
function wordReader(): WordReader {
  const known = new Map<string, readonly string[]>();
  return (json) => {
    const read =
      known.get(json) ?? wordsSchema.parse(JSON.parse(json)).filter((word) => word !== '');
    known.set(json, read);
    return read;
  };
}

function toTouched(
  table: ContentTable,
  row: z.infer<typeof touchedSchema>,
  readWords: WordReader,
): TouchedRow {
  const toVersion = (key: number | null, used: string): VersionRef | null =>
    key === null ? null : { key, words: readWords(used) };
  return {
    table,
    id: row.id,
    before: toVersion(row.before_key, row.before_words),
    now: toVersion(row.now_key, row.now_words),
    saysAgain: row.before_key === null ? null : row.says_again,
    isAsReleased: row.is_as_released,
    isBack: row.is_back,
    touchedBy: row.touched_by,
  };
}
