import Database from 'better-sqlite3';
import type { Prisma } from '../../../../prisma/generated/client';
import { ownValue } from '../../../base/text/own-value-schema';

/** A connection that only reads. */
export type RowReader = {
  /**
   * The rows of a query as Prisma gives them.
   * @param json the column whose text is JSON
   */
  read: <Row extends object>(query: Prisma.Sql, json: string & keyof Row) => Row[];
  close: () => void;
};

/**
 * Opens a database for reading many rows: Prisma copies each of them twice, and the driver takes longer to
 * name the cells of a row than to read them.
 */
export function openRowReader(path: string): RowReader {
  const database = new Database(path, { readonly: true, fileMustExist: true });
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
