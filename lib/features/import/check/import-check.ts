import type { ChartSelect } from '../../../domain/charts/chart-definition';
import type { Figure } from '../../../domain/figures/figure-schema';
import { toIssue, type RawSurveyFile } from '../../../domain/issues/issue-place';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';
import type { KnownWords } from '../../../domain/survey-files/figure-issues';
import type { ReadableFile } from '../../../domain/survey-files/readable-file-schema';
import { parseSurveyFiles } from '../../../domain/survey-files/survey-file-check';
import { toContentRows } from '../../../domain/survey-files/survey-file-rows';
import { applyForm } from '../rows/form-sheet';
import type { ImportLimits } from '../../../base/settings/import-limits';
import type { OnProgress } from '../../../domain/imports/import-progress-schema';
import type {
  ImportCheck,
  ImportedFiles,
  ImportOptions,
} from '../../../domain/imports/import-schema';
import { readSheets } from '../rows/import-sheets';
import type { ImportSheet, SheetIssue } from '../file/sheet-header';
import { chartWarnings } from './chart-warnings';
import { compareWithStanding } from './import-warnings';
import type {
  Claim,
  KnownContent,
  Mentioned,
} from '../../../domain/survey-files/known-content-schema';
import { withNearestNames } from './nearest-names';
import { mentionedInFiles, mentionedInSheets } from './mentioned';
import {
  findRedefined,
  redefinitionsOf,
  type Users,
  type UsersAsked,
} from '../../../domain/survey-files/redefinitions';
import { ImportRefused, readImportFile, type ImportFile } from '../file/read-import-file';
import { unitsInUse, usersAsked } from './redefined-words';
import { withMeantNames } from '../rows/named-words';
import { tidyIssues, toRawFiles, type SheetReading } from '../rows/read-sheets';
import { askColumns, describeColumns } from '../rows/table-columns';

/** Looks up what stands, as far as an import speaks of it. */
export type StandingContent = {
  known: (mentioned: Mentioned) => Promise<KnownContent>;
  /** Figures that say what one of these claims, or another value of the very same. */
  alike: (claims: readonly Claim[]) => Promise<readonly Claim[]>;
  /** Which figures use words that it defines anew. */
  users: (asked: UsersAsked) => Promise<Users>;
  /** The newest figures that a chart shows. */
  shown: (select: ChartSelect) => Promise<readonly Figure[]>;
};

type CheckContext = {
  options: ImportOptions;
  standing: StandingContent;
  limits: ImportLimits;
  onProgress: OnProgress;
};

/**
 * Checks an import, and writes nothing: every issue of every row at once, what deserves a look, and what
 * its files do not tell. The same bytes, names, options and standing content give the same answer.
 * @param imported files that each hold JSON (a survey file or a list of them), an XLSX workbook or a CSV of
 *   figures; their names are for messages
 */
export async function checkImport(
  { files, options }: ImportedFiles,
  standing: StandingContent,
  {
    limits,
    onProgress = () => undefined,
  }: Pick<CheckContext, 'limits'> & Partial<Pick<CheckContext, 'onProgress'>>,
): Promise<ImportCheck> {
  const context = { options, standing, limits, onProgress };
  const read = files.map(({ name, bytes }) => readOneFile(name, bytes, context));
  const refusals = read.flatMap((one) => ('refusal' in one ? one.refusal : []));
  if (refusals.length > 0) return refused(refusals);
  const readable = read.flatMap((one) => ('refusal' in one ? [] : one));
  const rows = readable.reduce((sum, one) => sum + one.rows, 0);
  onProgress({ stage: 'checking', rows });
  const known = await readKnown(readable, context);
  return checkReadFiles(
    readable.map((one) => one.toReading(known)),
    known,
    { ...context, rows },
  );
}

/** A file that was read, before it is known what stands of what it speaks of. */
type Read = { rows: number; mentioned: Mentioned; toReading: (known: KnownContent) => FileReading };

/** The survey files that a file holds, and what its reading found. */
type FileReading = SheetReading &
  Pick<ImportCheck, 'columns'> & { name: string; sheets: readonly ImportSheet[] };

function readOneFile(
  name: string,
  bytes: Uint8Array,
  context: CheckContext,
): Read | { refusal: SurveyFileIssue } {
  const { limits, options, onProgress } = context;
  try {
    const onRows = (rows: number) => onProgress({ stage: 'reading', rows });
    const file = readImportFile(bytes, limits, options, onRows);
    return 'json' in file ? readJson(file, name, context) : readTables(file, name, options);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    const { code, row, values } = error;
    const raw = { name, content: null, originOf: () => ({ row }) };
    return { refusal: toIssue(raw, { path: [], code, values }) };
  }
}

function refused(issues: SurveyFileIssue[]): ImportCheck {
  const nothing = { questions: [], redefinitions: [], columns: null };
  return { issues, ...nothing, rows: null, sources: [], withdrawn: {} };
}

function readJson(
  { json }: Extract<ImportFile, { json: unknown }>,
  name: string,
  { limits: { rows: max }, options }: CheckContext,
): Read {
  const listed: unknown[] = Array.isArray(json) ? json : [json];
  const contents = listed.map((content) => withMeantNames(content, options));
  if (contents.length === 0) throw new ImportRefused('file-empty');
  const mentioned = mentionedInFiles(contents);
  const { length: rows } = mentioned.figures;
  if (rows > max) throw new ImportRefused('too-many-rows', null, { max });
  const files = contents.map((content, index): RawSurveyFile =>
    Array.isArray(json) ? { name, content, prefix: `[${index}]` } : { name, content },
  );
  const nothing = { issues: [], questions: [], columns: null, sheets: [] };
  return { rows, mentioned, toReading: () => ({ name, files, ...nothing }) };
}

