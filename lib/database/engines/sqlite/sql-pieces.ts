import { Prisma } from '../../../../prisma/generated/client';

// What SQLite writes in its own way. Lists go as one parameter, as JSON: one may hold thousands of values.

type Value = string | number | null;

/** SQL: the values of a list, for `IN (…)`. */
export function listed(values: readonly Value[]): Prisma.Sql {
  return Prisma.sql`SELECT value FROM json_each(${JSON.stringify(values)})`;
}

/**
 * SQL: rows of values as a table whose columns have these names. Rows go as arrays: SQLite finds a place in one
 * sooner than a name in an object.
 */
export function tableOf<Name extends string>(
  names: readonly Name[],
  rows: readonly Readonly<Record<Name, unknown>>[],
): Prisma.Sql {
  const columns = names.map((name, index) => `json_extract(value, '$[${index}]') AS "${name}"`);
  const cells = rows.map((row) => names.map((name) => row[name]));
  return Prisma.sql`SELECT ${Prisma.raw(columns.join(', '))} FROM json_each(${JSON.stringify(cells)})`;
}

/** SQL: columns as one text, equal only where all of them are. */
export function rowText(columns: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`json_array(${columns})`;
}

/**
 * SQL: what stands in columns that hold lists, each behind a word, as one list such as `rowText` makes.
 * @param except values that are left out
 */
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

/** SQL: the texts of a `rowText` as a table with one column, `value`. */
export function textsOf(row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`json_each(${row})`;
}

/** SQL: the texts of all rows in one, in no order, with a mark between: a million rows would take seconds. */
export function joined(text: Prisma.Sql, mark: string): Prisma.Sql {
  return Prisma.sql`group_concat(${text}, ${mark})`;
}

/** SQL: a column whose index SQLite is not to walk. */
export function unindexed(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`+${column}`;
}
