import type { ComposedChart } from '../charts/composed/composed-chart-schema';
import type { Figure } from '../figures/figure-schema';
import type { Charter, Commitment, Signature } from '../commitments/commitment-schema';
import { labelColumns } from '../figures/figure-record-schema';
import { locales, type Locale } from '../../base/i18n/locales';
import type { Code, Indicator } from '../indicators/indicator-schema';
import type { Reference, Source, Statement } from '../sources/source-schema';
import type { Standard } from '../standards/standard-schema';
import type { Organisation } from '../organisations/organisation-schema';
import type { SeriesBreak } from '../surveys/series-break-schema';
import type { Survey } from '../surveys/survey-schema';

/**
 * What the cells of a column hold. `texts` is a text in languages: `label_fr`, `label_nl`, `label_en`; `list` is
 * several ids or codes, with commas between them, `items` several words as they are written.
 */
export type CellKind =
  | ('text' | 'texts' | 'choice' | 'base' | 'list' | 'items' | 'date' | 'country' | 'sizes')
  /** A year or another time that a figure may speak of. */
  | 'period'
  /** A whole number, a number, and the value of a figure, which may carry a unit. */
  | ('count' | 'number' | 'value');

type ColumnKinds<T> = { [field in keyof Required<T>]: CellKind };

/** The columns of each sheet, in the order of templates. Their names are the contract's. */
export const sheetColumns = {
  sources: {
    ...{ id: 'text', form: 'choice', title: 'text', label: 'texts', author: 'text' },
    ...{ publisher: 'text', published_on: 'date', language: 'choice', url: 'text' },
    ...{ summary: 'texts', read_on: 'date' },
  } satisfies ColumnKinds<Source>,
  surveys: {
    ...{ id: 'text', series: 'text', label: 'texts', organiser: 'text', sponsor: 'text' },
    ...{ edition: 'texts', mode: 'choice', fieldwork_start: 'date', fieldwork_end: 'date' },
    ...{ population: 'texts', countries_covered: 'count', sample_size: 'count' },
    ...{ country_sample_size: 'sizes', weighting: 'texts', limits: 'texts' },
  } satisfies ColumnKinds<Survey>,
  breaks: {
    ...{ id: 'text', series: 'text', indicators: 'list', after: 'period', before: 'period' },
    reason: 'texts',
  } satisfies ColumnKinds<SeriesBreak>,
  organisations: {
    ...{ id: 'text', kind: 'choice', name: 'texts', country: 'country', parent: 'text' },
    ...{ parent_from: 'date', successor: 'text', successor_from: 'date', identifiers: 'items' },
  } satisfies ColumnKinds<Organisation>,
  indicators: {
    ...{ id: 'text', theme: 'choice', unit: 'choice', high_is: 'choice', scale_min: 'number' },
    ...{ scale_max: 'number', label: 'texts', definition: 'texts', question: 'texts' },
    ...{ question_publication: 'text', question_url: 'text', population: 'texts' },
    percent_of: 'texts',
  } satisfies ColumnKinds<Indicator>,
  codes: { breakdown: 'choice', code: 'text', label: 'texts' } satisfies ColumnKinds<Code>,
  figures: {
    ...{ id: 'text', indicator: 'text', country: 'country', year: 'count', value: 'value' },
    ...{ kind: 'choice', sector: 'text', channel: 'text', aspect: 'text', provider: 'text' },
    ...{ segment: 'text', survey: 'text', source: 'text', paragraph: 'count', stated_as: 'text' },
    ...{ year_basis: 'choice', sample_size: 'count', note: 'texts', base: 'base' },
    ...{ period: 'period', organisation: 'text', locator: 'text', countries_covered: 'count' },
    ...{ evidence: 'choice', seen_in: 'choice' },
  } satisfies ColumnKinds<Figure>,
  statements: {
    ...{ id: 'text', source: 'text', paragraph: 'count', themes: 'list', text: 'texts' },
  } satisfies ColumnKinds<Statement>,
  standards: {
    ...{ id: 'text', country: 'country', threshold_seconds: 'count', target_percent: 'number' },
    ...{ label: 'texts', rule: 'texts' },
  } satisfies ColumnKinds<Standard>,
  references: {
    ...{ id: 'text', source: 'text', about: 'choice', about_id: 'text', field: 'text' },
    ...{ text: 'texts', article_says: 'texts', publication: 'text', url: 'text' },
  } satisfies ColumnKinds<Reference>,
  charts: {
    ...{ id: 'text', theme: 'choice', position: 'count', label: 'texts', title: 'texts' },
    ...{ form: 'choice', indicator: 'list', sector: 'list', channel: 'list', aspect: 'list' },
    ...{ provider: 'list', segment: 'list', label_by: 'choice', group_by: 'choice' },
    sort_by: 'choice',
  } satisfies ColumnKinds<ComposedChart>,
  charters: {
    ...{ id: 'text', kind: 'choice', country: 'country', label: 'texts', organiser: 'text' },
    ...{ in_force: 'date', note: 'texts', source: 'text', locator: 'text' },
  } satisfies ColumnKinds<Charter>,
  commitments: {
    ...{ id: 'text', charter: 'text', label: 'texts', indicators: 'list', threshold: 'number' },
    ...{ unit: 'choice', share: 'number', channel: 'text', in_force: 'date', source: 'text' },
    locator: 'text',
  } satisfies ColumnKinds<Commitment>,
  signatures: {
    ...{ id: 'text', charter: 'text', organisation: 'text', signed_on: 'date' },
    ...{ withdrawn_on: 'date', source: 'text', locator: 'text' },
  } satisfies ColumnKinds<Signature>,
} as const;

