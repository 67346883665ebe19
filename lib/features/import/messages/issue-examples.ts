import type { IssueCode, SurveyFileIssue } from '../../../domain/issues/issue-schema';

// What stands in an example is the same in every language: ids, numbers, codes, addresses.

/** A value that would do, by the column it stands in. */
const ofColumn: Readonly<Record<string, string>> = {
  id: 'be-2010-switched-provider',
  indicator: 'switched-provider',
  ...{ country: 'BE', year: '2010', value: '38', kind: 'survey', sector: 'energy' },
  ...{ channel: 'phone', aspect: 'speed', provider: 'company', segment: 'wary' },
  survey: 'accenture-2010',
  source: 'peut-mieux-faire',
  ...{
    paragraph: '4',
    stated_as: '38 %',
    year_basis: 'stated',
    sample_size: '331',
    base: 'unknown',
  },
  ...{ form: 'article', language: 'fr', url: 'https://www.example.org/article' },
  ...{
    period: '2015-Q4',
    organisation: 'example-company',
    locator: 'p. 12',
    read_on: '2024-03-01',
  },
  ...{ evidence: 'printed', seen_in: 'publisher' },
  ...{ charter: 'be-charter', signed_on: '2011-06', withdrawn_on: '2014', in_force: '2012-01-01' },
  ...{ threshold: '150', share: '90', indicators: 'lived-wait' },
  question_url: 'https://www.example.org/report',
  ...{ published_on: '2013-11-12', fieldwork_start: '2010-07', fieldwork_end: '2010-09' },
  ...{ theme: 'waiting', themes: 'waiting, switching', unit: 'percent', high_is: 'bad' },
  ...{ scale_min: '1', scale_max: '10', breakdown: 'sector', code: 'energy', mode: 'online' },
  ...{ threshold_seconds: '150', target_percent: '90', countries_covered: '17' },
  country_sample_size: 'BE: 331; FR: 1000',
  ...{ about: 'survey', about_id: 'accenture-2010', field: 'sample_size' },
};

/** What would do for a code, whatever the column. */
const ofCode: Partial<Record<IssueCode, string>> = {
  'not-a-date': '2013-11-12',
  'not-a-period': '2015-Q4',
  'not-an-identifier': 'be-enterprise:0433795975',
  'not-stated': '81 %',
  'not-a-country': 'BE',
  'not-a-language': 'fr',
  'not-a-link': 'https://www.example.org/article',
  'not-a-field': 'sample_size',
  'not-sizes': 'BE: 331; FR: 1000',
  'not-whole': '331',
  'share-above-one': '0,38',
  'header-missing': 'id;indicator;country;year;value',
  'quote-unclosed': '"4 ""sur"" 5"',
};

/** Codes that no single value would mend. */
const without: ReadonlySet<IssueCode> = new Set<IssueCode>([
  ...([
    'wrong-shape',
    'unknown-key',
    'twice',
    'same-meaning',
    'source-missing',
    'not-to-withdraw',
  ] as const),
  ...([
    'column-unknown',
    'column-twice',
    'line-twice',
    'row-ragged',
    'characters',
    'no-language',
  ] as const),
  ...(['scale', 'too-long', 'reserved-word', 'year-inferred', 'shares-above-100'] as const),
  ...(['equal-elsewhere', 'sample-size-changes', 'language-missing', 'converted'] as const),
  ...(['second-table', 'outside-table', 'hidden-rows', 'hidden-columns', 'hidden-sheet'] as const),
  ...(['formula-value', 'shown-otherwise', 'garbled', 'financial-year'] as const),
  ...(['contradicts-stated', 'jump', 'cell-error', 'workbook-other-format'] as const),
  ...(['label-differs', 'withdrawn', 'impossible-value', 'other-unit', 'other-source'] as const),
  ...(['size-without-base', 'question-unreferenced', 'unit-in-use', 'database-rule'] as const),
  ...(['chart-of-indicator', 'chart-not-to-withdraw', 'chart-empty'] as const),
  ...(['commitment-not-to-withdraw', 'withdrawn-before-signed'] as const),
  ...([
    'chart-form',
    'chart-theme',
    'period-of-other-year',
    'country-and-countries',
    'rating-not-imported',
    'break-order',
    'dates-out-of-order',
    'date-of-nothing',
    'organisation-circle',
    'identifier-twice',
    'series-twice',
    'how-unsaid',
    'place-unsaid',
    'paragraph-elsewhere',
  ] as const),
]);

/** An example of what was expected; empty where none can be named. */
export function expectedExample({ code, column, place, values }: SurveyFileIssue): string {
  if (without.has(code)) return '';
  // A column of one name has other choices on another sheet.
  if (code === 'unknown-choice') return String(values.choices ?? '').split(', ')[0] ?? '';
  const name = column ?? /(\w+)$/.exec(place)?.[1] ?? '';
  return ofCode[code] ?? ofColumn[name.toLowerCase()] ?? '';
}
