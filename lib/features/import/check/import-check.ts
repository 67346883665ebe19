import type { ChartSelect } from '../../../domain/charts/composed/chart-definition';
import type { Figure } from '../../../domain/figures/figure-schema';
import { IssueList, TooManyErrors } from '../../../domain/issues/issue-list';
import { toIssue, type RawSurveyFile } from '../../../domain/issues/issue-place';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';
import type { ReadableFile } from '../../../domain/survey-files/readable-file-schema';
import { readSurveyFiles } from '../../../domain/survey-files/survey-file-check';
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
import { definedBeside, withDefined } from './defined-beside';
import { toBrought, toWords } from './import-vocabulary';
import { compareWithStanding } from './import-warnings';
import { seriesIssues, type ReadLines } from './series-issues';
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
import { tidying, toRawFiles, type SheetReading, type Tidy } from '../rows/read-sheets';
import { askColumns, describeColumns } from '../rows/table-columns';

/** Looks up what stands, as far as an import speaks of it. */
export type StandingContent = {
  known: (mentioned: Mentioned) => Promise<KnownContent>;
  /** Figures that say what one of these claims, or another value of the very same. */
  alike: (claims: readonly Claim[]) => Promise<readonly Claim[]>;
  /** Which figures use words that it defines anew. */
  users: (asked: UsersAsked) => Promise<Users>;
  /** Figures that stand on the lines of some others. */
  lines: ReadLines;
  /** The newest figures that a chart shows. */
  shown: (select: ChartSelect) => Promise<readonly Figure[]>;
};

type CheckContext = {
  options: ImportOptions;
  standing: StandingContent;
  limits: ImportLimits;
  onProgress: OnProgress;
  issues: IssueList;
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
  const issues = new IssueList();
  try {
    return await checkAll(files, { options, standing, limits, onProgress, issues });
  } catch (error) {
    if (error instanceof ImportRefused) return refused([refusalOf(files[0]?.name ?? '', error)]);
    if (error instanceof TooManyErrors) return refused([...issues.all(), whereItEnded(error)]);
    throw error;
  }
}

async function checkAll(
  files: ImportedFiles['files'],
  context: CheckContext,
): Promise<ImportCheck> {
  const { onProgress } = context;
  const refusals: SurveyFileIssue[] = [];
  const readable = files.flatMap(({ name, bytes }) => {
    try {
      return readOneFile(name, bytes, context);
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      refusals.push(refusalOf(name, error));
      return [];
    }
  });
  if (refusals.length > 0) return refused(refusals);
  const rows = readable.reduce((sum, one) => sum + one.rows, 0);
  onProgress({ stage: 'checking', rows });
  const known = await readKnown(readable, context);
  const readings = readable.map((one) => one.toReading(known));
  refuseTooMany(readings.flatMap((reading) => reading.files));
  return checkReadFiles(readings, known, { ...context, rows });
}

/** Survey files, each of which may speak of one source: each takes lists and sets of its own. */
const mostSurveyFiles = 10_000;

function refuseTooMany(files: readonly unknown[]): void {
  if (files.length > mostSurveyFiles)
    throw new ImportRefused('too-many-sources', null, { max: mostSurveyFiles });
}

/** Tells that the rest was not looked at, where that begins. */
function whereItEnded({ last, max }: TooManyErrors): SurveyFileIssue {
  return { ...last, code: 'too-many-errors', column: null, found: '', values: { max } };
}

function refusalOf(name: string, { code, row, values }: ImportRefused): SurveyFileIssue {
  const raw = { name, content: null, originOf: () => ({ row }) };
  return toIssue(raw, { path: [], code, values });
}

/** A file that was read, before it is known what stands of what it speaks of. */
type Read = { rows: number; mentioned: Mentioned; toReading: (known: KnownContent) => FileReading };

/** The survey files that a file holds, and what its reading found. */
type FileReading = SheetReading &
  Pick<ImportCheck, 'columns'> & { name: string; sheets: readonly ImportSheet[] };

function readOneFile(name: string, bytes: Uint8Array, context: CheckContext): Read {
  const { limits, options, onProgress } = context;
  const onRows = (rows: number) => onProgress({ stage: 'reading', rows });
  const file = readImportFile(bytes, limits, options, onRows);
  return 'json' in file ? readJson(file, name, context) : readTables(file, name, context);
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
  refuseTooMany(listed);
  const contents = listed.map((content) => withMeantNames(content, options));
  if (contents.length === 0) throw new ImportRefused('file-empty');
  const mentioned = mentionedInFiles(contents);
  const { length: rows } = mentioned.figures;
  if (rows > max) throw new ImportRefused('too-many-rows', null, { max });
  const files = contents.map((content, index): RawSurveyFile =>
    Array.isArray(json) ? { name, content, prefix: `[${index}]` } : { name, content },
  );
  const nothing = { questions: [], columns: null, sheets: [] };
  return { rows, mentioned, toReading: () => ({ name, files, ...nothing }) };
}