export type SheetName = keyof typeof sheetColumns;

export const sheetNames = [
  ...(['sources', 'surveys', 'indicators', 'codes'] as const),
  ...(['figures', 'statements', 'standards', 'references', 'charts'] as const),
  ...(['breaks', 'organisations'] as const),
  ...(['charters', 'commitments', 'signatures'] as const),
] as const satisfies readonly SheetName[];

/** Sheets besides `figures` whose rows belong to a source. */
export const ownedWordSheets = [
  ...(['statements', 'references'] as const),
  ...(['charters', 'commitments', 'signatures'] as const),
] as const satisfies readonly SheetName[];

/** Whether the rows of a sheet belong to a source. */
export function isOwnedSheet(
  sheet: SheetName,
): sheet is 'figures' | (typeof ownedWordSheets)[number] {
  return sheet === 'figures' || ownedWordSheets.some((owned) => owned === sheet);
}

/** Columns of an export that follow from others: they are compared or kept aside, never stored. */
export const derivedColumns: readonly string[] = [
  ...['theme', 'indicator_label', 'unit', 'margin_low', 'margin_high'],
  ...labelColumns,
];

/** A field of a sheet, or one language of it. */
export type SheetField = { field: string; kind: CellKind; header: string; lang: Locale | null };

/** Every column that a sheet may have, each with the header that means it. */
export function sheetFields(sheet: SheetName): SheetField[] {
  const columns: Readonly<Record<string, CellKind>> = sheetColumns[sheet];
  return Object.entries(columns).flatMap(([field, kind]): SheetField[] =>
    kind === 'texts'
      ? locales.map((lang) => ({ field, kind, header: `${field}_${lang}`, lang }))
      : [{ field, kind, header: field, lang: null }],
  );
}

/**
 * Columns of figures that a column of any table can be said to be; `note` is one whose language is asked, and
 * `unit` is compared with that of the indicator.
 */
export const assignableColumns: readonly string[] = [
  ...sheetFields('figures').map(({ header }) => header),
  ...['note', 'unit'],
];

/** Columns of figures that no row can do without. */
export const neededColumns: ReadonlySet<string> = new Set([
  ...['id', 'indicator', 'year', 'value', 'kind', 'stated_as', 'year_basis'],
]);
