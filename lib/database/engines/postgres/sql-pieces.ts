import { Prisma } from '../../../../prisma/generated/sqlite/client';
import type { ContentTable } from '../../../domain/releases/content-schema';
import type { ListType } from '../database-engine';

// What PostgreSQL writes in its own way, as `Engine` describes it.

const arrayTypes = { text: Prisma.sql`text[]`, integer: Prisma.sql`integer[]` } as const;

export function listed(
  values: readonly (string | number | null)[],
  type: ListType = 'text',
): Prisma.Sql {
  return Prisma.sql`SELECT unnest(${[...values]}::${arrayTypes[type]})`;
}

/** As an array, the keys are found once, whatever PostgreSQL expects of them. */
export function amongKeys(key: Prisma.Sql, keys: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${key} = ANY (ARRAY(${keys}))`;
}

/** A table's own row says which types its columns have. */
export function tableOf<Name extends string>(
  table: ContentTable,
  names: readonly Name[],
  rows: readonly Readonly<Record<Name, unknown>>[],
): Prisma.Sql {
  const columns = names.map((name) => `"${name}"`).join(', ');
  return Prisma.sql`SELECT ${Prisma.raw(columns)}
    FROM json_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${JSON.stringify(rows)}::json)`;
}

export function rowText(columns: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`json_build_array(${columns})::text`;
}

export function valuesOfLists(
  lists: readonly { before: string; column: Prisma.Sql }[],
  except: readonly string[],
): Prisma.Sql {
  const parts = lists.map(
    ({ before, column }) =>
      Prisma.sql`SELECT ${before} || value AS word FROM json_array_elements_text((${column})::json)
        WHERE value NOT IN (${Prisma.join([...except])})`,
  );
  return Prisma.sql`(SELECT coalesce(json_agg(word), '[]'::json)::text
    FROM (${Prisma.join(parts, ' UNION ALL ')}) words)`;
}

export function textsOf(row: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`json_array_elements_text((${row})::json)`;
}

export function joined(text: Prisma.Sql, mark: string): Prisma.Sql {
  return Prisma.sql`string_agg((${text})::text, ${mark} ORDER BY key)`;
}

/** PostgreSQL knows how many rows have a value. */
export function unindexed(column: Prisma.Sql): Prisma.Sql {
  return column;
}
