import { readFile } from 'node:fs/promises';
import type { Page, Locator } from '@playwright/test';
import Papa from 'papaparse';
import { z } from 'zod';

const rowsSchema = z.array(z.record(z.string(), z.string()));

export type CsvRow = Readonly<Record<string, string>>;

/** Reads a CSV as a spreadsheet would. */
export function readCsv(text: string, delimiter: ',' | ';' = ','): CsvRow[] {
  const { data, errors } = Papa.parse(text, { header: true, delimiter, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return rowsSchema.parse(data);
}

/** Clicks a link that downloads, and reads what came. */
export async function download(page: Page, link: Locator) {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}
