import { z } from 'zod';
import { countrySchema } from '../../base/i18n/country-schema';
import type { ComposedChart } from '../charts/composed/composed-chart-schema';
import { baseSchema, kindSchema, yearSchema } from '../figures/figure-schema';
import {
  parseReportingPeriod,
  reportingPeriodSchema,
  yearOfPeriod,
} from '../periods/reporting-period';
import { slugSchema } from '../../base/i18n/text-schema';
import { breakdowns, type Indicator } from '../indicators/indicator-schema';
import type { PathIssue } from '../issues/issue-place';
import type { IssueCode, SurveyFileIssue } from '../issues/issue-schema';
import type { KnownContent } from './known-content-schema';
import type { Organisation } from '../organisations/organisation-schema';
import type { Source } from '../sources/source-schema';
import type { ReadableFile } from './readable-file-schema';

/** The words that stand already, or come in with the same import. */
export type KnownWords = {
  indicators: ReadonlyMap<string, Indicator>;
  surveys: ReadonlySet<string>;
  /** The series that surveys belong to. */
  series: ReadonlySet<string>;
  organisations: ReadonlyMap<string, Organisation>;
  /** `breakdown/code` */
  codes: ReadonlySet<string>;
  /** Composed charts that stand and do not come with the same import. */
  charts: ReadonlyMap<string, ComposedChart>;
  /** Ids of charters. */
  charters: ReadonlySet<string>;
  /** What stands of charters, commitments and signatures. */
  promises: Pick<KnownContent, 'charters' | 'commitments' | 'signatures'>;
  /** Figure id → the source it belongs to. */
  figureSources: ReadonlyMap<string, string>;
  /** Whether a figure of kind `rating` may stand as it is brought: it stands so, or the file is a copy of another barometer. */
  isStandingRating: (figure: FigureParts) => boolean;
  statementSources: ReadonlyMap<string, string>;
  /** Null for one that belongs to none. */
  referenceSources: ReadonlyMap<string, string | null>;
};

/** The parts of a figure that mean something by themselves; null where they cannot be read. */
const partsSchema = z
  .object({
    id: slugSchema.nullable().catch(null),
    indicator: slugSchema.nullable().catch(null),
    country: countrySchema.nullable().catch(null),
    countries_covered: z.number().nullable().catch(null),
    period: reportingPeriodSchema.nullable().catch(null),
    year: yearSchema.nullable().catch(null),
    kind: kindSchema.nullable().catch(null),
    value: z.number().nullable().catch(null),
    sample_size: z.number().nullable().catch(null),
    base: baseSchema.nullable().catch(null),
    survey: slugSchema.nullable().catch(null),
    organisation: slugSchema.nullable().catch(null),
    sector: slugSchema.nullable().catch(null),
    channel: slugSchema.nullable().catch(null),
    aspect: slugSchema.nullable().catch(null),
    provider: slugSchema.nullable().catch(null),
    segment: slugSchema.nullable().catch(null),
  })
  .nullable()
  .catch(null);

/** The parts of a figure that mean something by themselves. */
export type FigureParts = NonNullable<z.infer<typeof partsSchema>>;

const figuresSchema = z.object({ figures: z.array(z.unknown()).catch([]) }).catch({ figures: [] });

/**
 * What is wrong with the meaning of a file's figures, also of those that cannot be read as a whole.
 * @param file what can be read of `content`
 * @param wordsAreWhole whether every word that comes with them could be read
 */
export function* findFigureIssues(
  { figures, source }: ReadableFile,
  content: unknown,
  known: KnownWords,
  wordsAreWhole: boolean,
): Generator<PathIssue> {
  const raw = figures.includes(null) ? figuresSchema.parse(content).figures : [];
  for (const [index, whole] of figures.entries()) {
    const figure = whole ?? partsSchema.parse(raw[index]);
    if (figure === null) continue;
    const undefinedWords = wordsAreWhole ? undefinedWordsOf(figure, known) : [];
    for (const [column, code, values] of [
      ...impossibleValuesOf(figure, source?.id, known),
      ...ratingIssues(figure, source?.form, known),
      ...placeAndTimeIssues(figure, whole !== null),
      ...undefinedWords,
    ])
      yield { path: ['figures', index, column], code, values, found: figure[column] };
  }
}

