import { contentColumns, type ContentRow, type ContentTable } from './content-schema';
import type { LastVersion, TableChange } from './content-schema';
import { seedAuthor } from './release-schema';

/**
 * What publishing rows would change in one table.
 * The seed only ever changes what the seed itself said last: what an editor touched stays as it is.
 * @param incoming rows as they should stand
 * @param last the last version of every row that is incoming or may be withdrawn, by id
 */
export function diffTable(
  table: ContentTable,
  incoming: readonly ContentRow[],
  last: ReadonlyMap<string, LastVersion>,
  author: string,
): TableChange {
  const change: TableChange = { added: [], changed: [], withdrawn: [] };
  const mayTouch = (version: LastVersion) => author !== seedAuthor || version.author === seedAuthor;
  for (const row of incoming) {
    const version = last.get(row.id);
    if (!version) change.added.push(row);
    else if (!mayTouch(version)) continue;
    else if (!version.standing) change.added.push(row);
    else if (!isSame(table, row, version.row)) change.changed.push(row);
  }
  const kept = new Set(incoming.map(({ id }) => id));
  for (const [id, version] of last) {
    if (version.standing && !kept.has(id) && mayTouch(version)) change.withdrawn.push(id);
  }
  return change;
}

function isSame(table: ContentTable, a: ContentRow, b: ContentRow): boolean {
  const values = (row: ContentRow) =>
    JSON.stringify(contentColumns[table].map((name) => row[name] ?? null));
  return values(a) === values(b);
}
