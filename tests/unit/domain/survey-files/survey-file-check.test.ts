import { describe, expect, test } from 'vitest';
import type { IssueCode, SurveyFileIssue } from '@/lib/domain/issues/issue-schema';
import type { KnownWords } from '@/lib/domain/survey-files/figure-issues';
import { parseSurveyFiles } from '../../../fixtures/parse-survey-files';
import { nothingKnown } from '../../../fixtures/seed-files';
import { smallSurveyFile, withValue } from '../../../fixtures/survey-file';

function issuesOf(content: unknown, known: KnownWords = nothingKnown): [string, IssueCode][] {
  const { issues } = parseSurveyFiles([{ name: 'a.json', content }], known);
  return issues.map(({ place, code }) => [place, code]);
}

test('a small survey file is read as it stands, what it leaves out being null', () => {
  const { files, issues } = parseSurveyFiles(
    [{ name: 'a.json', content: smallSurveyFile() }],
    nothingKnown,
  );
  expect(issues).toEqual([]);
  expect(files[0]?.figures[0]).toMatchObject({ value: 87.8, channel: null, sample_size: null });
  expect(files[0]?.surveys[0]).toMatchObject({ series: null, fieldwork_start: null });
});

test('a survey file of nothing but a source is valid', () => {
  const { source } = smallSurveyFile();
  expect(issuesOf({ source })).toEqual([]);
});

