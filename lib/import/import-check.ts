import { toFault, type RawSurveyFile } from '../surveys/fault-place';
import type { SurveyFileFault } from '../surveys/fault-schema';
import type { KnownWords } from '../surveys/figure-faults';
import { parseSurveyFiles } from '../surveys/survey-file-check';
import { toContentRows } from '../surveys/survey-file-rows';
import { importLimits, type ImportLimits } from './import-limits';
import type { ImportCheck, ImportOptions } from './import-schema';
import { readSheets, type ImportSheet, type SheetFault } from './import-sheets';
import { compareWithStanding } from './import-warnings';
import type { KnownContent, Mentioned } from './known-content-schema';
import { mentionedInFiles, mentionedInSheets } from './mentioned';
import { ImportRefused, readImportFile, type ImportFile } from './read-import-file';
import { tidyFaults, toRawFiles, type SheetReading } from './read-sheets';

/** Looks up what stands, as far as an import speaks of it. */
export type ReadKnown = (mentioned: Mentioned) => Promise<KnownContent>;

/**
 * Checks an import, and writes nothing: every fault of every row at once, what deserves a look, and what
 * the file does not tell. The same bytes, name, options and standing content give the same answer.
 * @param bytes JSON (a survey file or a list of them), an XLSX workbook or a CSV of figures
 * @param name the file's name, for messages
 */
export async function checkImport(
  bytes: Uint8Array,
  name: string,
  options: ImportOptions,
  readKnown: ReadKnown,
  limits: ImportLimits = importLimits,
): Promise<ImportCheck> {
  try {
    const file = readImportFile(bytes, limits);
    return 'json' in file
      ? await checkJson(file, name, options, readKnown, limits)
      : await checkTables(file, name, options, readKnown);
  } catch (fault) {
    if (!(fault instanceof ImportRefused)) throw fault;
    const { code, row, values } = fault;
    const raw = { name, content: null, originOf: () => ({ row }) };
    return refused([toFault(raw, { path: [], code, values })]);
  }
}

function refused(faults: SurveyFileFault[]): ImportCheck {
  return { faults, questions: [], rows: null, sources: [] };
}

async function checkJson(
  { json }: Extract<ImportFile, { json: unknown }>,
  name: string,
  options: ImportOptions,
  readKnown: ReadKnown,
  limits: ImportLimits,
): Promise<ImportCheck> {
  const contents: unknown[] = Array.isArray(json) ? json : [json];
  if (contents.length === 0) throw new ImportRefused('file-empty');
  const mentioned = mentionedInFiles(contents);
  if (mentioned.figures.length > limits.rows)
    throw new ImportRefused('too-many-rows', null, { max: limits.rows });
  const files = contents.map((content, index): RawSurveyFile =>
    Array.isArray(json) ? { name, content, prefix: `[${index}]` } : { name, content },
  );
  const known = await readKnown(mentioned);
  return checkFiles({ files, faults: [], questions: [] }, [], options, known);
}

async function checkTables(
  { tables }: Extract<ImportFile, { tables: unknown }>,
  name: string,
  options: ImportOptions,
  readKnown: ReadKnown,
): Promise<ImportCheck> {
  const { sheets, faults } = readSheets(tables);
  const known = await readKnown(mentionedInSheets(sheets, options));
  const reading = toRawFiles(name, sheets, options, known);
  const ofSheets = faults.map((fault) => sheetFault(name, fault));
  return checkFiles(
    { ...reading, faults: [...ofSheets, ...reading.faults] },
    sheets,
    options,
    known,
  );
}

function sheetFault(name: string, { severity, code, values, ...origin }: SheetFault) {
  const raw = { name, content: null, originOf: () => origin };
  return toFault(raw, { path: [], code, values }, severity);
}

function checkFiles(
  reading: SheetReading,
  sheets: readonly ImportSheet[],
  options: ImportOptions,
  known: KnownContent,
): ImportCheck {
  const { questions } = reading;
  const parsed = parseSurveyFiles(reading.files, toWords(known));
  const faults = inOrder(sheets, [
    ...reading.faults,
    ...tidyFaults(parsed.faults, reading.faults, sheets),
    ...compareWithStanding(parsed.readable, reading.files, known, options.complete),
  ]);
  const isGood = questions.length === 0 && faults.every(({ severity }) => severity === 'warning');
  if (!isGood) return { faults, questions, rows: null, sources: [] };
  const ids = parsed.files.flatMap(({ source }) => source?.id ?? []);
  return {
    ...{ faults, questions, rows: toContentRows(parsed.files) },
    sources: options.complete ? ids : [],
  };
}

/** Faults of sheets in the order of their rows. */
function inOrder(sheets: readonly ImportSheet[], faults: SurveyFileFault[]): SurveyFileFault[] {
  if (sheets.length === 0) return faults;
  const order = new Map(sheets.map(({ tab }, index) => [tab, index]));
  const sheetOf = ({ sheet }: SurveyFileFault) => order.get(sheet) ?? -1;
  return faults.sort((a, b) => sheetOf(a) - sheetOf(b) || (a.row ?? 0) - (b.row ?? 0));
}

function toWords({ indicators, surveys, codes, figures }: KnownContent): KnownWords {
  return {
    indicators,
    surveys: new Set(surveys.keys()),
    codes: new Set(codes.keys()),
    figureSources: new Map(Array.from(figures, ([id, { source }]) => [id, source])),
  };
}
