import { toFault, type RawSurveyFile } from '../../../domain/issues/fault-place';
import type { SurveyFileFault } from '../../../domain/issues/fault-schema';
import type { KnownWords } from '../../../domain/survey-files/figure-faults';
import type { ReadableFile } from '../../../domain/survey-files/readable-file-schema';
import { parseSurveyFiles } from '../../../domain/survey-files/survey-file-check';
import { toContentRows } from '../../../domain/survey-files/survey-file-rows';
import { applyForm } from '../rows/form-sheet';
import type { ImportLimits } from '../../../base/settings/import-limits';
import type { OnProgress } from '../../../domain/imports/import-progress-schema';
import type { ImportCheck, ImportOptions } from '../../../domain/imports/import-schema';
import { readSheets } from '../rows/import-sheets';
import type { ImportSheet, SheetFault } from '../file/sheet-header';
import { compareWithStanding } from './import-warnings';
import type {
  Claim,
  KnownContent,
  Mentioned,
} from '../../../domain/survey-files/known-content-schema';
import { withNearestNames } from './nearest-names';
import { mentionedInFiles, mentionedInSheets } from './mentioned';
import {
  figuresOf,
  findRedefined,
  redefinitionsOf,
  wordKey,
  type Redefined,
  type Users,
  type UsersAsked,
} from '../../../domain/survey-files/redefinitions';
import { ImportRefused, readImportFile, type ImportFile } from '../file/read-import-file';
import { tidyFaults, toRawFiles, type SheetReading } from '../rows/read-sheets';
import { askColumns, describeColumns } from '../rows/table-columns';

/** Looks up what stands, as far as an import speaks of it. */
export type Standing = {
  known: (mentioned: Mentioned) => Promise<KnownContent>;
  /** Figures that say what one of these claims, or another value of the very same. */
  alike: (claims: readonly Claim[]) => Promise<readonly Claim[]>;
  /** Which figures use words that it defines anew. */
  users: (asked: UsersAsked) => Promise<Users>;
};

type Context = {
  options: ImportOptions;
  standing: Standing;
  limits: ImportLimits;
  onProgress: OnProgress;
};

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
  standing: Standing,
  {
    limits,
    onProgress = () => undefined,
  }: Pick<Context, 'limits'> & Partial<Pick<Context, 'onProgress'>>,
): Promise<ImportCheck> {
  const context = { options, standing, limits, onProgress };
  try {
    const onRows = (rows: number) => onProgress({ stage: 'reading', rows });
    const file = readImportFile(bytes, limits, options, onRows);
    return 'json' in file
      ? await checkJson(file, name, context)
      : await checkTables(file, name, context);
  } catch (fault) {
    if (!(fault instanceof ImportRefused)) throw fault;
    const { code, row, values } = fault;
    const raw = { name, content: null, originOf: () => ({ row }) };
    return refused([toFault(raw, { path: [], code, values })]);
  }
}

function refused(faults: SurveyFileFault[]): ImportCheck {
  return {
    faults,
    questions: [],
    redefinitions: [],
    columns: null,
    rows: null,
    sources: [],
    withdrawn: [],
  };
}

async function checkJson(
  { json }: Extract<ImportFile, { json: unknown }>,
  name: string,
  context: Context,
): Promise<ImportCheck> {
  const contents: unknown[] = Array.isArray(json) ? json : [json];
  if (contents.length === 0) throw new ImportRefused('file-empty');
  const mentioned = mentionedInFiles(contents);
  const { length: rows } = mentioned.figures;
  const { rows: max } = context.limits;
  if (rows > max) throw new ImportRefused('too-many-rows', null, { max });
  context.onProgress({ stage: 'checking', rows });
  const files = contents.map((content, index): RawSurveyFile =>
    Array.isArray(json) ? { name, content, prefix: `[${index}]` } : { name, content },
  );
  const known = await readKnown(mentioned, context);
  return checkFiles({ files, faults: [], questions: [], columns: null }, [], known, {
    ...context,
    ...{ rows, name },
  });
}

async function checkTables(
  { tables, questions }: Extract<ImportFile, { tables: unknown }>,
  name: string,
  context: Context,
): Promise<ImportCheck> {
  const { options } = context;
  const form = applyForm(tables);
  const { sheets, faults, figures } = readSheets(form.tables, options);
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  context.onProgress({ stage: 'checking', rows });
  const known = await readKnown(mentionedInSheets(sheets, options), context);
  const reading = toRawFiles(name, sheets, options, withDefined(known, options));
  const ofSheets = [...form.faults, ...faults].map((fault) => sheetFault(name, fault));
  const columns = figures && describeColumns(figures, options, known);
  const ofColumns = columns?.isAsked ? [askColumns(columns)] : [];
  const all = {
    ...{ files: reading.files, columns, faults: [...ofSheets, ...reading.faults] },
    questions: [...questions, ...ofColumns, ...reading.questions],
  };
  return checkFiles(all, sheets, known, { ...context, rows, name });
}

/** Which figures a source has matters only where it is said completely: they may be very many. */
function readKnown(mentioned: Mentioned, { options, standing }: Context): Promise<KnownContent> {
  return standing.known(options.complete ? mentioned : { ...mentioned, sources: [] });
}

function sheetFault(name: string, { severity, code, values, ...origin }: SheetFault) {
  const raw = { name, content: null, originOf: () => origin };
  return toFault(raw, { path: [], code, values }, severity);
}

