import { Prisma } from '../../../../prisma/generated/sqlite/client';
import type { ContentTable } from '../../../domain/releases/content-schema';

// What SQLite writes in its own way, as `Engine` describes it. Lists go as JSON.

export function listed(values: readonly (string | number | null)[]): Prisma.Sql {
  return Prisma.sql`SELECT value FROM json_each(${JSON.stringify(values)})`;
}

export function amongKeys(key: Prisma.Sql, keys: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${key} IN (${keys})`;
}

/** Rows go as arrays: SQLite finds a place in one sooner than a name in an object. */
export function tableOf<Name extends string>(
  _table: ContentTable,
  names: readonly Name[],
  rows: readonly Readonly<Record<Name, unknown>>[],
): Prisma.Sql {
  const columns = names.map((name, index) => `json_extract(value, '$[${index}]') AS "${name}"`);
  const cells = rows.map((row) => names.map((name) => row[name]));
  return Prisma.sql`SELECT ${Prisma.raw(columns.join(', '))} FROM json_each(${JSON.stringify(cells)})`;
}

export function rowText(columns: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`json_array(${columns})`;
}

export function valuesOfLists(
  lists: readonly { before: string; column: Prisma.Sql }[],
  except: readonly string[],
): Prisma.Sql {
  const parts = lists.map(
    ({ before, column }) =>
      Prisma.sql`SELECT ${before} || value AS word FROM json_each(${column})
        WHERE value NOT IN (${Prisma.join([...except])})`,
  );
  return Prisma.sql`(SELECT json_group_array(word) FROM (${Prisma.join(parts, ' UNION ALL ')}))`;
}

export function textsOf(row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`json_each(${row})`;
}

/** Rows come by their keys. */
export function joined(text: Prisma.Sql, mark: string): Prisma.Sql {
  return Prisma.sql`group_concat(${text}, ${mark})`;
}

/** SQLite takes the first index that it can, whatever it leads to. */
export function unindexed(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`+${column}`;
}