/** Ids of what belongs to another source, as those of figures may not be either. */
export function* findForeignIds(file: ReadableFile, known: KnownWords): Generator<PathIssue> {
  const { id: own } = file.source ?? {};
  if (own === undefined) return;
  const { statementSources, referenceSources, promises } = known;
  const promised = (list: keyof typeof promises) => (id: string) => promises[list].get(id)?.source;
  const owners = {
    statements: (id: string) => statementSources.get(id),
    references: (id: string) => referenceSources.get(id),
    charters: promised('charters'),
    commitments: promised('commitments'),
    signatures: promised('signatures'),
  };
  for (const list of ['statements', 'references', 'charters', 'commitments', 'signatures'] as const)
    for (const [index, item] of file[list].entries()) {
      const source: string = owners[list](item?.id ?? '') ?? own;
      if (source === own) continue;
      yield {
        ...{ path: [list, index, 'id'], code: 'other-source', found: item?.id },
        values: { source },
      };
    }
}

type ColumnIssue = [column: keyof FigureParts, code: IssueCode, values?: SurveyFileIssue['values']];

/** Every word a figure uses is defined. */
function undefinedWordsOf(figure: FigureParts, known: KnownWords): ColumnIssue[] {
  const issues: ColumnIssue[] = [];
  if (figure.indicator !== null && !known.indicators.has(figure.indicator))
    issues.push(['indicator', 'unknown-indicator']);
  if (figure.survey !== null && !known.surveys.has(figure.survey))
    issues.push(['survey', 'unknown-survey']);
  if (figure.organisation !== null && !known.organisations.has(figure.organisation))
    issues.push(['organisation', 'unknown-organisation']);
  for (const name of breakdowns)
    if (figure[name] !== null && !known.codes.has(`${name}/${figure[name]}`))
      issues.push([name, 'unknown-code', { breakdown: name }]);
  return issues;
}

/**
 * A figure has a country, or says over how many it is; and its period ends in its year.
 * @param isWhole whether all of it could be read: else what is missing may be there and unreadable
 */
function placeAndTimeIssues(
  { country, countries_covered, period, year }: FigureParts,
  isWhole: boolean,
): ColumnIssue[] {
  const issues: ColumnIssue[] = [];
  if (isWhole && country === null && countries_covered === null)
    issues.push(['country', 'missing']);
  if (country !== null && countries_covered !== null)
    issues.push(['countries_covered', 'country-and-countries', { country }]);
  const read = period === null ? null : parseReportingPeriod(period);
  if (read && year !== null && yearOfPeriod(read) !== year)
    issues.push(['period', 'period-of-other-year', { year, ends: yearOfPeriod(read) }]);
  return issues;
}

/** The source of ratings has nothing but ratings, no other source has any, and no file brings a new one. */
function ratingIssues(
  figure: FigureParts,
  form: Source['form'] | undefined,
  known: KnownWords,
): ColumnIssue[] {
  const isOfPublic = form === 'ratings';
  if (figure.kind !== 'rating' && !isOfPublic) return [];
  const isTaken = figure.kind === 'rating' && isOfPublic && known.isStandingRating(figure);
  return isTaken ? [] : [['kind', 'rating-not-imported']];
}

/** A figure's value is possible in its unit, its size has a base, and its id belongs to its own source. */
function impossibleValuesOf(
  { id, indicator: name, value, sample_size, base }: FigureParts,
  source: string | undefined,
  known: KnownWords,
): ColumnIssue[] {
  const issues: ColumnIssue[] = [];
  const indicator = known.indicators.get(name ?? '');
  const owner = known.figureSources.get(id ?? '') ?? source;
  if (indicator && value !== null && !isPossible(value, indicator))
    issues.push(['value', 'impossible-value', { unit: indicator.unit, ...rangeOf(indicator) }]);
  if (base === 'unknown' && sample_size !== null) issues.push(['sample_size', 'size-without-base']);
  if (source !== undefined && owner !== undefined && owner !== source)
    issues.push(['id', 'other-source', { source: owner }]);
  return issues;
}

/** The values a unit can have: from, and to, where it ends. */
function rangeOf({ unit, scale_min, scale_max }: Indicator): { min: number; max: number | 'none' } {
  if (unit === 'percent') return { min: 0, max: 100 };
  return unit === 'score'
    ? { min: scale_min ?? 0, max: scale_max ?? 'none' }
    : { min: 0, max: 'none' };
}

function isPossible(value: number, indicator: Indicator): boolean {
  const { min, max } = rangeOf(indicator);
  return value >= min && (max === 'none' || value <= max);
}
