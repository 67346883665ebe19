import {
  meaningSchema,
  type Answers,
  type Meaning,
} from '../../call-log/understand/mapping-schema';
import { dateOrderNames } from './date-order-names';
import type { LogTable } from '../../call-log/table-schema';
import { UsageError } from '../arguments/usage-error';

/**
 * What was said of columns, once the file's own columns are known.
 * @param map `wait=Wait (s)`, `wait=3` (counted from 1), or `wait=` for none
 */
export function toColumnAnswers(
  map: readonly string[],
  { header, givenHeader = [] }: Pick<LogTable, 'header' | 'givenHeader'>,
): NonNullable<Answers['columns']> {
  // What a column of events means is known once they are put together.
  const isGiven = (entry: string) =>
    givenHeader.includes(entry.slice(entry.indexOf('=') + 1).trim());
  const meant = map.filter((entry) => !isGiven(entry));
  return Object.fromEntries(meant.map((entry) => toColumnAnswer(entry, header)));
}

function toColumnAnswer(entry: string, header: readonly string[]): [Meaning, number | null] {
  const at = entry.indexOf('=');
  const meaning = meaningSchema.safeParse(entry.slice(0, Math.max(at, 0)));
  if (!meaning.success)
    throw new UsageError(`--map ${entry}: write ${meaningSchema.options.join(', ')}, then =COLUMN`);
  const name = entry.slice(at + 1).trim();
  if (name === '') return [meaning.data, null];
  const column = findColumn(name, header);
  if (column === -1)
    throw new UsageError(`--map ${entry}: the columns of the file are ${header.join(', ')}`);
  return [meaning.data, column];
}

function findColumn(name: string, header: readonly string[]): number {
  const exact = header.indexOf(name);
  if (exact >= 0) return exact;
  const folded = header.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  if (folded >= 0) return folded;
  return /^\d+$/.test(name) && Number(name) <= header.length ? Number(name) - 1 : -1;
}

/** The options that give these answers, as one would type them. */
export function toOptions(answers: Answers, header: readonly string[]): string {
  const { columns = {}, dateOrder, unit, yesMeans, outcomeFrom, waitFrom } = answers;
  const dates = Object.entries(dateOrderNames).find(([, order]) => order === dateOrder)?.[0];
  return [
    ...Object.entries(columns).map(
      ([meaning, column]) =>
        `--map ${quote(`${meaning}=${column === null ? '' : columnName(column, header)}`)}`,
    ),
    ...(dates ? [`--dates ${dates}`] : []),
    ...(unit ? [`--unit ${unit}`] : []),
    ...(yesMeans ? [`--yes-means ${yesMeans}`] : []),
    ...(outcomeFrom ? [`--outcome-from ${outcomeFrom}`] : []),
    ...(waitFrom ? [`--wait-from ${waitFrom}`] : []),
    ...wordOptions('--outcome', answers.outcomes),
    ...wordOptions('--direction', answers.directions),
  ].join(' ');
}

function wordOptions(option: string, words: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(words).map(([word, meaning]) => `${option} ${quote(`${word}=${meaning}`)}`);
}

/** A column's name, or its number where the name would not lead to it. */
function columnName(column: number, header: readonly string[]): string {
  const name = header[column] ?? '';
  return name !== '' && findColumn(name, header) === column ? name : String(column + 1);
}

function quote(text: string): string {
  return /^[\w=.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
