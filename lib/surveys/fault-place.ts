import type { FaultCode, SurveyFileFault } from './fault-schema';

/** Where a value of a survey file was read: a sheet's row and column, and the cell as it stands there. */
export type Origin = Partial<Pick<SurveyFileFault, 'sheet' | 'row' | 'column' | 'found'>>;

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
export type PathFault = {
  path: ContentPath;
  code: FaultCode;
  found?: unknown;
  values?: SurveyFileFault['values'];
};

/** A fault at a path of a file, with where that was read. */
export function toFault(
  raw: RawSurveyFile | undefined,
  { path, code, found, values = {} }: PathFault,
  severity: SurveyFileFault['severity'] = 'error',
): SurveyFileFault {
  const { name = '', prefix = '' } = raw ?? {};
  return {
    ...{ severity, code, file: name, sheet: null, row: null, column: columnOf(path) },
    ...{ place: prefix + toPlace(path, prefix), found: toText(found), values },
    ...raw?.originOf?.(path),
  };
}

/** `['figures', 3, 'year']` → `figures[3].year` */
function toPlace(path: ContentPath, prefix = ''): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  return prefix === '' ? parts.join('').replace(/^\./, '') : parts.join('');
}

/** Where something stands, as a fault elsewhere names it: `figures 12`, `a.json figures[3]`. */
export function placeIn(raw: RawSurveyFile | undefined, path: ContentPath): string {
  const { row = null, sheet = null } = raw?.originOf?.(path) ?? {};
  if (row !== null) return sheet === null ? String(row) : `${sheet} ${row}`;
  return `${raw?.name} ${raw?.prefix ?? ''}${toPlace(path, raw?.prefix)}`;
}

/** The field that a path ends in; of a text in languages, the text: `label`. */
function columnOf(path: ContentPath): string | null {
  const field = path.findLast((part, index) => typeof part === 'string' && index > 0);
  return field === undefined ? null : String(field);
}

const LONGEST_FOUND = 200;

function toText(found: unknown): string {
  const isPlain = typeof found === 'string' || typeof found === 'number';
  const text = isPlain ? String(found) : (JSON.stringify(found ?? '') ?? '').replace(/^""$/, '');
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
}
