/** One row of a file, its cells mostly as text. `row` counts from 1, whatever stands above the header included. */
export type FileRow<C = string> = {
  row: number;
  cells: readonly C[];
  /** Only of rows that a workbook hides. */
  isHidden?: true;
  /** Only of rows whose quotes are broken: nobody can tell what stands in which cell. */
  isBroken?: true;
};

/** The bytes of a file, which need not all be in memory: an array of bytes is one of these. */
export type FileBytes = {
  readonly length: number;
  subarray: (start: number, end: number) => Uint8Array;
};

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Why a file as a whole cannot be read. */
export type FileErrorCode =
  | 'file-empty'
  | 'file-too-large'
  | 'not-a-table'
  | 'header-missing'
  | 'rows-missing'
  | 'quote-unclosed'
  | 'workbook-broken'
  | 'workbook-too-large'
  | 'workbook-other-format'
  | 'workbook-old-or-locked';

/** Thrown for a file that cannot be read at all. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    /** The row from which it cannot be read, where one can be named. */
    readonly row: number | null = null,
  ) {
    super(code);
    this.name = 'FileError';
  }
}
