import { db } from '../db';
import { foldText } from '../i18n/text-schema';
import { oncePerRelease } from '../releases/release-memory';
import { standsAt } from '../releases/release-schema';
import { statementSchema, type Statement } from './source-schema';

type Searchable = { statement: Statement; folded: string };

/**
 * Statements that contain every word, in any language. There are as many as somebody wrote by hand,
 * so that reading them all once a release is enough.
 * @param words folded
 * @param among themes and sources to stay within; absent means all
 */
export async function findStatements(
  words: readonly string[],
  release: number,
  among: { theme?: readonly string[]; source?: readonly string[] },
): Promise<Statement[]> {
  if (words.length === 0) return [];
  const all = await getSearchable(release);
  return all
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
    .map(({ statement }) => statement)
    .filter(({ source }) => among.source?.includes(source) ?? true)
    .filter(({ themes }) => !among.theme || themes.some((theme) => among.theme?.includes(theme)));
}

const getSearchable = oncePerRelease(4, readSearchable);

async function readSearchable(release: number): Promise<Searchable[]> {
  const rows = await (
    await db()
  ).statement.findMany({
    where: standsAt(release),
    omit: { key: true, since: true, until: true },
    orderBy: [{ source: 'asc' }, { paragraph: 'asc' }, { key: 'asc' }],
  });
  return rows.map((row) => {
    const statement = statementSchema.parse(row);
    return { statement, folded: foldText(Object.values(statement.text).join(' ')) };
  });
}
