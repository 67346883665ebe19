import type { FileRow } from '../../base/text/row-schema';
import type { LogTable, Unreadable, UnreadableCode } from '../table-schema';
import { proposeDirection } from '../understand/direction';
import type { AskedWord, Mapping, LogQuestion } from '../understand/mapping-schema';
import { foldWord, isPlaceholder, proposeMeaning } from '../understand/outcome';
import { callReader } from './call-reader';
import { noRuleMet } from './call-rules';

/** Nobody answers for more words: the rows of the rest stay unread, and count against the verdict. */
const MOST_WORDS = 60;

type FoundWord = Pick<Unreadable, 'found' | 'code'>;

/**
 * The words of outcomes and directions that are not known for certain, all of them with how often they stand.
 * The whole file is looked at, but only if its first rows have such a word.
 */
export function askForWords(
  table: LogTable,
  mapping: Mapping,
  sample: readonly FileRow[],
): LogQuestion[] {
  if (findWords(table, mapping, sample).length === 0) return [];
  return wordQuestions(findWords(table, mapping, table.rows()), mapping);
}

function findWords(table: LogTable, mapping: Mapping, rows: Iterable<FileRow>): FoundWord[] {
  const read = callReader(table, mapping, noRuleMet());
  const found: FoundWord[] = [];
  for (const row of rows) {
    const call = read(row);
    if ('code' in call && isOfWord(call.code))
      found.push({ found: row.cells[call.column ?? -1] ?? '', code: call.code });
  }
  return found;
}

function isOfWord(code: UnreadableCode): boolean {
  return code === 'outcome-unknown' || code === 'outcome-missing' || code === 'direction-unknown';
}

/** What to ask about the words of rows that could not be read for them. */
export function wordQuestions(rows: readonly FoundWord[], mapping: Mapping): LogQuestion[] {
  const { outcome, direction } = mapping.columns;
  const ofOutcome = rows.filter(({ code }) => isOfWord(code) && code !== 'direction-unknown');
  const ofDirection = rows.filter(({ code }) => code === 'direction-unknown');
  const questions: LogQuestion[] = [];
  const outcomes = countWords(ofOutcome, mapping.outcomes, proposeMeaning);
  if (outcome !== undefined && outcomes.length > 0)
    questions.push({ code: 'outcome-words', column: outcome, words: outcomes });
  const directions = countWords(ofDirection, mapping.directions, proposeDirection);
  if (direction !== undefined && directions.length > 0)
    questions.push({ code: 'direction-words', column: direction, words: directions });
  return questions;
}

/** Different words, the most frequent first. */
function countWords<M>(
  rows: readonly FoundWord[],
  said: Readonly<Record<string, M>>,
  propose: (word: string) => M | null,
): AskedWord<M>[] {
  const words = new Map<string, AskedWord<M>>();
  for (const { found } of rows) {
    const word = isPlaceholder(found) ? '' : found.trim();
    const key = foldWord(word);
    const asked = words.get(key);
    if (asked) asked.count += 1;
    else words.set(key, { word, count: 1, proposal: propose(word) });
  }
  return [...words.values()]
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, Math.max(0, MOST_WORDS - Object.keys(said).length));
}
