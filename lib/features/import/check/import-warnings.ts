import { locales } from '../../../base/i18n/locales';
import { localisedSchema } from '../../../base/i18n/text-schema';
import { toIssue, type PathIssue, type RawSurveyFile } from '../../../domain/issues/issue-place';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';
import type { ReadableFile } from '../../../domain/survey-files/readable-file-schema';
import { figureFindings, standingFigures, type Finding } from './figure-warnings';
import type { Claim, KnownContent } from '../../../domain/survey-files/known-content-schema';
import {
  ownedWordSheets,
  sheetColumns,
  sheetNames,
  type SheetName,
} from '../../../domain/imports/sheet-columns';
import { sharesAbove100 } from './share-sums';

/**
 * What deserves a look in survey files that are in order by themselves, and what contradicts figures
 * that stand.
 * @param alike figures that stand and may say the same
 * @param complete whether the files say all of their sources
 */
export function* compareWithStanding(
  files: readonly ReadableFile[],
  raw: readonly RawSurveyFile[],
  known: KnownContent,
  alike: readonly Claim[],
  complete: boolean,
): Generator<SurveyFileIssue, void> {
  const standing = standingFigures(files, alike, complete);
  for (const [index, file] of files.entries()) {
    const found: Iterable<Finding>[] = [
      ...[missingLanguages(file, known), surveySizes(file, known), questions(file, known)],
      ...[figureFindings(file, known, standing), complete ? withdrawals(file, known) : []],
      impossibleWithdrawals(file, known),
    ];
    for (const findings of found)
      for (const { severity, ...issue } of findings)
        yield toIssue(raw[index], issue, severity ?? 'warning');
  }
  for (const { file, ...issue } of sharesAbove100(files, known))
    yield toIssue(raw[file], issue, 'warning');
}

function* surveySizes({ surveys }: ReadableFile, known: KnownContent): Generator<PathIssue> {
  for (const [index, survey] of surveys.entries()) {
    if (survey === null) continue;
    const { id, sample_size: is } = survey;
    const was = known.surveys.get(id)?.sample_size ?? null;
    const path = ['surveys', index, 'sample_size'];
    if (was !== null && was !== is)
      yield { path, code: 'sample-size-changes', found: is ?? '–', values: { was } };
  }
}

/** Questions that are new or changed, and of which nothing says where they are printed. */
function* questions({ indicators }: ReadableFile, known: KnownContent): Generator<PathIssue> {
  for (const [index, indicator] of indicators.entries()) {
    if (!indicator?.question || indicator.question_publication !== null) continue;
    if (isSame(indicator.question, known.indicators.get(indicator.id)?.question)) continue;
    yield { path: ['indicators', index, 'question'], code: 'question-unreferenced' };
  }
}

/** Texts that are new or changed and lack a language. */
function* missingLanguages(file: ReadableFile, known: KnownContent): Generator<PathIssue> {
  for (const sheet of sheetNames) {
    const fields = Object.entries(sheetColumns[sheet]).filter(([, kind]) => kind === 'texts');
    for (const [path, item] of itemsOf(file, sheet)) {
      const standing: object | undefined = known[sheet].get(idOf(item));
      for (const [field] of fields) {
        const own: unknown = Reflect.get(item, field);
        if (own === null) continue;
        const text = localisedSchema.safeParse(own).data;
        const languages = text ? locales.filter((lang) => text[lang] === undefined) : [];
        if (languages.length === 0 || isSame(text, standing && Reflect.get(standing, field)))
          continue;
        const values = { languages: languages.join(', ') };
        yield { path: [...path, field], code: 'language-missing', values };
      }
    }
  }
}

function* itemsOf(file: ReadableFile, sheet: SheetName): Generator<[(string | number)[], object]> {
  if (sheet !== 'sources')
    for (const [index, item] of file[sheet].entries()) {
      if (item !== null) yield [[sheet, index], item];
    }
  else if (file.source) yield [['source'], file.source];
}

function idOf(item: object): string {
  if ('id' in item) return String(item.id);
  return 'breakdown' in item && 'code' in item
    ? `${String(item.breakdown)}/${String(item.code)}`
    : '';
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Figures that a file cannot withdraw: they do not stand, are another source's, or it brings them itself. */
function* impossibleWithdrawals(
  { source, figures, withdrawals: asked }: ReadableFile,
  known: KnownContent,
): Generator<Finding> {
  const brought = new Set(figures.map((one) => one?.id));
  for (const [index, id] of asked.entries()) {
    if (id === null) continue;
    if (known.figures.get(id)?.source === source?.id && !brought.has(id)) continue;
    const path = ['withdrawals', index];
    yield { path, code: 'not-to-withdraw', found: id, severity: 'error' };
  }
}

function isUnsaid(said: readonly ({ id: string } | null)[]): (id: string) => boolean {
  const ids = new Set(said.map((one) => one?.id));
  return (id) => !ids.has(id);
}

/** Ids that a message lists. */
const LISTED = 10;

/** What a complete file does not say any more. */
function* withdrawals(file: ReadableFile, known: KnownContent): Generator<PathIssue> {
  if (file.source === null) return;
  const { id: source } = file.source;
  const gone = (known.figureIds.get(source) ?? []).filter(isUnsaid(file.figures));
  for (const list of ownedWordSheets) {
    const owned = [...known[list].values()].filter((item) => item.source === source);
    gone.push(...owned.map(({ id }) => id).filter(isUnsaid(file[list])));
  }
  if (gone.length === 0) return;
  const ids = gone.slice(0, LISTED).join(', ') + (gone.length > LISTED ? ' …' : '');
  const values = { count: gone.length, source, ids };
  yield { path: ['source'], code: 'withdrawn', found: source, values };
}