function readTables(
  { tables, questions }: Extract<ImportFile, { tables: unknown }>,
  name: string,
  { options, issues }: CheckContext,
): Read {
  const form = applyForm(tables);
  const tell = (issue: SheetIssue) => issues.add(sheetIssue(name, issue));
  form.issues.forEach(tell);
  const { sheets, figures } = readSheets(form.tables, options, tell);
  const toReading = (known: KnownContent): FileReading => {
    const reading = toRawFiles(name, sheets, {
      ...{ options, known: withDefined(known, options) },
      tell: (issue) => issues.add(issue),
    });
    const columns = figures && describeColumns(figures, options, known);
    const ofColumns = columns?.isAsked ? [askColumns(columns)] : [];
    return {
      ...{ name, sheets, columns, files: reading.files },
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
  { options, standing, onProgress, limits, rows, issues: list }: CheckContext & { rows: number },
): Promise<ImportCheck> {
  const questions = readings.flatMap((reading) => reading.questions);
  const columns = readings.find((reading) => reading.columns !== null)?.columns ?? null;
  const name = readings[0]?.name ?? '';
  const files = [...readings.flatMap((reading) => reading.files), ...definedBeside(name, options)];
  const tidy = tidyingAll(readings, list.all());
  const parsed = readSurveyFiles(files, toWords(known), {
    longest: limits.cellCharacters,
    tell: (issue) => list.add(issue, tidy(issue)),
  });
  onProgress({ stage: 'comparing', rows });
  const alike = await standing.alike(claimsOf(parsed.readable));
  const redefined = findRedefined(parsed.readable, known);
  const users = await standing.users(usersAsked(redefined, parsed.readable, options));
  const redefinitions = redefinitionsOf(redefined, users);
  const { complete } = options;
  for (const issue of compareWithStanding(parsed.readable, files, known, alike, complete))
    list.add(issue);
  const { lines, shown } = standing;
  const brought = toBrought(parsed.readable, known);
  const inSeries = { known, complete, lines };
  for (const issue of await seriesIssues(parsed.readable, files, brought, inSeries))
    list.add(issue);
  const ofCharts = await chartWarnings(parsed.readable, files, brought, shown);
  const found = withNearestNames([...list.all(), ...ofCharts], known);
  const issues = inOrder(readings, [...unitsInUse(redefined, users, files), ...found]);
  const isGood = questions.length === 0 && issues.every(({ severity }) => severity === 'warning');
  if (!isGood)
    return { issues, questions, redefinitions, columns, rows: null, sources: [], withdrawn: {} };
  const ids = parsed.files.flatMap(({ source }) => source?.id ?? []);
  return {
    ...{ issues, questions, redefinitions, columns, rows: toContentRows(parsed.files) },
    sources: complete ? ids : [],
    withdrawn: {
      Figure: parsed.files.flatMap(({ withdrawals = [] }) => withdrawals),
      Chart: parsed.files.flatMap(({ withdrawn_charts = [] }) => withdrawn_charts),
      Charter: parsed.files.flatMap(({ withdrawn_charters = [] }) => withdrawn_charters),
      Commitment: parsed.files.flatMap(({ withdrawn_commitments = [] }) => withdrawn_commitments),
      Signature: parsed.files.flatMap(({ withdrawn_signatures = [] }) => withdrawn_signatures),
    },
  };
}

/** File by file. */
function tidyingAll(readings: readonly FileReading[], said: readonly SurveyFileIssue[]): Tidy {
  const byFile = new Map(
    readings.map(({ name, sheets }) => {
      const own = said.filter(({ file }) => file === name);
      return [name, tidying(own, sheets)] as const;
    }),
  );
  return (issue) => byFile.get(issue.file)?.(issue) ?? null;
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
  const order = new Map(sheets.map(({ name, tab }, index) => [`${name} ${tab}`, index]));
  const sheetOf = ({ file, sheet }: SurveyFileIssue) => order.get(`${file} ${sheet}`) ?? -1;
  return issues.sort((a, b) => sheetOf(a) - sheetOf(b) || (a.row ?? 0) - (b.row ?? 0));
}
