import { z } from 'zod';
import { FileFault, type Row } from '../../base/text/row-schema';
import type { Table, Unreadable } from '../table-schema';

const recordSchema = z.record(z.string(), z.unknown());
type JsonRecord = z.infer<typeof recordSchema>;

/** The longest list of records that a document holds. */
const DEEPEST = 4;

/** Reads JSON as a table: an array of objects, wherever in a document it stands, or an object a line. */
export function readJsonRecords(text: string): Omit<Table, 'encoding'> {
  const unreadable: Unreadable[] = [];
  const document = parse(text);
  const records =
    document === undefined ? recordsOfLines(text, unreadable) : toRecords(findList(document, 0));
  const flat = records.map(({ row, record }) => ({ row, cells: flatten(record) }));
  const header = [...new Set(flat.flatMap(({ cells }) => [...cells.keys()]))];
  if (header.length === 0) throw new FileFault('header-missing');
  const rows: Row[] = flat.map(({ row, cells }) => ({
    row,
    cells: header.map((name) => cells.get(name) ?? ''),
  }));
  return { format: 'json', header, headerRow: 0, rows: () => rows, unreadable };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function findList(value: unknown, depth: number): unknown[] {
  if (Array.isArray(value)) return value;
  const record = recordSchema.safeParse(value);
  if (!record.success || depth === DEEPEST) return [];
  const lists = Object.values(record.data).map((one) => findList(one, depth + 1));
  const longest = lists.reduce<unknown[]>(
    (best, list) => (list.length > best.length ? list : best),
    [],
  );
  return longest.length > 0 || depth > 0 ? longest : [value];
}

function toRecords(list: readonly unknown[]): { row: number; record: JsonRecord }[] {
  return list.flatMap((value, index) => {
    const record = recordSchema.safeParse(value);
    return record.success ? [{ row: index + 1, record: record.data }] : [];
  });
}

/** A broken line, or a broken object of an array that has one on each line, loses itself alone. */
function recordsOfLines(text: string, unreadable: Unreadable[]) {
  return text.split(/\r?\n|(?<=\}),(?=\s*\{)/).flatMap((line, index) => {
    const bare = line
      .trim()
      .replace(/^\[|,$|\]$/g, '')
      .trim();
    if (bare === '') return [];
    const record = recordSchema.safeParse(parse(bare.replace(/,$/, '')));
    if (record.success) return [{ row: index + 1, record: record.data }];
    unreadable.push({
      row: index + 1,
      column: null,
      found: bare.slice(0, 200),
      code: 'row-broken',
    });
    return [];
  });
}

/** Nested objects as columns of their own: `queue.name`. */
function flatten(record: JsonRecord, before = ''): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(record)) {
    const inner = recordSchema.safeParse(value);
    if (inner.success && !Array.isArray(value))
      for (const [key, text] of flatten(inner.data, `${before}${name}.`)) cells.set(key, text);
    else cells.set(`${before}${name}`, textOf(value));
  }
  return cells;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
