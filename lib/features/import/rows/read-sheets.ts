import { toFault, type PathFault, type RawSurveyFile } from '../../../domain/issues/fault-place';
import type { SurveyFileFault } from '../../../domain/issues/fault-schema';
import type { ImportOptions, ImportQuestion } from '../../../domain/imports/import-schema';
import type { ImportSheet } from '../file/sheet-header';
import type { KnownContent } from '../../../domain/survey-files/known-content-schema';
import { toSurveyFiles } from './sheet-files';
import { readItems } from './sheet-items';
import type { Found } from './sheet-item';
import { columnOf, originOf } from './sheet-origin';
import { fillOwners } from './sheet-owners';

/** What sheets bring: survey files that are not yet checked, and what the reading of cells found. */
export type SheetReading = {
  files: RawSurveyFile[];
  faults: SurveyFileFault[];
  questions: ImportQuestion[];
};

/** Makes survey files of sheets. @param name the file's name */
export function toRawFiles(
  name: string,
  sheets: readonly ImportSheet[],
  options: ImportOptions,
  known: KnownContent,
): SheetReading {
  const found: Found = { questions: [], findings: [] };
  const items = readItems(sheets, options, known, found);
  fillOwners(items, options, known, found);
  const faults = found.findings.map(({ item, severity, fault }) => {
    const raw = {
      name,
      content: null,
      originOf: (path: PathFault['path']) => originOf(item, path),
    };
    return withFound(toFault(raw, fault, severity), fault);
  });
  return {
    files: toSurveyFiles(name, items, known, options.complete),
    faults,
    questions: found.questions,
  };
}

/** What was found in a cell that no column of the format holds. */
function withFound(fault: SurveyFileFault, { found }: PathFault): SurveyFileFault {
  return fault.found === '' && typeof found === 'string' ? { ...fault, found } : fault;
}

/**
 * Says a column that is not there once, in place of once a row, and leaves out what the reading of a
 * cell has said already.
 */
export function tidyFaults(
  faults: readonly SurveyFileFault[],
  said: readonly SurveyFileFault[],
  sheets: readonly ImportSheet[],
): SurveyFileFault[] {
  const placeOf = ({ sheet, row, column }: SurveyFileFault) => `${sheet} ${row} ${column}`;
  const errors = said.filter(({ severity }) => severity === 'error');
  const places = new Set(errors.map(placeOf));
  const tables = sheets.filter(({ lines }) => lines === undefined);
  const bySheet = new Map(tables.map((sheet) => [sheet.tab, sheet]));
  const missing = new Map<string, SurveyFileFault>();
  const rest = faults.filter((fault) => {
    if (fault.row === null || fault.column === null) return true;
    if (places.has(placeOf(fault))) return false;
    const sheet = bySheet.get(fault.sheet);
    const isColumn = fault.code !== 'missing' || !sheet || columnOf(sheet, fault.column);
    const hasHeader = sheet?.head.cells.some((cell) => cell === fault.column);
    if (isColumn || hasHeader) return true;
    const key = `${fault.sheet} ${fault.column}`;
    const row = sheet.head.row;
    if (!missing.has(key)) missing.set(key, { ...fault, code: 'column-missing', row, found: '' });
    return false;
  });
  return [...missing.values(), ...rest];
}
