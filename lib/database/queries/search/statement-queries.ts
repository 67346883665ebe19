import { db } from '../../client';
import { locales } from '../../../base/i18n/locales';
import { foldText } from '../../../base/i18n/text-schema';
import { oncePerRelease } from '../../release-cache';
import { standsAt } from '../../sql';
import { toSearchTerms } from '../../../domain/search/search-terms';
import { findTerm, TextIndex } from '../../../domain/search/text-index';
import { statementSchema, type Statement } from '../../../domain/sources/source-schema';

/**
 * Statements that have every word of a search, in any language. There are as many as somebody wrote by hand,
 * so that reading them all once a release is enough.
 * @param among themes and sources to stay within; absent means all
 */
export async function findStatements(
  q: string | undefined,
  release: number,
  among: { theme?: readonly string[]; source?: readonly string[] },
): Promise<Statement[]> {
  if (q === undefined) return [];
  const { statements, index } = await getSearchable(release);
  const terms = toSearchTerms(q);
  const found = terms.map((term) =>
    term.words.length > 0 ? findTerm(index, term) : new Set(holding(statements, term.typed)),
  );
  return statements
    .filter((one) => found.length > 0 && found.every((set) => set.has(one)))
    .filter(({ source }) => among.source?.includes(source) ?? true)
    .filter(({ themes }) => !among.theme || themes.some((theme) => among.theme?.includes(theme)));
}

/** Statements that hold signs as they were typed. */
function holding(statements: readonly Statement[], typed: readonly string[]): Statement[] {
  return statements.filter(({ text }) => {
    const folded = foldText(Object.values(text).join(' '));
    return typed.every((word) => folded.includes(word));
  });
}

const getSearchable = oncePerRelease(4, readSearchable);

async function readSearchable(release: number) {
  const rows = await (
    await db()
  ).statement.findMany({
    where: standsAt(release),
    omit: { key: true, since: true, until: true },
    orderBy: [{ source: 'asc' }, { paragraph: 'asc' }, { key: 'asc' }],
  });
  const statements = rows.map((row) => statementSchema.parse(row));
  const index = new TextIndex<Statement>();
  for (const one of statements) {
    for (const locale of locales) index.add(one.text[locale] ?? '', locale, one);
  }
  return { statements, index };
}
