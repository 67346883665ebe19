import { z } from 'zod';
import { db } from '../../client';
import { engine } from '../../engines/engine';
import { integerSchema, Prisma, readRows } from '../../sql';
import { locales } from '../../../base/i18n/locales';
import { ReleaseMemory } from '../../release-cache';
import { toSearchTerms, type SearchTerm } from '../../../domain/search/search-terms';
import { stemOf } from '../../../domain/search/search-words';
import { findCodes, searchColumns, type FoundCodes } from '../../../domain/search/vocabulary-index';
import type { Vocabulary } from '../../../domain/figures/vocabulary-schema';

/** A term found in more versions than this is looked for row by row; a rarer one is looked up. */
const narrowLimit = 50_000;

/** Whether a term is rare is only a matter of speed, so that a few too many do no harm. */
const narrow = new ReleaseMemory<boolean>(1_000);

/**
 * One condition a term of `q`, over the table `Figure` named `f`: a figure has its words at the beginning
 * of words of its own text (id, number as printed, note), or is about something that the term names.
 * Whatever is not a letter or a digit only means itself.
 */
export async function searchConditions(
  q: string,
  vocabulary: Vocabulary,
  release: number,
): Promise<Prisma.Sql[]> {
  const terms = toSearchTerms(q);
  if (terms.length === 0) return [Prisma.sql`FALSE`];
  return Promise.all(
    terms.map(async (term) => {
      const codes = findCodes(vocabulary, term);
      const keys = keysOf(term, codes);
      // Kinds and years are few, and most figures have one of them: no index leads to the others.
      const isLookedUp =
        codes.kind.length === 0 &&
        codes.year.length === 0 &&
        (await isFoundRarely(keys, `${release} ${term.typed.join(' ')}`));
      return isLookedUp ? engine().amongKeys(Prisma.sql`f.key`, keys) : rowCondition(term, codes);
    }),
  );
}

/** The keys of figures whose own text has a term. */
export function ownKeys(term: SearchTerm): Prisma.Sql {
  if (!hasToken(term)) return Prisma.sql`SELECT f.key FROM "Figure" f WHERE ${literally(term)}`;
  if (isPlain(term)) return matches(term);
  return Prisma.sql`SELECT f.key FROM "Figure" f
    WHERE ${engine().amongKeys(Prisma.sql`f.key`, matches(term))} AND ${literally(term)}`;
}

function keysOf(term: SearchTerm, codes: FoundCodes): Prisma.Sql {
  const named = namedConditions(codes).map(
    (condition) => Prisma.sql`SELECT f.key FROM "Figure" f WHERE ${condition}`,
  );
  return Prisma.join([ownKeys(term), ...named], ' UNION ALL ');
}

/** The same, for each row that comes by in the order that is asked for. */
function rowCondition(term: SearchTerm, codes: FoundCodes): Prisma.Sql {
  const own = [
    ...(hasToken(term)
      ? [engine().amongKeys(engine().unindexed(Prisma.sql`f.key`), matches(term))]
      : []),
    ...(isPlain(term) ? [] : [literally(term)]),
  ];
  const ways = [Prisma.join(own, ' AND '), ...namedConditions(codes)];
  return Prisma.sql`(${Prisma.join(ways, ' OR ')})`;
}

async function isFoundRarely(keys: Prisma.Sql, key: string): Promise<boolean> {
  return narrow.recall(key, async () => {
    const [row] = await readRows(
      await db(),
      z.strictObject({ total: integerSchema }),
      Prisma.sql`SELECT count(*) AS total FROM (${keys} LIMIT ${narrowLimit + 1}) found`,
    );
    return (row?.total ?? 0) <= narrowLimit;
  });
}

// Column names cannot be parameters; they only ever come from `searchColumns`. A list is one parameter,
// since a term may name thousands of codes.
function namedConditions(codes: FoundCodes): Prisma.Sql[] {
  return searchColumns
    .filter((column) => codes[column].length > 0)
    .map((column) => {
      const values =
        column === 'year'
          ? engine().listed(codes.year.map(Number), 'integer')
          : engine().listed(codes[column]);
      return Prisma.sql`f.${Prisma.raw(column)} IN (${values})`;
    });
}

const isPlain = ({ typed }: SearchTerm) => typed.every((word) => /^[\p{L}\p{N}]+$/u.test(word));
const hasToken = ({ typed }: SearchTerm) => typed.some((word) => /[\p{L}\p{N}]/u.test(word));

/** The index drops what is no letter or digit. */
function matches({ typed, isExact }: SearchTerm): Prisma.Sql {
  const words = typed.filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [only = '', ...more] = words;
  const forms = isExact ? [only] : formsOf(only);
  // The words of a name stand together, with no more than an article between them.
  return engine().keysWithWords(more.length > 0 ? { near: words } : { anyOf: forms });
}

/** What plurals and verbs end with, in three languages. */
const endings = /^(?:e?s|x|en?|ed|ing)$/;

/** A word, and how its other forms begin: `klanten` and `klant`. */
function formsOf(word: string): string[] {
  const stems = locales.map((locale) => stemOf(word, locale));
  const near = stems.filter(
    (stem) => stem.length >= 4 && word.startsWith(stem) && endings.test(word.slice(stem.length)),
  );
  return [...new Set([word, ...near])];
}

function literally({ typed }: SearchTerm): Prisma.Sql {
  const signed = typed.filter((word) => !/^[\p{L}\p{N}]+$/u.test(word));
  return Prisma.join(
    signed.map((word) => Prisma.sql`f.search LIKE ${containing(word)} ESCAPE '\\'`),
    ' AND ',
  );
}

const containing = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