async function checkFiles(
  reading: SheetReading & Pick<ImportCheck, 'columns'>,
  sheets: readonly ImportSheet[],
  known: KnownContent,
  { options, standing, onProgress, limits, rows, name }: Context & { rows: number; name: string },
): Promise<ImportCheck> {
  const { questions, columns } = reading;
  const files = [...reading.files, ...definedBeside(name, options)];
  const parsed = parseSurveyFiles(files, toWords(known), limits.cellCharacters);
  onProgress({ stage: 'comparing', rows });
  const alike = await standing.alike(claimsOf(parsed.readable));
  const redefined = findRedefined(parsed.readable, known);
  const users = await standing.users(usersAsked(redefined, parsed.readable, options));
  const redefinitions = redefinitionsOf(redefined, users);
  const faults = inOrder(sheets, [
    ...unitsInUse(redefined, users, files),
    ...withNearestNames(reading.faults, known),
    ...withNearestNames(tidyFaults(parsed.faults, reading.faults, sheets), known),
    ...compareWithStanding(parsed.readable, files, known, alike, options.complete),
  ]);
  const isGood = questions.length === 0 && faults.every(({ severity }) => severity === 'warning');
  if (!isGood)
    return { faults, questions, redefinitions, columns, rows: null, sources: [], withdrawn: [] };
  const ids = parsed.files.flatMap(({ source }) => source?.id ?? []);
  return {
    ...{ faults, questions, redefinitions, columns, rows: toContentRows(parsed.files) },
    sources: options.complete ? ids : [],
    withdrawn: parsed.files.flatMap(({ withdrawals = [] }) => withdrawals),
  };
}

/** What stands, with what is defined beside a file: its cells are read by the units, labels and ids of these. */
function withDefined(known: KnownContent, options: ImportOptions): KnownContent {
  const { indicators = [], surveys = [], sources = [], codes = [] } = options;
  const withMore = <T>(standing: ReadonlyMap<string, T>, more: (readonly [string, T])[]) =>
    more.length === 0 ? standing : new Map([...standing, ...more]);
  return {
    ...known,
    indicators: withMore(known.indicators, indicators.map(withId)),
    surveys: withMore(known.surveys, surveys.map(withId)),
    sources: withMore(known.sources, sources.map(withId)),
    codes: withMore(
      known.codes,
      codes.map((one) => [`${one.breakdown}/${one.code}`, one] as const),
    ),
  };
}

function withId<T extends { id: string }>(item: T): readonly [string, T] {
  return [item.id, item];
}

/** What is defined beside a file comes with it like what is defined in it; a source with what it says. */
function definedBeside(name: string, options: ImportOptions): RawSurveyFile[] {
  const { indicators = [], surveys = [], codes = [] } = options;
  const isEmpty = indicators.length + surveys.length + codes.length === 0;
  return isEmpty ? [] : [{ name, content: { indicators, surveys, codes } }];
}

function usersAsked(
  words: readonly Redefined[],
  files: readonly ReadableFile[],
  { complete }: ImportOptions,
): UsersAsked {
  const figures = files.flatMap((file) => file.figures.flatMap((figure) => figure?.id ?? []));
  const sources = complete ? files.flatMap(({ source }) => source?.id ?? []) : [];
  return { words, figures, sources };
}

/** Values that stand would mean something else in another unit: that is no matter of confirming it. */
function unitsInUse(
  redefined: readonly Redefined[],
  users: Users,
  raw: readonly RawSurveyFile[],
): SurveyFileFault[] {
  return redefined.flatMap((word) => {
    const { id, kind, changes, file, path } = word;
    const unit = changes.find(({ field }) => kind === 'indicators' && field === 'unit');
    const own = users.get(wordKey(word)) ?? [];
    if (unit === undefined || own.length === 0) return [];
    const sources = own.map(({ source }) => source).join(', ');
    const values = { indicator: id, was: unit.was, count: figuresOf({ users: own }), sources };
    const fault = {
      path: [...path, 'unit'],
      code: 'unit-in-use',
      found: unit.now,
      values,
    } as const;
    return [toFault(raw[file], fault)];
  });
}

function claimsOf(files: readonly ReadableFile[]): Claim[] {
  return files.flatMap(({ source, figures }) =>
    figures.flatMap((figure) => (figure ? [{ ...figure, source: source?.id ?? '' }] : [])),
  );
}

/** Faults of sheets in the order of their rows. */
function inOrder(sheets: readonly ImportSheet[], faults: SurveyFileFault[]): SurveyFileFault[] {
  if (sheets.length === 0) return faults;
  const order = new Map(sheets.map(({ tab }, index) => [tab, index]));
  const sheetOf = ({ sheet }: SurveyFileFault) => order.get(sheet) ?? -1;
  return faults.sort((a, b) => sheetOf(a) - sheetOf(b) || (a.row ?? 0) - (b.row ?? 0));
}

function toWords(known: KnownContent): KnownWords {
  const { indicators, surveys, codes, figures, statements, references } = known;
  return {
    indicators,
    surveys: new Set(surveys.keys()),
    codes: new Set(codes.keys()),
    figureSources: new Map(Array.from(figures, ([id, { source }]) => [id, source])),
    statementSources: new Map(Array.from(statements, ([id, { source }]) => [id, source])),
    referenceSources: new Map(Array.from(references, ([id, { source }]) => [id, source])),
  };
}
