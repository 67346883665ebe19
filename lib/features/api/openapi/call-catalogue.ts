import { exportFormats } from '../../exports/export-formats';
import { listFilters } from '../../../domain/filters/filter-value-schema';
import type { AnswerName } from './answer-schema';
import type { ParameterName } from './parameter-schema';
import {
  chartFilters,
  commitmentFilters,
  standardFilters,
  statementFilters,
} from '../word-filters';

/** One call of the API. Its words are in the messages, under its id. */
export type ApiCall = {
  id: CallId;
  path: string;
  parameters: readonly ParameterName[];
  /** Those that the call cannot do without, besides the parts of its path. */
  required?: readonly ParameterName[];
  /** What a good answer is: JSON of a known schema, text or a file. */
  type: string;
  schema: AnswerName | null;
  /** Of a list: the member that holds its items. */
  member?: string;
  /** Values that make a call worth looking at; a test makes it. `exampleOf` completes them. */
  example: Readonly<Partial<Record<ParameterName, string>>>;
};

export type CallId =
  | (
      | 'figures'
      | 'figure'
      | 'sources'
      | 'indicators'
      | 'organisations'
      | 'assessments'
      | 'ratings'
      | 'standards'
      | 'statements'
      | 'charts'
      | 'commitments'
      | 'changes'
    )
  | ('csv' | 'json' | 'xlsx' | 'sdmx' | 'csvw' | 'zip' | 'figureCsv' | 'ratingsCsv')
  | ('chart' | 'chosenChart' | 'oembed' | 'openapi')
  | ('surveys' | 'schema' | 'templateXlsx' | 'templateCsv');

const filters: readonly ParameterName[] = [...listFilters, 'q', 'release'];
const paging: readonly ParameterName[] = ['limit', 'cursor', 'lang'];
const dialect: readonly ParameterName[] = ['delimiter', 'decimal', 'lang'];
const json = 'application/json';

/** The calls that answer with JSON about what the barometer says. */
const contentCalls: readonly ApiCall[] = [
  {
    id: 'figures',
    path: '/api/v1/figures',
    parameters: [...filters, ...paging],
    ...{ type: json, schema: 'FigureList', member: 'figures' },
    example: { country: 'BE', theme: 'switching', limit: '5' },
  },
  {
    id: 'figure',
    path: '/api/v1/figures/{id}',
    parameters: ['id', 'release', 'lang'],
    ...{ type: json, schema: 'FigureDetail' },
    example: { id: 'be-2010-switched-provider' },
  },
  {
    id: 'sources',
    path: '/api/v1/sources',
    parameters: [...filters, ...paging],
    ...{ type: json, schema: 'SourceList', member: 'sources' },
    example: { country: 'FR', lang: 'fr' },
  },
  {
    id: 'indicators',
    path: '/api/v1/indicators',
    parameters: [...filters, ...paging],
    ...{ type: json, schema: 'IndicatorList', member: 'indicators' },
    example: { theme: 'waiting' },
  },
  {
    id: 'organisations',
    path: '/api/v1/organisations',
    parameters: [...filters, ...paging],
    ...{ type: json, schema: 'OrganisationList', member: 'organisations' },
    example: { lang: 'fr' },
  },
  {
    id: 'assessments',
    path: '/api/v1/assessments',
    parameters: ['release', 'lang'],
    ...{ type: json, schema: 'AssessmentList', member: 'assessments' },
    example: { lang: 'fr' },
  },
  {
    id: 'ratings',
    path: '/api/v1/ratings',
    parameters: ['release', 'lang'],
    ...{ type: json, schema: 'RatingList', member: 'ratings' },
    example: { lang: 'nl' },
  },
  {
    id: 'standards',
    path: '/api/v1/standards',
    parameters: [...standardFilters, ...paging],
    ...{ type: json, schema: 'StandardList', member: 'standards' },
    example: { lang: 'nl' },
  },
  {
    id: 'statements',
    path: '/api/v1/statements',
    parameters: [...statementFilters, ...paging],
    ...{ type: json, schema: 'StatementList', member: 'statements' },
    example: { theme: 'waiting', limit: '10' },
  },
  {
    id: 'charts',
    path: '/api/v1/charts',
    parameters: [...chartFilters, ...paging],
    ...{ type: json, schema: 'ComposedChartList', member: 'charts' },
    example: { theme: 'switching', lang: 'nl' },
  },
  {
    id: 'commitments',
    path: '/api/v1/commitments',
    parameters: [...commitmentFilters, ...paging],
    ...{ type: json, schema: 'CharterList', member: 'charters' },
    example: { lang: 'nl' },
  },
  {
    id: 'changes',
    path: '/api/v1/changes',
    parameters: [...filters, 'since', ...paging],
    ...{ type: json, schema: 'ChangeList', member: 'changes' },
    example: { since: '0', limit: '10' },
  },
];

