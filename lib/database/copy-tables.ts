import { hash } from 'node:crypto';
import { ownValue } from '../base/text/own-value-schema';
import { contentTables } from '../domain/releases/content-schema';
import { shownAddress } from '../base/settings/settings';
import { withOpenDatabase, type Database } from './client';
import { forgetQuestions } from './forget-questions';
import { DatabaseRefused } from './engines/database-refused';
import type { Engine } from './engines/database-engine';
import { engineAt } from './engines/engine';
import { databaseState } from './migrations/inspect-database';
import { migrateDatabase } from './migrations/migrate';
import { readSchema } from './migrations/schema-engine';
import { readTables, type SchemaTable } from './migrations/schema-tables';
import { Prisma, tableName } from './sql';

/** A table of which every row was copied. `hash` is the same in every engine, in whatever order its rows come. */
export type CopiedTable = { name: string; rows: number; hash: string };

type Row = Record<string, unknown>;

/** What copying asks of the tables of a client. */
type Table = {
  count: () => Promise<number>;
  findMany: (asked: { where?: object; orderBy: object[]; take: number }) => Promise<Row[]>;
  createMany: (given: { data: Row[] }) => Promise<unknown>;
};

/** Rows that are read and written at once: as many as SQLite takes parameters for. */
const batch = 1_000;
/** Files of drafts, and what publishing them does, are large. */
const largeRows = { ImportDraft: 10, ImportFilePart: 50 } as const satisfies Record<string, number>;

/**
 * Copies every table of a database into an empty one, whatever their engines, and reads again what it wrote.
 * Nobody may change the first one meanwhile.
 * @param from, to addresses as `databaseAddress` gives them; the second is made where it is not there
 * @param onTable is told of each table that was copied and compared
 * @throws DatabaseRefused where the first is not up to date, or the second holds anything
 * @throws Error where a table would differ; the second is then as it was
 */
export async function copyTables(
  from: string,
  to: string,
  onTable: (copied: CopiedTable) => void = () => undefined,
): Promise<CopiedTable[]> {
  if ((await databaseState(from)) !== 'current')
    throw refusal(from, 'it is not up to date.', 'Run npm start with it once before this.');
  await migrateDatabase(to);
  const tables = readTables((await readSchema(from)).content);
  return withOpenDatabase(from, (source) =>
    withOpenDatabase(to, async (client) => {
      await refuseContent(to, client, tables);
      return engineAt(to).fillDatabase(client, async (target) => {
        const copied: CopiedTable[] = [];
        for (const table of tables) {
          const one = await copyTable(source, target, table, engineAt(to));
          if (table.numbered !== null)
            await engineAt(to).continueNumbers(target, table.name, table.numbered);
          copied.push(one);
          onTable(one);
        }
        return copied;
      });
    }),
  );
}

/** How many rows each table of a database has, and what stands for them. @param address as `databaseAddress` gives it */
export async function hashTables(address: string): Promise<CopiedTable[]> {
  const tables = readTables((await readSchema(address)).content);
  return withOpenDatabase(address, async (client) => {
    const hashed: CopiedTable[] = [];
    for (const table of tables) hashed.push(await hashTable(client, table));
    return hashed;
  });
}

async function refuseContent(
  address: string,
  client: Database,
  tables: readonly SchemaTable[],
): Promise<void> {
  for (const { name } of tables) {
    if ((await tableOf(client, name).count()) === 0) continue;
    throw refusal(address, `it is not empty (${name}).`, 'Name a new database to copy into.');
  }
}

async function copyTable(
  source: Database,
  target: Database,
  table: SchemaTable,
  engine: Engine,
): Promise<CopiedTable> {
  const read = new RowHash();
  for await (const rows of batchesOf(source, table)) {
    rows.forEach((row) => read.add(row));
    await writeRows(target, table, rows, engine);
  }
  const copied = { name: table.name, rows: read.rows, hash: read.hash };
  const written = await hashTable(target, table);
  if (written.rows !== copied.rows || written.hash !== copied.hash)
    throw new Error(
      `Table ${table.name} would not be the same in the copy: ${copied.rows} rows were read and ${written.rows} ` +
        `written (${copied.hash}, ${written.hash}). Nothing was copied.`,
    );
  return copied;
}

