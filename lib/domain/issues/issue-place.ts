import type { IssueCode, SurveyFileIssue } from './issue-schema';

/** Where a value of a survey file was read: a sheet's row and column, and the cell as it stands there. */
export type Origin = Partial<Pick<SurveyFileIssue, 'sheet' | 'row' | 'column' | 'found'>>;

/** A path within a survey file: `['figures', 3, 'year']`. */
export type ContentPath = readonly PropertyKey[];

/** A survey file as it came: its name, for messages, its JSON, and where that was read if it was no JSON. */
export type RawSurveyFile = {
  name: string;
  content: unknown;
  /** What stands before its places, where one file holds several: `[2]`. */
  prefix?: string;
  originOf?: (path: ContentPath) => Origin;
};

/** What is wrong at a path. */
export type PathIssue = {
  path: ContentPath;
  code: IssueCode;
  found?: unknown;
  values?: SurveyFileIssue['values'];
};

/** An issue at a path of a file, with where that was read. */
export function toIssue(
  raw: RawSurveyFile | undefined,
  { path, code, found, values = {} }: PathIssue,
  severity: SurveyFileIssue['severity'] = 'error',
): SurveyFileIssue {
  const { name = '', prefix = '' } = raw ?? {};
  const origin = raw?.originOf?.(path);
  return {
    ...{ severity, code, file: name, sheet: null, row: null, column: columnOf(path) },
    ...{ place: prefix + toPlace(path, prefix), values },
    ...origin,
    found: toText(origin?.found ?? found),
  };
}

/** `['figures', 3, 'year']` → `figures[3].year` */
function toPlace(path: ContentPath, prefix = ''): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  return prefix === '' ? parts.join('').replace(/^\./, '') : parts.join('');
}

/**
 * Where something stands, for an issue elsewhere that names it: `first` is a place in a survey file, or,
 * where that was read from a sheet, `first_row` is the row and `first_sheet` the tab.
 */
export function firstPlace(
  raw: RawSurveyFile | undefined,
  path: ContentPath,
): SurveyFileIssue['values'] {
  const { row = null, sheet = null } = raw?.originOf?.(path) ?? {};
  if (row !== null) return { first_row: row, ...(sheet === null ? {} : { first_sheet: sheet }) };
  const place = `${raw?.prefix ?? ''}${toPlace(path, raw?.prefix)}`;
  return { first: `${raw?.name} ${place}` };
}

/** The field that a path ends in; of a text in languages, the text: `label`. */
function columnOf(path: ContentPath): string | null {
  const field = path.findLast((part, index) => typeof part === 'string' && index > 0);
  return field === undefined ? null : String(field);
}

const LONGEST_FOUND = 200;

function toText(found: unknown): string {
  const isPlain = typeof found === 'string' || typeof found === 'number';
  const text = isPlain ? String(found) : toJson(found ?? '').replace(/^""$/, '');
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
}

/** What is nested without end can be read, but not written. */
function toJson(found: unknown): string {
  try {
    return JSON.stringify(found) ?? '';
  } catch {
    return '…';
  }
}
