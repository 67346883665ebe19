/**
 * How large an import may be, after the settings (`importLimits` in lib/base/settings/settings.ts). A larger one is refused
 * before it can fill the memory.
 */
export type ImportLimits = {
  fileBytes: number;
  /** Bytes that an XLSX may unfold to. */
  unfoldedBytes: number;
  /** Of all sheets together, headers left out. */
  rows: number;
  columns: number;
  /** Of a cell, or of a text of a survey file: a longer one is an issue among others. */
  cellCharacters: number;
};
