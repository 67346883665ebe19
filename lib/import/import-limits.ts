/**
 * How large an import may be, after the settings (`importLimits` in lib/env.ts). A larger one is refused
 * before it can fill the memory. A cell holds at most what a text of the content may hold, whose schema
 * says so at the cell.
 */
export type ImportLimits = {
  fileBytes: number;
  /** Bytes that an XLSX may unfold to. */
  unfoldedBytes: number;
  /** Of all sheets together, headers left out. */
  rows: number;
  columns: number;
};