/** Whole selections as files. */
const fileCalls: readonly ApiCall[] = [
  {
    id: 'csv',
    path: '/api/v1/figures.csv',
    parameters: [...filters, ...dialect],
    ...{ type: exportFormats.csv.type, schema: null },
    example: { country: 'BE', lang: 'fr' },
  },
  {
    id: 'csvw',
    path: '/api/v1/figures.csv-metadata.json',
    parameters: [...filters, ...dialect],
    ...{ type: 'application/csvm+json', schema: null },
    example: { country: 'BE', lang: 'fr' },
  },
  {
    id: 'xlsx',
    path: '/api/v1/figures.xlsx',
    parameters: [...filters, 'lang'],
    ...{ type: exportFormats.xlsx.type, schema: null },
    example: { country: 'FR', year: '2013', lang: 'fr' },
  },
  {
    id: 'json',
    path: '/api/v1/figures.json',
    parameters: [...filters, 'lang'],
    ...{ type: exportFormats.json.type, schema: 'FigureList', member: 'figures' },
    example: { theme: 'switching,reactions' },
  },
  {
    id: 'sdmx',
    path: '/api/v1/figures.sdmx.csv',
    parameters: [...filters, 'lang'],
    ...{ type: exportFormats['sdmx-csv'].type, schema: null },
    example: { kind: 'survey', country: 'BE' },
  },
  {
    id: 'zip',
    path: '/api/v1/figures.zip',
    parameters: [...filters, ...dialect],
    ...{ type: exportFormats.zip.type, schema: null },
    example: { country: 'BE' },
  },
  {
    id: 'figureCsv',
    path: '/api/v1/figures/{id}.csv',
    parameters: ['id', 'release', ...dialect],
    ...{ type: exportFormats.csv.type, schema: null },
    example: { id: 'be-2010-switched-provider' },
  },
  {
    id: 'ratingsCsv',
    path: '/api/v1/ratings.csv',
    parameters: ['release', 'lang'],
    ...{ type: exportFormats.csv.type, schema: null },
    example: { lang: 'fr' },
  },
];

/** Charts as pictures, and what other sites embed. */
const chartCalls: readonly ApiCall[] = [
  {
    id: 'chart',
    path: '/api/v1/charts/{id}.svg',
    parameters: ['id', ...filters, 'lang'],
    ...{ type: 'image/svg+xml', schema: null },
    example: { id: 'waiting-times', country: 'BE' },
  },
  {
    id: 'chosenChart',
    path: '/api/v1/charts/chosen.svg',
    parameters: ['figure', 'release', 'lang'],
    required: ['figure'],
    ...{ type: 'image/svg+xml', schema: null },
    example: { figure: 'be-2009-switched-provider,be-2010-switched-provider', lang: 'nl' },
  },
  {
    id: 'oembed',
    path: '/api/v1/oembed',
    parameters: ['url', 'maxwidth', 'maxheight', 'format'],
    required: ['url'],
    ...{ type: json, schema: 'Oembed' },
    example: { url: '/embed/en/charts/waiting-times', maxwidth: '500' },
  },
];

/** What the import reads, and what to write for it. */
const importCalls: readonly ApiCall[] = [
  {
    id: 'surveys',
    path: '/api/v1/surveys.json',
    parameters: ['release'],
    ...{ type: json, schema: 'SurveyFileList' },
    example: { release: '1' },
  },
  {
    id: 'schema',
    path: '/api/v1/survey.schema.json',
    parameters: ['lang'],
    ...{ type: 'application/schema+json', schema: null },
    example: { lang: 'en' },
  },
  {
    id: 'templateXlsx',
    path: '/api/v1/import-template.xlsx',
    parameters: ['release', 'lang'],
    ...{ type: exportFormats.xlsx.type, schema: null },
    example: { lang: 'fr' },
  },
  {
    id: 'templateCsv',
    path: '/api/v1/import-template.csv',
    parameters: ['release', 'lang'],
    ...{ type: exportFormats.csv.type, schema: null },
    example: { lang: 'fr' },
  },
];

/** The calls in the order in which the page of the API shows them. */
export const apiCalls: readonly ApiCall[] = [
  ...contentCalls,
  ...fileCalls,
  ...chartCalls,
  ...importCalls,
  {
    id: 'openapi',
    path: '/api/v1/openapi.json',
    parameters: ['lang'],
    ...{ type: 'application/openapi+json', schema: null },
    example: { lang: 'en' },
  },
];
