/** How large an import may be. A larger one is refused before it can fill the memory. */
export type ImportLimits = {
  fileBytes: number;
  /** Bytes that an XLSX may unfold to. */
  unfoldedBytes: number;
  /** Of all sheets together, headers left out. */
  rows: number;
  columns: number;
};

// A cell holds at most what a text of the content may hold: 10,000 characters, in textSchema.
export const importLimits: ImportLimits = {
  fileBytes: 20_000_000,
  unfoldedBytes: 200_000_000,
  rows: 200_000,
  columns: 100,
};
