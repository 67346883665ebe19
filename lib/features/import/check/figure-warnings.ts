import { periodOf } from '../../../domain/figures/figure-schema';
import { breakdowns, type Unit } from '../../../domain/indicators/indicator-schema';
import type { PathIssue } from '../../../domain/issues/issue-place';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';
import type { ReadableFile } from '../../../domain/survey-files/readable-file-schema';
import { figureKey } from '../../../domain/survey-files/survey-file-duplicates';
import { contradictsStated } from '../cells/stated-value';
import type { Claim, KnownContent } from '../../../domain/survey-files/known-content-schema';

type FileFigure = NonNullable<ReadableFile['figures'][number]>;

/** What deserves a look; a warning unless it says otherwise. */
export type Finding = PathIssue & { severity?: SurveyFileIssue['severity'] };

/** What changes of single figures deserve a look, and what contradicts others. */
export function* figureFindings(
  { figures, indicators, source: owner }: ReadableFile,
  known: KnownContent,
  standing: StandingFigures,
): Generator<Finding> {
  const source = owner?.id ?? '';
  const language = owner?.language ?? null;
  const units = unitsOf(indicators, known);
  for (const [place, figure] of figures.entries()) {
    if (figure === null) continue;
    const path = ['figures', place];
    const before = known.figures.get(figure.id);
    for (const { field, ...issue } of [
      ...changesOf(figure, before),
      ...unsaidOf(figure, before, owner?.form),
    ])
      yield { ...issue, path: [...path, field] };
    const unit = units.get(figure.indicator);
    const isSaid = before?.value === figure.value && before.stated_as === figure.stated_as;
    if (unit && !isSaid && contradictsStated(figure.value, unit, figure.stated_as, language))
      yield { ...contradiction(figure), path: [...path, 'value'] };
    if (standing.meanings.size === 0) continue;
    const twin = standing.meanings.get(figureKey(figure, source));
    if (twin !== undefined)
      yield {
        ...{ path, code: 'same-meaning', found: figure.id, values: { first: twin } },
        severity: 'error',
      };
    if (before?.value === figure.value) continue;
    const equal = standing.values.get(valueKey(figure))?.find((one) => one.source !== source);
    if (equal) yield { ...equalIssue(equal, figure), path: [...path, 'value'] };
  }
}

function unitsOf(indicators: ReadableFile['indicators'], known: KnownContent): Map<string, Unit> {
  const units = new Map(Array.from(known.indicators, ([id, { unit }]) => [id, unit]));
  for (const one of indicators) if (one !== null) units.set(one.id, one.unit);
  return units;
}

function contradiction({ value, stated_as: stated }: FileFigure) {
  return { code: 'contradicts-stated', found: value, values: { value, stated } } as const;
}

function equalIssue({ id, source }: { id: string; source: string }, { value }: FileFigure) {
  return { code: 'equal-elsewhere', found: value, values: { id, source } } as const;
}

type StandingFigures = {
  /** What they speak about → id. */
  meanings: ReadonlyMap<string, string>;
  values: ReadonlyMap<string, readonly { id: string; source: string }[]>;
};

/** Figures that go on standing as they are beside the import, to be found again: those that are alike. */
export function standingFigures(
  files: readonly ReadableFile[],
  alike: readonly Claim[],
  complete: boolean,
): StandingFigures {
  const incoming = new Set(files.flatMap(({ figures }) => figures.map((one) => one?.id)));
  const said = new Set(files.flatMap(({ source }) => source?.id ?? []));
  const meanings = new Map<string, string>();
  const values = new Map<string, { id: string; source: string }[]>();
  for (const figure of alike) {
    const { id, source } = figure;
    if (incoming.has(id) || (complete && said.has(source))) continue;
    meanings.set(figureKey(figure, source), id);
    const key = valueKey(figure);
    const same = values.get(key);
    if (same) same.push({ id, source });
    else values.set(key, [{ id, source }]);
  }
  return { meanings, values };
}

function valueKey(figure: Omit<Claim, 'id' | 'source' | 'survey'>): string {
  const { indicator, country, organisation, value } = figure;
  const codes = breakdowns.map((one) => figure[one] ?? '').join(' ');
  return `${indicator} ${country ?? ''} ${periodOf(figure)} ${value} ${organisation ?? ''} ${codes}`;
}

/** Documents that are read by their paragraphs, and those too long to find a number in. */
const articles: ReadonlySet<string> = new Set(['article', 'blog', 'opinion']);
const longDocuments: ReadonlySet<string> = new Set(['report', 'data-file', 'parliament']);

/** Where in its document a number stands, and how it was worked out, where a figure is new or says less than before. */
function* unsaidOf(
  figure: FileFigure,
  before: FileFigure | undefined,
  form = '',
): Generator<FieldIssue> {
  const { paragraph, evidence, note } = figure;
  const isFound = (one: FileFigure) => one.paragraph !== null || one.locator !== null;
  const hasPlaces = articles.has(form) || longDocuments.has(form);
  if (hasPlaces && !isFound(figure) && (before === undefined || isFound(before)))
    yield { field: articles.has(form) ? 'paragraph' : 'locator', code: 'place-unsaid' };
  const isElsewhere = paragraph !== null && !articles.has(form) && form !== '';
  if (isElsewhere && before?.paragraph !== paragraph)
    yield { field: 'paragraph', code: 'paragraph-elsewhere', found: paragraph };
  if (evidence === 'derived' && note === null && before?.evidence !== evidence)
    yield { field: 'note', code: 'how-unsaid' };
}

type FieldIssue = Omit<PathIssue, 'path'> & { field: string };

/** A year that is inferred, a sample size that changes: said where the import brings them anew. */
function* changesOf(figure: FileFigure, before: FileFigure | undefined): Generator<FieldIssue> {
  const isInferred = figure.year_basis === 'inferred';
  if (isInferred && (before?.year_basis !== 'inferred' || before.year !== figure.year))
    yield { field: 'year', code: 'year-inferred', found: figure.year };
  const [was, is] = [before?.sample_size ?? null, figure.sample_size];
  if (was !== null && was !== is)
    yield { field: 'sample_size', code: 'sample-size-changes', found: is ?? '–', values: { was } };
}
