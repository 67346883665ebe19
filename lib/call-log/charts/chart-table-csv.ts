import Papa from 'papaparse';

/** A cell as it is read, and as a file has it: codes and plain numbers; null is not known. */
export type ChartCell = { text: string; value: string | number | null };

/** The numbers of a chart: what its table shows and what its CSV holds, so that they cannot disagree. */
export type ChartTableData = {
  columns: readonly { code: string; label: string }[];
  rows: readonly (readonly ChartCell[])[];
};

/** The numbers of a chart as RFC 4180. */
export function chartTableCsv({ columns, rows }: ChartTableData): string {
  const cells = [
    columns.map(({ code }) => code),
    ...rows.map((row) => row.map(({ value }) => value)),
  ];
  return Papa.unparse(cells, { newline: '\r\n' }) + '\r\n';
}