function readTables(
  { tables, questions }: Extract<ImportFile, { tables: unknown }>,
  name: string,
  options: ImportOptions,
): Read {
  const form = applyForm(tables);
  const { sheets, issues, figures } = readSheets(form.tables, options);
  const ofSheets = [...form.issues, ...issues].map((issue) => sheetIssue(name, issue));
  const toReading = (known: KnownContent): FileReading => {
    const reading = toRawFiles(name, sheets, options, withDefined(known, options));
    const columns = figures && describeColumns(figures, options, known);
    const ofColumns = columns?.isAsked ? [askColumns(columns)] : [];
    return {
      ...{ name, sheets, columns, files: reading.files },
      issues: [...ofSheets, ...reading.issues],
      questions: [...questions, ...ofColumns, ...reading.questions],
    };
  };
  return {
    rows: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
    mentioned: mentionedInSheets(sheets, options),
    toReading,
  };
}

/** Which figures a source has matters only where it is said completely: they may be very many. */
function readKnown(
  read: readonly Read[],
  { options, standing }: CheckContext,
): Promise<KnownContent> {
  return standing.known({
    figures: read.flatMap(({ mentioned }) => mentioned.figures),
    sources: options.complete ? read.flatMap(({ mentioned }) => mentioned.sources) : [],
  });
}

function sheetIssue(name: string, { severity, code, values, ...origin }: SheetIssue) {
  const raw = { name, content: null, originOf: () => origin };
  return toIssue(raw, { path: [], code, values }, severity);
}

async function checkReadFiles(
  readings: readonly FileReading[],
  known: KnownContent,
  { options, standing, onProgress, limits, rows }: CheckContext & { rows: number },
): Promise<ImportCheck> {
  const questions = readings.flatMap((reading) => reading.questions);
  const columns = readings.find((reading) => reading.columns !== null)?.columns ?? null;
  const name = readings[0]?.name ?? '';
  const files = [...readings.flatMap((reading) => reading.files), ...definedBeside(name, options)];
  const parsed = parseSurveyFiles(files, toWords(known), limits.cellCharacters);
  onProgress({ stage: 'comparing', rows });
  const alike = await standing.alike(claimsOf(parsed.readable));
  const redefined = findRedefined(parsed.readable, known);
  const users = await standing.users(usersAsked(redefined, parsed.readable, options));
  const redefinitions = redefinitionsOf(redefined, users);
  const ofCharts = await chartWarnings(parsed.readable, files, known, standing.shown);
  const issues = inOrder(readings, [
    ...unitsInUse(redefined, users, files),
    ...readings.flatMap((reading) => withNearestNames(reading.issues, known)),
    ...withNearestNames(tidied(parsed.issues, readings), known),
    ...compareWithStanding(parsed.readable, files, known, alike, options.complete),
    ...ofCharts,
  ]);
  const isGood = questions.length === 0 && issues.every(({ severity }) => severity === 'warning');
  if (!isGood)
    return { issues, questions, redefinitions, columns, rows: null, sources: [], withdrawn: {} };
  const ids = parsed.files.flatMap(({ source }) => source?.id ?? []);
  return {
    ...{ issues, questions, redefinitions, columns, rows: toContentRows(parsed.files) },
    sources: options.complete ? ids : [],
    withdrawn: {
      Figure: parsed.files.flatMap(({ withdrawals = [] }) => withdrawals),
      Chart: parsed.files.flatMap(({ withdrawn_charts = [] }) => withdrawn_charts),
    },
  };
}

function tidied(
  issues: readonly SurveyFileIssue[],
  readings: readonly FileReading[],
): SurveyFileIssue[] {
  return readings.flatMap(({ name, sheets, issues: said }) => {
    const own = readings.length === 1 ? issues : issues.filter(({ file }) => file === name);
    return tidyIssues(own, said, sheets);
  });
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

function claimsOf(files: readonly ReadableFile[]): Claim[] {
  return files.flatMap(({ source, figures }) =>
    figures.flatMap((figure) => (figure ? [{ ...figure, source: source?.id ?? '' }] : [])),
  );
}

/** Issues of sheets in the order of their rows, file by file. */
function inOrder(readings: readonly FileReading[], issues: SurveyFileIssue[]): SurveyFileIssue[] {
  const sheets = readings.flatMap((reading) =>
    reading.sheets.map(({ tab }) => ({ name: reading.name, tab })),
  );
  if (sheets.length === 0) return issues;
  const order = new Map(sheets.map(({ name, tab }, index) => [`${name} ${tab}`, index]));
  const sheetOf = ({ file, sheet }: SurveyFileIssue) => order.get(`${file} ${sheet}`) ?? -1;
  return issues.sort((a, b) => sheetOf(a) - sheetOf(b) || (a.row ?? 0) - (b.row ?? 0));
}

function toWords(known: KnownContent): KnownWords {
  const { indicators, surveys, codes, figures, statements, references, charts } = known;
  return {
    ...{ indicators, charts },
    surveys: new Set(surveys.keys()),
    codes: new Set(codes.keys()),
    figureSources: new Map(Array.from(figures, ([id, { source }]) => [id, source])),
    statementSources: new Map(Array.from(statements, ([id, { source }]) => [id, source])),
    referenceSources: new Map(Array.from(references, ([id, { source }]) => [id, source])),
  };
}
