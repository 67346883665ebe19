import type { ColumnMeaning } from './column-meaning';
import { fitOf, type ColumnValues } from './column-values';
import type { Answers, Meaning, Question } from './mapping-schema';

/** Below this a header such as `Duration` or `Hold time` may as well speak of the talk. */
const SURE = 0.5;
/** From here two columns claim to be the wait with equal right. */
const CLEAR = 0.7;

/**
 * What must be asked about the column of waits: none, several, or one that could hold talk times.
 * @param candidates every column with what it could mean, before one was chosen
 */
export function askForWait(
  candidates: readonly ColumnMeaning[],
  chosen: ReadonlyMap<Meaning, number>,
  columns: readonly ColumnValues[],
  answers: Answers,
): Question[] {
  if (answers.columns?.wait !== undefined) return [];
  const waits = candidates.filter(
    ({ meaning, column }) => meaning === 'wait' && !isSaid(column, answers),
  );
  const clear = waits.filter(({ confidence }) => confidence >= CLEAR);
  if (clear.length > 1)
    return [{ code: 'wait-column', choices: clear.map(({ column }) => column) }];
  if (waits.some(({ confidence }) => confidence >= SURE)) return [];
  const [only, ...others] = waits;
  if (only && others.length === 0) return [waitOrTalk(only, columns)];
  const choices = waits.length > 0 ? waits.map(({ column }) => column) : unused(chosen, columns);
  return [{ code: 'wait-column', choices }];
}

function waitOrTalk({ column }: ColumnMeaning, columns: readonly ColumnValues[]): Question {
  const examples = [...new Set(columns[column]?.values.slice(0, 100))].slice(0, 3);
  return { code: 'wait-or-talk', column, examples, choices: ['wait', 'talk'] };
}

function isSaid(column: number, { columns = {} }: Answers): boolean {
  return Object.values(columns).includes(column);
}

/** Columns that no meaning has taken and whose values could be waits. */
function unused(chosen: ReadonlyMap<Meaning, number>, columns: readonly ColumnValues[]): number[] {
  const taken = new Set(chosen.values());
  return columns.flatMap((values, column) =>
    !taken.has(column) && fitOf('wait', values) >= 0.6 ? [column] : [],
  );
}
