import { askForWords, wordQuestions } from '../calls/ask-words';
import { readCalls, type CallLog } from '../calls/read-calls';
import { readTotals, type Totals } from '../measure/totals-summary';
import type { LogTable } from '../table-schema';
import type { Answers, LogQuestion } from '../understand/mapping-schema';
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
