import Database from 'better-sqlite3';
import { contentColumns } from '@/lib/domain/releases/content-schema';

const columns = contentColumns.Figure;

/**
 * Inserts the figures of the newest release of a database into another one of the same form, with the
 * same indexes and triggers: one statement, one transaction.
 * @returns seconds
 */
export function insertRaw(from: string, to: string): number {
  const figures = readFigures(from);
  const database = new Database(to);
  database.pragma('synchronous = NORMAL');
  const values = columns.map((name) => `json_extract(value, '$.${name}')`).join(', ');
  const insert = database.prepare(`
    INSERT INTO Figure (${columns.join(', ')}, since) SELECT ${values}, 2 FROM json_each(?)`);
  const begun = performance.now();
  insert.run(figures);
  const seconds = (performance.now() - begun) / 1000;
  database.close();
  return seconds;
}

function readFigures(file: string): string {
  const database = new Database(file, { readonly: true });
  const fields = columns.map((name) => `'${name}', ${name === 'note' ? 'json(note)' : name}`);
  const rows = database
    .prepare<[], string>(
      `SELECT json_object(${fields.join(', ')}) FROM Figure
       WHERE since = (SELECT max(number) FROM "Release") ORDER BY key`,
    )
    .pluck()
    .all();
  database.close();
  return `[${rows.join(',')}]`;
}
