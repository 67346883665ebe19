import Database from 'better-sqlite3';
import type { Prisma } from '../../../../prisma/generated/sqlite/client';
import { databaseAddress } from '../../../base/settings/settings';
import { ownValue } from '../../../base/text/own-value-schema';
import type { RowReader } from '../database-engine';

/**
 * Opens the database of the settings for reading many rows. The driver takes longer to name the cells of a row
 * than to read them.
 */
export function openRowReader(): RowReader {
  const database = new Database(databaseAddress(), { readonly: true, fileMustExist: true });
  return {
    read: <Row extends object>({ sql, values }: Prisma.Sql, json: string & keyof Row) => {
      const statement = database.prepare<unknown[], unknown[]>(sql).raw();
      const names = statement.columns().map(({ name }) => name);
      const rows = statement.all(...values).map((cells) => {
        const row: Record<string, unknown> = {};
        names.forEach((name, index) => {
          row[name] = cells[index];
        });
        const text = row[json];
        if (typeof text === 'string') row[json] = JSON.parse(text);
        return row;
      });
      return ownValue<Row[]>().parse(rows);
    },
    close: () => database.close(),
  };
}
