import Database from 'better-sqlite3';
import type { Prisma } from '../../../../prisma/generated/client';

/** A connection that only reads. */
export type RowReader = {
  /**
   * The rows of a query as Prisma gives them.
   * @param json the column whose text is JSON
   */
  read: <Row extends object>(query: Prisma.Sql, json: keyof Row) => Row[];
  close: () => void;
};

/** Opens a database for reading many rows: Prisma copies each of them twice. */
export function openRowReader(path: string): RowReader {
  const database = new Database(path, { readonly: true, fileMustExist: true });
  return {
    read: <Row extends object>({ sql, values }: Prisma.Sql, json: keyof Row) => {
      const rows = database.prepare<unknown[], Row>(sql).all(...values);
      for (const row of rows) {
        const text: unknown = row[json];
        if (typeof text !== 'string') continue;
        const value: unknown = JSON.parse(text);
        Object.assign(row, { [json]: value });
      }
      return rows;
    },
    close: () => database.close(),
  };
}
