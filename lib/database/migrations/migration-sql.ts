import type { engineOf } from '../../base/settings/settings';

/**
 * The SQL of a migration as it is kept. PostgreSQL compares texts by the locale of its server unless a column says
 * otherwise: as SQLite does, ours compare by code points, so that cursors, exports and sorted lists are the same.
 * @param sql as Prisma writes it
 */
export function migrationSql(engine: ReturnType<typeof engineOf>, sql: string): string {
  if (engine === 'sqlite') return sql;
  return sql.replaceAll(/("\w+"(?: SET DATA TYPE)? TEXT)\b(?! COLLATE)/g, '$1 COLLATE "C"');
}
