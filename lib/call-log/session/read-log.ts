import type { FileRow } from '../../base/text/row-schema';
import { callReader } from '../calls/call-reader';
import { noRuleMet } from '../calls/call-rules';
import { readCalls, type CallLog } from '../calls/read-calls';
import { readTotals, type Totals } from '../measure/totals-summary';
import type { LogTable, Unreadable, UnreadableCode } from '../table-schema';
import { proposeDirection } from '../understand/direction';
import type { Answers, AskedWord, LogQuestion, Mapping } from '../understand/mapping-schema';
import { foldWord, isPlaceholder, proposeMeaning } from '../understand/outcome';
import { understand, type Understanding } from '../understand/understand';

/** What became of a file: calls or totals, or questions that a person must answer first. */
export type ReadLog = { understanding: Understanding } & (
  | { kind: 'asked'; questions: LogQuestion[] }
  | { kind: 'totals'; totals: Totals }
  | { kind: 'calls'; log: CallLog }
);

/**
 * Understands a table and reads it: what the page and the shell do alike. Called again with a person's
 * answers until it asks nothing more.
 * @param onRead told the share of the file that has been read
 */
export function readLog(
  table: LogTable,
  answers: Answers,
  onRead?: (share: number) => void,
): ReadLog {
  const understanding = understand(table, answers);
  const { content, mapping, sample } = understanding;
  if (content === 'totals') {
    // Totals are added up whatever their days are.
    const questions = understanding.questions.filter(({ code }) => code !== 'date-order');
    if (questions.length > 0) return { kind: 'asked', understanding, questions };
    return { kind: 'totals', understanding, totals: readTotals(table, mapping) };
  }
  const questions = [...understanding.questions, ...askForWords(table, mapping, sample)];
  if (questions.length > 0) return { kind: 'asked', understanding, questions };
  const log = readCalls(table, mapping, onRead);
  // A word may first stand far below the rows that were looked at.
  const late = wordQuestions(log.unreadable, mapping);
  if (late.length > 0) return { kind: 'asked', understanding, questions: late };
  return { kind: 'calls', understanding, log };
}

/** Nobody answers for more words: the rows of the rest stay unread, and count against the verdict. */
const MOST_WORDS = 60;

type FoundWord = Pick<Unreadable, 'found' | 'code'>;

/**
 * The words of outcomes and directions that are not known for certain, all of them with how often they stand.
 * The whole file is looked at, but only if its first rows have such a word.
 */
function askForWords(table: LogTable, mapping: Mapping, sample: readonly FileRow[]): LogQuestion[] {
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
function wordQuestions(rows: readonly FoundWord[], mapping: Mapping): LogQuestion[] {
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
