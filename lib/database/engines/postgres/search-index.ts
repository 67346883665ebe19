import { Prisma } from '../../../../prisma/generated/sqlite/client';
import type { WordQuery } from '../database-engine';

/**
 * What stands between words: by code points, so that it is the same under every locale of a server, some of which
 * take every sign beyond ASCII for a letter. The parser of PostgreSQL would make one word of `a/42.5`.
 */
const separators =
  '[\\x01-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\xa9\\xab-\\xb4\\xb6-\\xb9\\xbb-\\xbf\\xd7\\xf7' +
  '\\u2000-\\u206f\\u20a0-\\u20cf\\u2100-\\u2bff\\u3000-\\u3003\\u3008-\\u3020]+';

/** SQL: the words of the column `search`. The migrations index exactly this expression. */
export const wordsOfSearch = `to_tsvector('simple'::regconfig, regexp_replace(search, '${separators}', ' ', 'g'))`;

/** How far the first and the last of some words may stand apart: two others between them. */
const longestSpan = 3;

/** SQL: the keys of figures whose own text has words. */
export function keysWithWords(query: WordQuery): Prisma.Sql {
  const asked = 'near' in query ? near(query.near) : query.anyOf.map(beginning).join(' | ');
  return Prisma.sql`SELECT key FROM "Figure"
    WHERE ${Prisma.raw(wordsOfSearch)} @@ to_tsquery('simple', ${asked})`;
}

/** Parted as the index parts words: the parser would ask for `told-friends` as one word, too. Between quotes nothing is an operator. */
const beginning = (word: string) => `'${word.replaceAll(new RegExp(separators, 'g'), ' ')}':*`;

/** Words in every order, and as near to each other as they have to be. */
function near(words: readonly string[]): string {
  // A word that begins another one stands wherever that one does.
  const needed = [...new Set(words)].filter(
    (word, _, all) => !all.some((other) => other !== word && other.startsWith(word)),
  );
  const ways = ordersOf(needed).flatMap((order) =>
    distances(order.length - 1, longestSpan).map((steps) =>
      order
        .map((word, index) => (index === 0 ? '' : ` <${steps[index - 1]}> `) + beginning(word))
        .join(''),
    ),
  );
  return ways.join(' | ');
}

function ordersOf<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((first, at) =>
    ordersOf(items.toSpliced(at, 1)).map((rest) => [first, ...rest]),
  );
}

/** So many steps of at least 1 that lead no further than `most`: none where that cannot be. */
function distances(steps: number, most: number): number[][] {
  if (steps === 0) return [[]];
  return Array.from({ length: Math.max(0, most - steps + 1) }, (_, index) => index + 1).flatMap(
    (first) => distances(steps - 1, most - first).map((rest) => [first, ...rest]),
  );
}
