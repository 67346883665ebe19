import type { Database } from '../../client';
import { z } from 'zod';
import { engine } from '../../engines/engine';
import { integerSchema, Prisma, readRows, stands } from '../../sql';
import { breakdowns } from '../../../domain/indicators/indicator-schema';
import { newestNumber } from '../releases/release-queries';
import type { Redefinition } from '../../../domain/survey-files/redefinitions';
import {
  wordKey,
  type Redefined,
  type Users,
  type UsersAsked,
} from '../../../domain/survey-files/redefinitions';

const countedSchema = z.strictObject({
  word: z.string(),
  source: z.string(),
  figures: integerSchema,
});

/** Which sources have figures that use words, beside those that the import brings or withdraws itself. */
export async function readUsers(client: Database, asked: UsersAsked): Promise<Users> {
  const users = new Map<string, Redefinition['users']>();
  if (asked.words.length === 0) return users;
  const release = await newestNumber(client);
  for (const [column, words] of byColumn(asked.words)) {
    const name = Prisma.raw(`f."${column}"`);
    const rows = await readRows(
      client,
      countedSchema,
      Prisma.sql`
      SELECT ${name} AS word, f.source, count(*) AS figures FROM "Figure" f
      WHERE ${name} IN (${engine().listed([...words.keys()])}) AND ${stands('f', release)}
        AND f.id NOT IN (${engine().listed(asked.figures)})
        AND f.source NOT IN (${engine().listed(asked.sources)})
      GROUP BY 1, 2 ORDER BY 3 DESC, 2`,
    );
    for (const { word, source, figures } of rows) {
      const key = words.get(word) ?? '';
      users.set(key, [...(users.get(key) ?? []), { source, figures }]);
    }
  }
  return users;
}

const columnOfKind = { indicators: 'indicator', surveys: 'survey', sources: 'source' } as const;

/** Words by the column of figures in which they stand: as they stand there → their key. */
function byColumn(words: UsersAsked['words']): Map<string, Map<string, string>> {
  const columns = new Map<string, Map<string, string>>();
  for (const word of words) {
    const [column, own] = placeOf(word);
    const of = columns.get(column) ?? new Map<string, string>();
    columns.set(column, of.set(own, wordKey(word)));
  }
  return columns;
}

function placeOf({ kind, id }: Pick<Redefined, 'kind' | 'id'>): [column: string, word: string] {
  if (kind !== 'codes') return [columnOfKind[kind], id];
  const breakdown = breakdowns.find((name) => id.startsWith(`${name}/`)) ?? 'sector';
  return [breakdown, id.slice(breakdown.length + 1)];
}
