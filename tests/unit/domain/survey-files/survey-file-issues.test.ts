import { describe, expect, test } from 'vitest';
import { issueText } from '@/lib/features/import/messages/issue-text';
import { parseSurveyFiles } from '../../../fixtures/parse-survey-files';
import { nothingKnown } from '../../../fixtures/seed-files';
import { smallSurveyFile, withValue } from '../../../fixtures/survey-file';

function issuesOf(contents: Record<string, unknown>): string[] {
  const raw = Object.entries(contents).map(([name, content]) => ({ name, content }));
  const { issues } = parseSurveyFiles(raw, nothingKnown);
  return issues.map((issue) => `${issue.file} ${issue.place}: ${issueText(issue, 'en').problem}`);
}

/** Of another source, with the words of the small survey file. */
const other = {
  source: { ...smallSurveyFile().source, id: 'other' },
  figures: smallSurveyFile().figures.map((figure) => ({ ...figure, id: 'other-figure' })),
};

describe('all issues are told at once', () => {
  const formIssue = withValue(smallSurveyFile(), 'figures.0.year', 99);

  test('of one figure', () => {
    let file = withValue(smallSurveyFile(), 'figures.0.value', 101);
    for (const column of ['survey', 'sector', 'channel']) {
      file = withValue(file, `figures.0.${column}`, 'lost');
    }
    expect(issuesOf({ a: file }).map((issue) => issue.split(':')[0])).toEqual([
      'a figures[0].value',
      'a figures[0].survey',
      'a figures[0].sector',
      'a figures[0].channel',
    ]);
  });

  test('of form, in every file', () => {
    const both = { a: formIssue, b: withValue(other, 'figures.0.country', 'XX') };
    expect(issuesOf(both).map((issue) => issue.split(':')[0])).toEqual([
      'a figures[0].year',
      'b figures[0].country',
    ]);
  });

  test('of form in one figure and of meaning in the next', () => {
    const file = smallSurveyFile();
    const next = file.figures.map((figure) => ({ ...figure, id: 'next', value: 101, year: 2011 }));
    const content = { ...file, figures: [{ ...file.figures[0], year: 99 }, ...next] };
    expect(issuesOf({ a: content }).map((issue) => issue.split(':')[0])).toEqual([
      'a figures[0].year',
      'a figures[1].value',
    ]);
  });

  test('of form in one file and of meaning in another that needs nothing of it', () => {
    const impossible = withValue(smallSurveyFile(), 'figures.0.value', 101);
    const broken = { source: { ...smallSurveyFile().source, id: 'BROKEN' } };
    expect(issuesOf({ a: broken, b: impossible }).map((issue) => issue.split(':')[0])).toEqual([
      'a source.id',
      'b figures[0].value',
    ]);
  });
});

describe('a word whose definition cannot be read is told there, and not where it is used', () => {
  const faultyPlaces = (contents: Record<string, unknown>) =>
    issuesOf(contents).map((issue) => issue.split(':')[0]);

  test.each(['indicators.0.label', 'surveys.0.label', 'codes.0.label'])('at %s', (place) => {
    const broken = withValue(smallSurveyFile(), place, 5);
    expect(faultyPlaces({ a: broken })).toEqual([`a ${place.replace('.0', '[0]')}`]);
    const twoIssues = withValue(broken, 'figures.0.year', 99);
    expect(faultyPlaces({ a: twoIssues })).toEqual([
      `a ${place.replace('.0', '[0]')}`,
      'a figures[0].year',
    ]);
  });

  test('in a file of which nothing can be read', () => {
    expect(faultyPlaces({ a: other, b: 'no survey file' })).toEqual(['b ']);
  });

  test('but a word that nobody defines is told beside an issue of anything else', () => {
    const lost = withValue(smallSurveyFile(), 'figures.0.survey', 'lost');
    expect(faultyPlaces({ a: withValue(lost, 'statements.0.themes', []) })).toEqual([
      'a statements[0].themes',
      'a figures[0].survey',
    ]);
  });
});

test('a file may use the words of another that comes with it, in either order', () => {
  expect(issuesOf({ a: other, b: smallSurveyFile() })).toEqual([]);
  expect(issuesOf({ a: smallSurveyFile(), b: other })).toEqual([]);
  expect(issuesOf({ a: other }).length).toBe(3);
});
