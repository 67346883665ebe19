import type { TextEncoding, FileRow } from '../base/text/row-schema';

/** A file as rows of text, before anyone knows what its columns mean. */
export type LogTable = {
  format: 'csv' | 'xlsx' | 'queue-log' | 'json' | 'markup';
  /** Null for a workbook, which has its own. Certain once the rows were read. */
  encoding: () => TextEncoding | null;
  header: readonly string[];
  /** The names of the file's own columns, where rows were put together from them. */
  givenHeader?: readonly string[];
  headerRow: number;
  /**
   * The rows below the header from the top, empty ones left out, read again at every call: a long
   * file is never in memory as cells. `onRead` is told the share of the file that has been read.
   */
  rows: (onRead?: (share: number) => void) => Iterable<FileRow>;
  /** What could not become a row at all. */
  unreadable: readonly Unreadable[];
};

/** Why a row is no call. */
export const unreadableCodes = [
  ...(['row-too-short', 'row-too-long', 'time-missing', 'time-unreadable'] as const),
  ...(['outcome-missing', 'outcome-unknown', 'wait-unreadable', 'wait-negative'] as const),
  ...(['wait-day-long', 'count-unreadable', 'call-unfinished', 'direction-unknown'] as const),
  ...(['row-broken', 'summary-row', 'header-row'] as const),
] as const;
export type UnreadableCode = (typeof unreadableCodes)[number];

/** A row that cannot be read: where, what stood there, and why. */
export type Unreadable = {
  row: number;
  /** The column's name in the header; null where the whole row is meant. */
  column: string | null;
  found: string;
  code: UnreadableCode;
};

/** Rows that may be calls that cannot be read: of all but those that add others up, or are the header again. */
export function countPossibleCalls(unreadable: readonly Unreadable[]): number {
  return unreadable.filter(({ code }) => code !== 'summary-row' && code !== 'header-row').length;
}

/** Whether a row is the header again, as on each page of a printed report. */
export function isHeaderRow(cells: readonly string[], header: readonly string[]): boolean {
  return (
    cells[0]?.trim() === header[0]?.trim() &&
    header.every((name, column) => name.trim() === (cells[column] ?? '').trim())
  );
}
