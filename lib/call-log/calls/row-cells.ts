import { inSeconds, parseDuration } from '../../base/text/parse-duration';
import { wholeNumber } from '../../base/text/parse-number';
import type { UnreadableCode } from '../table-schema';
import type { DurationMeaning, Mapping } from '../understand/mapping-schema';
import { isPlaceholder } from '../understand/outcome';

export type CellTexts = readonly string[];

/** Why a row is no call, and the column that says so, from 0; null where the whole row does. */
export type RowIssue = { code: UnreadableCode; column: number | null };

/** What cells say: a number, nothing, or something that cannot be read. */
export type CellReading = number | null | RowIssue;

export const isIssue = (reading: CellReading): reading is RowIssue =>
  typeof reading === 'object' && reading !== null;

/** Different texts whose meaning is kept: waits and times of day repeat themselves. */
const CACHED_TEXTS = 100_000;

/** The text of a cell. Few have something to trim, and looking is quicker than trimming. */
export function cellAt(cells: CellTexts, column: number): string {
  const text = cells[column] ?? '';
  const isTrimmed = isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1));
  return isTrimmed ? text : text.trim();
}

/** Printed ASCII; NaN, of an empty text, is not. */
function isInk(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** The text of a column that a file may not have; null where it says nothing. */
export function textOfColumn(cells: CellTexts, column: number | undefined): string | null {
  const text = column === undefined ? '' : cellAt(cells, column);
  return isPlaceholder(text) ? null : text;
}

/** The same reader, which reads a text that comes again only once. */
export function cachedReader<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < CACHED_TEXTS) known.set(text, value);
    return value;
  };
}

/** Seconds of a column of durations; `unreadable` for a text that is none. */
export function durationReader(
  { durations }: Mapping,
  meaning: DurationMeaning,
): (text: string) => number | 'unreadable' | null {
  const { unit = 'seconds', thousands = null } = durations[meaning] ?? {};
  const readOther = cachedReader((text: string) =>
    isPlaceholder(text) ? null : (parseDuration(text, unit, thousands) ?? 'unreadable'),
  );
  return (text) => {
    const number = wholeNumber(text);
    return number === null ? readOther(text) : inSeconds(number, unit);
  };
}

const summaryName =
  /^(?:(?:grand|sub|sous|overall|general|algemeen|gesamt|eind|tussen|zwischen)[- ]?)?(?:tota[a]?l(?:s|e|es|en)?|totaux|sum(?:s|me|men|mary|mation)?|sommes?|som|suma|gesamt|insgesamt|gesamt(?:ergebnis|summe|anzahl)|overall|averages?|avg|moyennes?|gemiddelden?|durchschnitt|mittelwert|promedio|media|mean)\b/i;

/** Whether a row adds others up, as `Total`: it is no call, and no period. */
export function isSummaryRow(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return summaryName.test(first.trim());
}
