import { z } from 'zod';
import { FileError, type FileRow } from '../../base/text/row-schema';
import type { LogTable, Unreadable } from '../table-schema';

const recordSchema = z.record(z.string(), z.unknown());
type JsonRecord = z.infer<typeof recordSchema>;

/** The longest list of records that a document holds. */
const DEEPEST = 4;

/** Reads JSON as a table: an array of objects, wherever in a document it stands, or an object a line. */
export function readJsonRecords(text: string): Omit<LogTable, 'encoding'> {
  const { records, lost } = findRecords(text);
  const flat = records.map(({ row, record }) => ({ row, cells: flatten(record) }));
  const header = [...new Set(flat.flatMap(({ cells }) => [...cells.keys()]))];
  if (header.length === 0) throw new FileError('header-missing');
  const rows: FileRow[] = flat.map(({ row, cells }) => ({
    row,
    cells: header.map((name) => cells.get(name) ?? ''),
  }));
  const unreadable = lost.map(({ row, text: found }): Unreadable => ({
    ...{ row, column: null, found: found.slice(0, 200), code: 'row-broken' },
  }));
  return { format: 'json', header, headerRow: 0, rows: () => rows, unreadable };
}

/** The records of a file by their numbers from 1, and the texts that should have been one. */
type FoundRecords = {
  records: { row: number; record: JsonRecord }[];
  lost: { row: number; text: string }[];
};

function findRecords(text: string): FoundRecords {
  const document = parse(text);
  if (document !== undefined) return sortOut(findList(document, 0));
  const lines = text.split(/\r?\n/).map((line) => line.trim().replace(/^\[|,$|\]$/g, ''));
  const first = lines.find((line) => line.startsWith('{')) ?? '';
  return isRecord(parse(first)) ? recordsOfLines(lines) : recordsOfPieces(text);
}

/** What a text of JSON says; undefined for what is none. */
function parse(text: string): unknown {
  for (const read of [text, withNulls]) {
    try {
      return JSON.parse(typeof read === 'string' ? read : read(text));
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Text with what programs write beside the standard as the standard has it: no numbers, last commas, line ends in texts. */
function withNulls(text: string): string {
  return text.replace(
    /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity|undefined)\b|,(?=\s*[}\]])/gs,
    (found) => {
      if (found === ',') return '';
      if (!found.startsWith('"')) return 'null';
      return found.replace(/[\u0000-\u001f]/g, (c) => JSON.stringify(c).slice(1, -1));
    },
  );
}

function isRecord(value: unknown): boolean {
  return recordSchema.safeParse(value).success && !Array.isArray(value);
}

function findList(value: unknown, depth: number): unknown[] {
  if (Array.isArray(value)) return value;
  const record = recordSchema.safeParse(value);
  if (!record.success || depth === DEEPEST) return [];
  const lists = Object.values(record.data).map((one) => findList(one, depth + 1));
  const sizes = lists.map((list) => list.filter(isRecord).length);
  const longest = lists[sizes.indexOf(Math.max(...sizes))] ?? [];
  return longest.some(isRecord) || depth > 0 ? longest : [value];
}

function sortOut(list: readonly unknown[]): FoundRecords {
  const found: FoundRecords = { records: [], lost: [] };
  list.forEach((value, index) => {
    const record = recordSchema.safeParse(value);
    if (record.success) found.records.push({ row: index + 1, record: record.data });
    else found.lost.push({ row: index + 1, text: jsonText(value) });
  });
  return found;
}

/** Of an object on each line a broken one loses itself alone. */
function recordsOfLines(lines: readonly string[]): FoundRecords {
  const found: FoundRecords = { records: [], lost: [] };
  lines.forEach((line, index) => {
    if (line === '') return;
    const record = recordSchema.safeParse(parse(line));
    if (record.success) found.records.push({ row: index + 1, record: record.data });
    else found.lost.push({ row: index + 1, text: line });
  });
  return found;
}

/** A record that has not ended where so many others began is broken: those within it may begin like it. */
const MOST_BEGINNINGS = 20;

/**
 * The records of a document that is broken or cut off. They are known by how the first one begins, since a system
 * writes them all alike: what is broken reaches to the next beginning, and loses itself alone.
 */
function recordsOfPieces(text: string): FoundRecords {
  const found: FoundRecords = { records: [], lost: [] };
  // The first object in a list; else the first of all.
  const [, name] =
    /\[\s*\{\s*("(?:[^"\\]|\\.)*")\s*:/.exec(text) ??
    /\{\s*("(?:[^"\\]|\\.)*")\s*:/.exec(text) ??
    [];
  if (name === undefined) return found;
  const beginning = new RegExp(String.raw`\{\s*${escaped(name)}\s*:`, 'g');
  const starts = [...text.matchAll(beginning)].map(({ index }) => index);
  let end = starts[0] ?? 0;
  const lose = (piece: string) => {
    const bare = piece.replace(/^[\s,\]]+|[\s,[]+$/g, '');
    if (bare !== '')
      found.lost.push({ row: found.records.length + found.lost.length + 1, text: bare });
  };
  starts.forEach((start, index) => {
    // It begins within a record that was read.
    if (start < end) return;
    lose(text.slice(end, start));
    const until = objectEnd(text, start, starts[index + MOST_BEGINNINGS] ?? text.length);
    const record = recordSchema.safeParse(until === null ? null : parse(text.slice(start, until)));
    end = record.success && until !== null ? until : (starts[index + 1] ?? text.length);
    const row = found.records.length + found.lost.length + 1;
    if (record.success) found.records.push({ row, record: record.data });
    else lose(text.slice(start, end));
  });
  // What stands behind the list is no record; one may begin there whose name was cut off.
  if (/^[\s,]*\{/.test(text.slice(end))) lose(text.slice(end));
  return found;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Where an object ends that begins at `start`; null where it does not before `limit`. */
function objectEnd(text: string, start: number, limit: number): number | null {
  const marks = /"(?:[^"\\]|\\.)*"|[{}]/gs;
  marks.lastIndex = start;
  let depth = 0;
  for (let mark = marks.exec(text); mark && mark.index < limit; mark = marks.exec(text)) {
    if (mark[0] === '{') depth += 1;
    if (mark[0] === '}') depth -= 1;
    if (depth === 0) return mark.index + 1;
  }
  return null;
}

/** Nested objects as columns of their own: `queue.name`. */
function flatten(record: JsonRecord, before = ''): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(record)) {
    const inner = recordSchema.safeParse(value);
    if (inner.success && !Array.isArray(value))
      for (const [key, text] of flatten(inner.data, `${before}${name}.`)) cells.set(key, text);
    else cells.set(`${before}${name}`, jsonText(value));
  }
  return cells;
}

function jsonText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
