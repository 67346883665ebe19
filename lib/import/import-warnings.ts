import { meaningOf } from '../surveys/survey-file-twins';
import { locales } from '../i18n/locales';
import { localisedSchema } from '../i18n/text-schema';
import { breakdowns } from '../indicators/indicator-schema';
import { toFault, type PathFault, type RawSurveyFile } from '../surveys/fault-place';
import type { SurveyFileFault } from '../surveys/fault-schema';
import type { ReadableFile } from '../surveys/readable-file-schema';
import type { KnownContent } from './known-content-schema';
import { sheetColumns, sheetNames, type SheetName } from './sheet-columns';
import { sharesAbove100 } from './share-sums';

type FileFigure = NonNullable<ReadableFile['figures'][number]>;
type Severity = SurveyFileFault['severity'];

/**
 * What deserves a look in survey files that are in order by themselves, and what contradicts figures
 * that stand.
 * @param complete whether the files say all of their sources
 */
export function compareWithStanding(
  files: readonly ReadableFile[],
  raw: readonly RawSurveyFile[],
  known: KnownContent,
  complete: boolean,
): SurveyFileFault[] {
  const faults: SurveyFileFault[] = [];
  const add =
    (index: number) =>
    (fault: PathFault, severity: Severity = 'warning') =>
      faults.push(toFault(raw[index], fault, severity));
  const standing = standingFigures(files, known, complete);
  files.forEach((file, index) => {
    for (const fault of missingLanguages(file, known)) add(index)(fault);
    for (const fault of surveySizes(file, known)) add(index)(fault);
    const source = file.source?.id ?? '';
    for (const [place, figure] of file.figures.entries()) {
      if (figure === null) continue;
      const path = ['figures', place];
      const before = known.figures.get(figure.id);
      for (const fault of changesOf(figure, before))
        add(index)({ ...fault, path: [...path, fault.field] });
      const twin = standing.meanings.get(meaningOf(figure, source));
      if (twin !== undefined && twin !== figure.id)
        add(index)(
          { path, code: 'same-meaning', found: figure.id, values: { first: twin } },
          'error',
        );
      if (before?.value === figure.value) continue;
      const equal = standing.values.get(valueKey(figure))?.find((one) => one.source !== source);
      if (equal) add(index)({ ...equalFault(equal, figure), path: [...path, 'value'] });
    }
    if (complete && file.source)
      for (const fault of withdrawals(file, source, known)) add(index)(fault);
  });
  for (const { file, ...fault } of sharesAbove100(files, known)) add(file)(fault);
  return faults;
}

function equalFault({ id, source }: { id: string; source: string }, { value }: FileFigure) {
  return { code: 'equal-elsewhere', found: value, values: { id, source } } as const;
}

/** Figures that go on standing as they are beside the import: by what they speak about, and by value. */
function standingFigures(files: readonly ReadableFile[], known: KnownContent, complete: boolean) {
  const incoming = new Set(files.flatMap(({ figures }) => figures.map((one) => one?.id)));
  const said = new Set(files.flatMap(({ source }) => source?.id ?? []));
  const meanings = new Map<string, string>();
  const values = new Map<string, { id: string; source: string }[]>();
  for (const figure of known.figures.values()) {
    const { id, source } = figure;
    if (incoming.has(id) || (complete && said.has(source))) continue;
    meanings.set(meaningOf(figure, source), id);
    const key = valueKey(figure);
    const same = values.get(key);
    if (same) same.push({ id, source });
    else values.set(key, [{ id, source }]);
  }
  return { meanings, values };
}

function valueKey(figure: FileFigure): string {
  const { indicator, country, year, value } = figure;
  const codes = breakdowns.map((one) => figure[one] ?? '').join(' ');
  return `${indicator} ${country} ${year} ${value} ${codes}`;
}

type FieldFault = Omit<PathFault, 'path'> & { field: string };

/** A year that is inferred, a sample size that changes: said where the import brings them anew. */
function* changesOf(figure: FileFigure, before: FileFigure | undefined): Generator<FieldFault> {
  const isInferred = figure.year_basis === 'inferred';
  if (isInferred && (before?.year_basis !== 'inferred' || before.year !== figure.year))
    yield { field: 'year', code: 'year-inferred', found: figure.year };
  const [was, is] = [before?.sample_size ?? null, figure.sample_size];
  if (was !== null && was !== is)
    yield { field: 'sample_size', code: 'sample-size-changes', found: is ?? '–', values: { was } };
}

function* surveySizes({ surveys }: ReadableFile, known: KnownContent): Generator<PathFault> {
  for (const [index, survey] of surveys.entries()) {
    if (survey === null) continue;
    const { id, sample_size: is } = survey;
    const was = known.surveys.get(id)?.sample_size ?? null;
    const path = ['surveys', index, 'sample_size'];
    if (was !== null && was !== is)
      yield { path, code: 'sample-size-changes', found: is ?? '–', values: { was } };
  }
}

/** Texts that are new or changed and lack a language. */
function* missingLanguages(file: ReadableFile, known: KnownContent): Generator<PathFault> {
  for (const sheet of sheetNames) {
    const fields = Object.entries(sheetColumns[sheet]).filter(([, kind]) => kind === 'texts');
    for (const [path, item] of itemsOf(file, sheet)) {
      const standing: object | undefined = known[sheet].get(idOf(item));
      for (const [field] of fields) {
        const text = localisedSchema.safeParse(Reflect.get(item, field)).data;
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

/** Ids that a message lists. */
const LISTED = 10;

/** What a complete file does not say any more. */
function* withdrawals(
  file: ReadableFile,
  source: string,
  known: KnownContent,
): Generator<PathFault> {
  const said = new Set(
    [...file.figures, ...file.statements, ...file.references].map((one) => one?.id),
  );
  const owned = [...known.statements.values(), ...known.references.values()]
    .filter((item) => item.source === source)
    .map(({ id }) => id);
  const gone = [...(known.figureIds.get(source) ?? []), ...owned].filter((id) => !said.has(id));
  if (gone.length === 0) return;
  const ids = gone.slice(0, LISTED).join(', ') + (gone.length > LISTED ? ' …' : '');
  const values = { count: gone.length, source, ids };
  yield { path: ['source'], code: 'withdrawn', found: source, values };
}
