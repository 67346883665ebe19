import Papa from 'papaparse';
import type { Measure } from './measure-list-summary';

/** The columns, in this order. */
export const measureColumns = [
  'measure',
  'method',
  'threshold',
  'value',
  'unit',
  'n',
] as const satisfies readonly (keyof Measure)[];

/** The measures as RFC 4180: codes and numbers with a decimal point; an empty cell is not known. */
export function measuresCsv(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => measureColumns.map((column) => measure[column]));
  return Papa.unparse([[...measureColumns], ...rows], { newline: '\r\n' }) + '\r\n';
}
