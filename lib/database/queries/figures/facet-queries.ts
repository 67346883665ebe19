import { z } from 'zod';
import { db, type Database } from '../../client';
import { engine } from '../../engines/engine';
import { Prisma, readRows } from '../../sql';
import { ReleaseMemory } from '../../release-cache';
import { getNewestRelease } from '../releases/release-queries';
import type { FacetCounts, FacetTable } from '../../../domain/filters/facet-schema';
import { countFacets, facetColumns, markFound } from '../../../domain/filters/facet-summary';
import { keyOf } from './figure-queries';
import type { FigureSelection } from '../../../domain/filters/figure-filters';
import { toSearchTerms } from '../../../domain/search/search-terms';
import { findCodes } from '../../../domain/search/vocabulary-index';
import { ownKeys } from '../search/search-queries';

/** Rows read at a time, so that others are served between two pages. */
const pageSize = 5_000;

/** Bounded by how many values it holds. */
const counted = new ReleaseMemory<FacetCounts>(
  500_000,
  ({ facets }) => 1 + Object.values(facets).flat().length,
);

/** The facets of a selection, with the number of its figures. */
export async function getFacets(selection: FigureSelection): Promise<FacetCounts> {
  return counted.recall(keyOf(selection), async () => {
    const table = await tableFor(selection.release);
    return countFacets(table, selection, await findKeys(table, selection));
  });
}

async function findKeys(
  table: FacetTable,
  { filters: { q }, vocabulary }: FigureSelection,
): Promise<Uint8Array | null> {
  if (q === undefined) return null;
  const terms = toSearchTerms(q).map(async (term) => {
    return { keys: await readKeys(ownKeys(term)), codes: findCodes(vocabulary, term) };
  });
  return markFound(table, await Promise.all(terms));
}

/** Keys as one text: a million of them as rows would take seconds. */
async function readKeys(keys: Prisma.Sql): Promise<number[]> {
  const [row] = await readRows(
    await db(),
    z.strictObject({ keys: z.string().nullable() }),
    Prisma.sql`
    SELECT ${engine().joined(Prisma.sql`key`, ',')} AS keys FROM (${keys}) found`,
  );
  return row?.keys ? row.keys.split(',').map(Number) : [];
}

type Loaded = { release: number; table: FacetTable };

const loaded = new WeakMap<Database, Promise<Loaded>>();

/** The table as far as a release needs it. It holds all versions, so that older releases need no other. */
async function tableFor(release: number): Promise<FacetTable> {
  const client = await db();
  const known = await loaded.get(client);
  if (known && known.release >= release) return known.table;
  const reading = readFacetTable();
  loaded.set(client, reading);
  reading.catch(() => loaded.delete(client));
  return (await reading).table;
}

// A code holds letters, digits and hyphens, so that these two can stand between.
const [fieldMark, rowMark] = [',', ';'];
const fields = Prisma.raw(
  ['key', 'since', 'until', ...facetColumns]
    .map((name) => `coalesce(CAST("${name}" AS TEXT), '')`)
    .join(` || '${fieldMark}' || `),
);

/** Reads all versions, a page as one text: as rows they would take twice as long. */
async function readFacetTable(): Promise<Loaded> {
  const client = await db();
  const release = (await getNewestRelease())?.number ?? 0;
  const { _max } = await client.figure.aggregate({ _max: { key: true } });
  const table = emptyTable((_max.key ?? 0) + 1);
  for (let after = 0; after < (_max.key ?? 0); after += pageSize) {
    const [page] = await readRows(
      client,
      z.strictObject({ rows: z.string().nullable() }),
      Prisma.sql`
      SELECT ${engine().joined(fields, rowMark)} AS rows FROM "Figure"
      WHERE key > ${after} AND key <= ${Math.min(after + pageSize, _max.key ?? 0)}`,
    );
    for (const row of page?.rows?.split(rowMark) ?? []) table.add(row.split(fieldMark));
  }
  return { release, table };
}

function emptyTable(size: number) {
  const since = new Uint32Array(size);
  const until = new Uint32Array(size);
  const columns = {
    ...{ country: emptyColumn(size), year: emptyColumn(size), indicator: emptyColumn(size) },
    ...{ kind: emptyColumn(size), sector: emptyColumn(size), channel: emptyColumn(size) },
    ...{ aspect: emptyColumn(size), provider: emptyColumn(size), segment: emptyColumn(size) },
    ...{ source: emptyColumn(size), survey: emptyColumn(size), organisation: emptyColumn(size) },
    evidence: emptyColumn(size),
  };
  const inOrder = facetColumns.map((name) => columns[name]);
  const add = ([key, from, to, ...words]: string[]) => {
    since[Number(key)] = Number(from);
    until[Number(key)] = Number(to);
    inOrder.forEach((column, index) => column.set(Number(key), words[index] ?? ''));
  };
  return { since, until, columns, add };
}

function emptyColumn(size: number) {
  const values = [''];
  const known = new Map([['', 0]]);
  const codes = new Uint32Array(size);
  const set = (key: number, value: string) => {
    const code = known.get(value) ?? values.push(value) - 1;
    known.set(value, code);
    codes[key] = code;
  };
  return { values, codes, set };
}
