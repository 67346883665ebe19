import { Prisma } from '../../../../prisma/generated/sqlite/client';
import type { WordQuery } from '../database-engine';

/** The full-text index over the words of figures (FTS5), which migrations make by hand, and its shadow tables. */
export const indexTables: readonly string[] = [
  'FigureSearch',
  ...['data', 'idx', 'config'].map((shadow) => `FigureSearch_${shadow}`),
];

/** SQL: the keys of figures whose own text has words. Between quotes nothing is an operator. */
export function keysWithWords(query: WordQuery): Prisma.Sql {
  const phrase =
    'near' in query
      ? `NEAR(${query.near.map(quote).join(' ')}, 2)`
      : query.anyOf.map(quote).join(' OR ');
  return Prisma.sql`SELECT rowid AS key FROM "FigureSearch" WHERE "FigureSearch" MATCH ${phrase}`;
}

const quote = (word: string) => `"${word.replaceAll('"', '""')}" *`;