/** Content, of which there may be a million rows, goes as one parameter, which takes a fifth of the time. */
async function writeRows(
  target: Database,
  table: SchemaTable,
  rows: readonly Row[],
  engine: Engine,
): Promise<void> {
  const content = contentTables.find((name) => name === table.name);
  if (content === undefined) {
    const data = rows.map((row) => withNulls(row, table));
    await tableOf(target, table.name).createMany({ data });
    return;
  }
  const names = Object.keys(rows[0] ?? {});
  const columns = Prisma.raw(names.map((name) => `"${name}"`).join(', '));
  await target.$executeRaw`
    INSERT INTO ${tableName(content)} (${columns})
    SELECT ${columns} FROM (${engine.tableOf(content, names, rows)}) brought`;
  forgetQuestions();
}

async function hashTable(client: Database, table: SchemaTable): Promise<CopiedTable> {
  const read = new RowHash();
  for await (const rows of batchesOf(client, table)) rows.forEach((row) => read.add(row));
  return { name: table.name, rows: read.rows, hash: read.hash };
}

async function* batchesOf(client: Database, { name, key }: SchemaTable): AsyncGenerator<Row[]> {
  const take = new Map(Object.entries(largeRows)).get(name) ?? batch;
  const orderBy = key.map((column) => ({ [column]: 'asc' }));
  for (let last: Row | undefined; ;) {
    const where = last && after(key, last);
    const rows = await tableOf(client, name).findMany({ where, orderBy, take });
    if (rows.length > 0) yield rows;
    if (rows.length < take) return;
    last = rows.at(-1);
  }
}

/** Prisma condition: the rows behind another one, by the columns of their key. */
function after(key: readonly string[], last: Row): object {
  const behind = key.map((column, at) => ({
    ...Object.fromEntries(key.slice(0, at).map((same) => [same, last[same]])),
    [column]: { gt: last[column] },
  }));
  return { OR: behind };
}

/** Prisma asks which nothing is meant where a column holds JSON. */
function withNulls(row: Row, { json }: SchemaTable): Row {
  const empty = json.filter((column) => row[column] === null);
  return { ...row, ...Object.fromEntries(empty.map((column) => [column, Prisma.DbNull])) };
}

/** A client of Prisma's has its tables by their names, the first letter small. */
function tableOf(client: Database, name: string): Table {
  const tables = ownValue<Record<string, Table>>().parse(client);
  const table = tables[`${name.charAt(0).toLowerCase()}${name.slice(1)}`];
  if (!table) throw new Error(`The client knows no table ${name}.`);
  return table;
}

/** Stands for rows in any order: the sum of their hashes. */
class RowHash {
  rows = 0;
  #sum = 0n;
  /** The columns, in an order that is that of no engine. */
  #names: readonly string[] | undefined;

  add(row: Row): void {
    this.#names ??= Object.keys(row).sort();
    const cells = this.#names.map((name) => asPlain(row[name]));
    const hashed = hash('sha256', JSON.stringify([this.#names, cells]), 'hex');
    this.rows += 1;
    this.#sum = BigInt.asUintN(256, this.#sum + BigInt(`0x${hashed}`));
  }

  get hash(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }
}

/** What JSON can hold: bytes would be an object of numbers. */
function asPlain(value: unknown): unknown {
  return value instanceof Uint8Array ? hash('sha256', value, 'hex') : value;
}

function refusal(address: string, problem: string, remedy: string): DatabaseRefused {
  return new DatabaseRefused(shownAddress(address), problem, remedy);
}
