import Database from 'better-sqlite3';
import type { Prisma } from '../../../../prisma/generated/sqlite/client';
import { databaseAddress } from '../../../base/settings/settings';
import { ownValue } from '../../../base/text/own-value-schema';
import type { RowReader } from '../database-engine';

/**
 * Opens the database of the settings for reading many rows. Each comes as one text, an object of JSON: the driver
 * takes longer to hand over the cells of a row, and to name them, than all else takes.
 */
export function openRowReader(): RowReader {
  const database = new Database(databaseAddress(), { readonly: true, fileMustExist: true });
  return {
    read: <Row extends object>({ sql, values }: Prisma.Sql) => {
      const members = database
        .prepare(sql)
        .columns()
        .map(
          ({ name, type }) => `'${name}', ${type === 'JSONB' ? `json("${name}")` : `"${name}"`}`,
        );
      const rows = database
        .prepare<unknown[], string>(`SELECT json_object(${members.join(', ')}) FROM (${sql})`)
        .pluck()
        .all(...values);
      return ownValue<Row[]>().parse(rows.map((row): unknown => JSON.parse(row)));
    },
    close: () => database.close(),
  };
}
