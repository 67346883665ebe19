import { db, Prisma } from '../db';
import { foldText } from '../i18n/text-schema';
import { ReleaseMemory } from '../releases/release-memory';
import { labelColumns, findWords, type Vocabulary } from './vocabulary-schema';

/** A word found in more versions than this is looked for row by row; a rarer one is looked up. */
const narrowLimit = 50_000;

/** Whether a word is rare is only a matter of speed, so that a few words too many do no harm. */
const narrow = new ReleaseMemory<boolean>(1_000);

/** The words of `q`, folded, each once. */
export function toWords(q: string): string[] {
  return [...new Set(foldText(q).split(' '))].filter((word) => word !== '');
}

/**
 * One condition a word of `q`, over the table `Figure` named `f`: a figure has the word at the
 * beginning of a word of its own text (id, number as printed, note), or anywhere in one of its labels.
 * Whatever is not a letter or a digit only means itself.
 */
export async function searchConditions(
  q: string,
  vocabulary: Vocabulary,
  release: number,
): Promise<Prisma.Sql[]> {
  const words = toWords(q);
  if (words.length === 0) return [Prisma.sql`FALSE`];
  return Promise.all(
    words.map(async (word) => {
      const keys = keysOf(word, vocabulary);
      const isNarrow = await isFoundRarely(keys, `${release} ${word}`);
      return isNarrow ? Prisma.sql`f.key IN (${keys})` : rowCondition(word, vocabulary);
    }),
  );
}

/** The keys of figures whose own text has a word. */
export function ownKeys(word: string): Prisma.Sql {
  if (!hasToken(word)) return Prisma.sql`SELECT key FROM Figure WHERE search ${isLike(word)}`;
  const literal = isPlain(word) ? Prisma.empty : Prisma.sql`AND search ${isLike(word)}`;
  return Prisma.sql`${matches(word)} ${literal}`;
}

function keysOf(word: string, vocabulary: Vocabulary): Prisma.Sql {
  const labelled = labelConditions(word, vocabulary).map(
    (condition) => Prisma.sql`SELECT f.key FROM Figure f WHERE ${condition}`,
  );
  return Prisma.join([ownKeys(word), ...labelled], ' UNION ALL ');
}

/** The same, for each row that comes by in the order that is asked for; `+` keeps it from leading. */
function rowCondition(word: string, vocabulary: Vocabulary): Prisma.Sql {
  const own = [
    ...(hasToken(word) ? [Prisma.sql`+f.key IN (${matches(word)})`] : []),
    ...(isPlain(word) ? [] : [Prisma.sql`f.search ${isLike(word)}`]),
  ];
  const ways = [Prisma.join(own, ' AND '), ...labelConditions(word, vocabulary)];
  return Prisma.sql`(${Prisma.join(ways, ' OR ')})`;
}

async function isFoundRarely(keys: Prisma.Sql, key: string): Promise<boolean> {
  return narrow.recall(key, async () => {
    const [row] = await (
      await db()
    ).$queryRaw<{ total: bigint }[]>`
      SELECT count(*) AS total FROM (${keys} LIMIT ${narrowLimit + 1})`;
    return Number(row?.total ?? 0) <= narrowLimit;
  });
}

// Column names cannot be parameters; they only ever come from `labelColumns`.
function labelConditions(word: string, vocabulary: Vocabulary): Prisma.Sql[] {
  const found = findWords(vocabulary, word);
  return labelColumns
    .filter((column) => found[column].length > 0)
    .map((column) => Prisma.sql`f.${Prisma.raw(column)} IN (${Prisma.join(found[column])})`);
}

const isPlain = (word: string) => /^[\p{L}\p{N}]+$/u.test(word);
const hasToken = (word: string) => /[\p{L}\p{N}]/u.test(word);

/** Between quotes nothing is an operator; the index drops what is no letter or digit. */
function matches(word: string): Prisma.Sql {
  const phrase = `"${word.replaceAll('"', '""')}" *`;
  return Prisma.sql`SELECT rowid AS key FROM FigureSearch WHERE FigureSearch MATCH ${phrase}`;
}

function isLike(word: string): Prisma.Sql {
  return Prisma.sql`LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`;
}