describe('an issue of form is found', () => {
  test.each([
    ['source.id', 'Gazette'],
    ['source.form', 'rumour'],
    ['source.label', {}],
    ['source.language', 'french'],
    ['source.url', 'javascript:alert(1)'],
    ['source.published_on', '2024-02-30'],
    ['surveys.0.mode', 'pigeon'],
    ['surveys.0.sample_size', 0],
    ['surveys.0.country_sample_size', { XX: 3 }],
    ['indicators.0.theme', 'weather'],
    ['indicators.0.unit', 'hours'],
    ['indicators.0.high_is', 'great'],
    ['indicators.0.label', { de: 'Beantwortet' }],
    ['codes.0.breakdown', 'colour'],
    ['codes.0.code', 'Energy'],
    ['codes.0.code', 'none'],
    ['codes.0.code', 'any'],
    ['figures.0.id', 'BE 2012'],
    ['figures.0.country', 'be'],
    ['figures.0.country', 'XX'],
    ['figures.0.year', 1899],
    ['figures.0.year', 2012.5],
    ['figures.0.year', '2012'],
    ['figures.0.value', '87,8'],
    ['figures.0.value', null],
    ['figures.0.kind', 'guess'],
    ['figures.0.paragraph', 0],
    ['figures.0.stated_as', 'x'.repeat(61)],
    ['figures.0.stated_as', 'a\0b'],
    ['figures.0.stated_as', '\ud800'],
    ['figures.0.year_basis', 'guessed'],
    ['figures.0.sample_size', -1],
    ['figures.0.note', { fr: ' ' }],
    ['statements.0.themes', []],
    ['standards.0.threshold_seconds', 0],
    ['standards.0.target_percent', 101],
    ['references.0.about', 'weather'],
    ['references.0.publication', ''],
  ])('at %s when it is %j', (place, value) => {
    const issues = issuesOf(withValue(smallSurveyFile(), place, value));
    const written = place.replace(/\.(\d+)/g, '[$1]');
    expect(issues.map(([where]) => where)).toContainEqual(expect.stringContaining(written));
  });

  test.each<[string, unknown, IssueCode, string, SurveyFileIssue['values']]>([
    [
      'source.form',
      'rumour',
      'unknown-choice',
      'rumour',
      { choices: 'article, blog, opinion, report, web-page, data-file, parliament, ratings' },
    ],
    ['source.form', null, 'missing', '', {}],
    ['figures.0.stated_as', '', 'missing', '', {}],
    ['statements.0.themes', [], 'missing', '[]', {}],
    ['source.label', 'Gazette', 'wrong-shape', 'Gazette', {}],
    ['figures.0.country', 5, 'not-text', '5', {}],
    ['figures.0.value', '87,8', 'not-a-number', '87,8', {}],
    ['figures.0.year', 2012.5, 'not-whole', '2012.5', {}],
    ['figures.0.year', 1899, 'too-small', '1899', { min: 1900 }],
    ['figures.0.year', 2101, 'too-large', '2101', { max: 2100 }],
    ['figures.0.paragraph', 0, 'too-small', '0', { min: 1 }],
    ['standards.0.target_percent', 101, 'too-large', '101', { max: 100 }],
    ['figures.0.stated_as', 'x'.repeat(61), 'too-long', 'x'.repeat(61), { max: 60 }],
    ['figures.0.paragraph', [1, '2'], 'not-a-number', '[1,"2"]', {}],
    ['figures.0.value', 'x'.repeat(200), 'not-a-number', 'x'.repeat(200), {}],
    ['figures.0.value', 'x'.repeat(201), 'not-a-number', `${'x'.repeat(200)}…`, {}],
  ])('at %s, where %j is %s, with what was found and what is allowed', (place, value, ...told) => {
    const content = withValue(smallSurveyFile(), place, value);
    const { issues } = parseSurveyFiles([{ name: 'a.json', content }], nothingKnown);
    expect(issues.map(({ code, found, values }) => [code, found, values])).toEqual([told]);
  });

  test('in the name of a country, which is what was found', () => {
    const content = withValue(smallSurveyFile(), 'surveys.0.country_sample_size', { XX: 3, FR: 5 });
    const { issues } = parseSurveyFiles([{ name: 'a.json', content }], nothingKnown);
    expect(issues).toMatchObject([
      { place: 'surveys[0].country_sample_size.XX', code: 'not-a-country', found: 'XX' },
    ]);
  });

  test.each(['figures.0.country', 'figures.0.value', 'figures.0.stated_as', 'source.summary'])(
    'where %s is missing',
    (place) => {
      const issues = issuesOf(withValue(smallSurveyFile(), place, undefined));
      expect(issues.map(([where]) => where)).toEqual([place.replace('.0', '[0]')]);
    },
  );

  test('in a word that no file has', () => {
    const [issue] = issuesOf(withValue(smallSurveyFile(), 'figures.0.colour', 'red'));
    expect(issue).toEqual(['figures[0].colour', 'unknown-key']);
    expect(issuesOf(withValue(smallSurveyFile(), 'figures.0.source', 'other')).length).toBe(1);
    expect(issuesOf(withValue(smallSurveyFile(), 'colour', 'red')).length).toBe(1);
  });

  test.each([null, 5, 'text', []])('in a file that holds only %j', (content) => {
    expect(issuesOf(content).length).toBe(1);
  });

  test('in a scale that a percentage has, or that a score has not', () => {
    const file = smallSurveyFile();
    expect(issuesOf(withValue(file, 'indicators.0.scale_max', 10)).length).toBe(1);
    expect(issuesOf(withValue(file, 'indicators.0.unit', 'score')).length).toBe(1);
  });
});

describe('a word that is not defined is found', () => {
  test.each([
    ['indicator', 'lost', 'unknown-indicator'],
    ['survey', 'lost', 'unknown-survey'],
    ['sector', 'lost', 'unknown-code'],
    ['channel', 'energy', 'unknown-code'],
    ['aspect', 'lost', 'unknown-code'],
    ['provider', 'lost', 'unknown-code'],
    ['segment', 'constructor', 'unknown-code'],
  ])('as %s', (column, word, code) => {
    const file = withValue(smallSurveyFile(), `figures.0.${column}`, word);
    expect(issuesOf(file)).toEqual([[`figures[0].${column}`, code]]);
  });

  test('but not where it stands already', () => {
    const file = withValue(smallSurveyFile(), 'figures.0.channel', 'phone');
    expect(issuesOf(file, { ...nothingKnown, codes: new Set(['channel/phone']) })).toEqual([]);
  });
});
