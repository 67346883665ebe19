import { z } from 'zod';
import type { Query } from '../../base/http/query';
import { defaultLocale, localeSchema, type Locale } from '../../base/i18n/locales';
import { slugSchema } from '../../base/i18n/text-schema';
import type { CsvDialect } from '../../base/csv/encode-row';
import { readParameter, type FilterProblem, type ParsedParameter } from './parameters';

/** Where a list goes on: after this item, at the release the first page was read from. */
export type Cursor = { release: number; after: string };

export type Paging = { limit: number; cursor: Cursor | null };

/** Items a page of a list holds where the URL does not say. */
export const defaultLimit = 100;

export const limitText = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(1_000));

export const sinceText = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,8})$/)
  .transform(Number)
  .pipe(z.int().min(0).max(999_999_999));

export const delimiterSchema = z.enum(['comma', 'semicolon']);
export const decimalSchema = z.enum(['point', 'comma']);

/** The id that a page ended with; in the list of changes its release comes before it: `2/be-2010-told-friends`. */
const afterText = z.string().regex(/^(?:\d{1,9}\/)?[a-z0-9-]{1,100}$/);

const cursorSchema = z.strictObject({ release: z.int().min(1), after: afterText });

const cursorText = opaque(cursorSchema);

/** `limit` (1 to 1000, else 100) and `cursor` of a list. */
export function parsePaging(query: Query): ParsedParameter<Paging> {
  const limit = readParameter(query, 'limit', limitText, defaultLimit);
  const cursor = readParameter(query, 'cursor', cursorText, null);
  return {
    value: { limit: limit.value, cursor: cursor.value },
    problems: [...limit.problems, ...cursor.problems],
  };
}

/** `since`: the number of the release after which changes are asked for, else 0, before the first. */
export function parseSince(query: Query): ParsedParameter<number> {
  return readParameter(query, 'since', sinceText, 0);
}

/** Changes after a release can only be asked for up to a later one. */
export function checkSince(since: number, release: number): FilterProblem[] {
  if (since <= release) return [];
  return [{ parameter: 'since', found: String(since), code: 'unknown' }];
}

/** `before`: the number of the release that a page of the changelog ends before; null for the newest page. */
export function parseBefore(query: Query): ParsedParameter<number | null> {
  return readParameter(query, 'before', sinceText, null);
}

/** `from`: the id that a sitemap of figures begins with. */
export function parseFrom(query: Query): ParsedParameter<string> {
  return readParameter(query, 'from', slugSchema, '');
}

/** An opaque cursor: its text may change, so nobody should read it. */
export function formatCursor(cursor: object): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Reads what `formatCursor` wrote, where it has the shape asked for. */
export function opaque<T>(schema: z.ZodType<T>) {
  return z.string().transform((text, context): T => {
    const parsed = schema.safeParse(readJson(Buffer.from(text, 'base64url').toString()));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });
}

/** `delimiter`, `decimal` and `lang` (else English) of a CSV. A semicolon file has decimal commas unless told otherwise. */
export function parseCsvDialect(query: Query): ParsedParameter<CsvDialect> {
  const delimiter = readParameter(query, 'delimiter', delimiterSchema, 'comma');
  const usual = delimiter.value === 'semicolon' ? ('comma' as const) : ('point' as const);
  const decimal = readParameter(query, 'decimal', decimalSchema, usual);
  const lang = parseLang(query, defaultLocale);
  return {
    value: { delimiter: delimiter.value, decimal: decimal.value, lang: lang.value },
    problems: [...delimiter.problems, ...decimal.problems, ...lang.problems],
  };
}

/** The language of labels and messages: `lang`, else what the reader's client asks for. */
export function parseLang(query: Query, fallback: Locale): ParsedParameter<Locale> {
  return readParameter(query, 'lang', localeSchema, fallback);
}

/** The language of a file's labels and texts: the one option that every format has. */
export function parseFileLang(query: Query): ParsedParameter<Locale> {
  return parseLang(query, defaultLocale);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
