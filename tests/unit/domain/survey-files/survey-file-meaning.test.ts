import { describe, expect, test } from 'vitest';
import { issueText } from '@/lib/features/import/messages/issue-text';
import { parseSurveyFiles } from '../../../fixtures/parse-survey-files';
import { nothingKnown } from '../../../fixtures/seed-files';
import { smallSurveyFile, withValue } from '../../../fixtures/survey-file';

function issuesOf(contents: Record<string, unknown>, known = nothingKnown): string[] {
  const raw = Object.entries(contents).map(([name, content]) => ({ name, content }));
  const { issues } = parseSurveyFiles(raw, known);
  return issues.map((issue) => `${issue.file} ${issue.place}: ${issueText(issue, 'en').problem}`);
}

const [percent, score, minutes] = [
  {},
  { unit: 'score', scale_min: 1, scale_max: 10 },
  { unit: 'minutes' },
].map((own) => {
  const file = smallSurveyFile();
  return { ...file, indicators: file.indicators.map((indicator) => ({ ...indicator, ...own })) };
});

describe('a value', () => {
  test.each([
    ['percent', percent, [0, 33.3, 100], [-0.1, 100.1]],
    ['score', score, [1, 7.5, 10], [0.9, 10.1]],
    ['minutes', minutes, [0, 2.5, 1e6], [-1]],
  ])('in %s is possible or not', (unit, file, possible, impossible) => {
    const issues = (value: number) => issuesOf({ a: withValue(file, 'figures.0.value', value) });
    for (const value of possible) expect(issues(value)).toEqual([]);
    for (const value of impossible) {
      expect(issues(value)).toEqual([
        `a figures[0].value: ${value} is not a possible value (unit: ${unit}).`,
      ]);
    }
  });
});

test.each([
  ['score', { scale_min: 0, scale_max: 100 }, true],
  ['score', { scale_min: 0 }, false],
  ['score', { scale_min: 10, scale_max: 0 }, false],
  ['percent', { scale_min: 0, scale_max: 100 }, false],
  ['index', { percent_of: { en: '2015 = 100' } }, true],
  ['index', {}, false],
  ['index', { percent_of: { en: '2015 = 100' }, scale_max: 100 }, false],
  ['points', {}, true],
])('an indicator in %s with %j is whole: %j', (unit, own, isWhole) => {
  const { indicators, ...file } = smallSurveyFile();
  const content = { ...file, indicators: indicators.map((one) => ({ ...one, unit, ...own })) };
  expect(issuesOf({ a: content })).toEqual(
    isWhole ? [] : ['a indicators[0]: The scale or the base does not fit the unit.'],
  );
});

describe('dates', () => {
  test.each([
    [
      'surveys.0',
      'fieldwork_start',
      '2012-05',
      'fieldwork_end',
      '2012-03',
      'surveys[0].fieldwork_end',
    ],
    ['source', 'published_on', '2013-06-02', 'read_on', '2013-06-01', 'source.read_on'],
  ])('of %s that lie the wrong way round', (at, first, early, second, late, place) => {
    const dated = (one: string, other: string) =>
      issuesOf({
        a: withValue(withValue(smallSurveyFile(), `${at}.${first}`, one), `${at}.${second}`, other),
      });
    expect(dated(early, late)).toEqual([
      `a ${place}: The date ${late} lies before ${early}, in the column “${first}”.`,
    ]);
    expect(dated(late, early)).toEqual([]);
    // One that is less precise may be later.
    expect(dated(early, early.slice(0, 4))).toEqual([]);
  });
});

test('a figure without a year has the one in which its period ends', () => {
  const dated = (period: string | null, year?: number) =>
    parseSurveyFiles(
      [
        {
          name: 'a',
          content: withValue(
            withValue(smallSurveyFile(), 'figures.0.period', period),
            'figures.0.year',
            year,
          ),
        },
      ],
      nothingKnown,
    );
  expect(dated('2023-04-01/P1Y').files[0]?.figures).toMatchObject([
    { year: 2024, period: '2023-04-01/P1Y' },
  ]);
  expect(dated('2012-Q4', 2013).issues.map(({ place, code }) => [place, code])).toEqual([
    ['figures[0].period', 'period-of-other-year'],
  ]);
  expect(dated(null).issues.map(({ place, code }) => [place, code])).toEqual([
    ['figures[0].year', 'missing'],
  ]);
});

describe('what is said twice', () => {
  test('is found within a file', () => {
    const file = smallSurveyFile();
    const twice = { ...file, codes: [...file.codes, ...file.codes] };
    expect(issuesOf({ a: twice })).toEqual([
      'a codes[1].code: “energy” is a duplicate: a codes[0].code.',
    ]);
  });

  test('is found as an id, and not again as a meaning', () => {
    const file = smallSurveyFile();
    const twice = { ...file, figures: [...file.figures, ...file.figures] };
    expect(issuesOf({ a: twice })).toEqual([
      'a figures[1].id: “be-2012-answered” is a duplicate: a figures[0].id.',
    ]);
  });

  test('is found where another id says the same', () => {
    const file = smallSurveyFile();
    const again = file.figures.map((figure) => ({ ...figure, id: 'other', value: 12 }));
    expect(issuesOf({ a: { ...file, figures: [...file.figures, ...again] } })).toEqual([
      'a figures[1]: “other” is about the same as a figures[0]: same source, indicator, country, period, survey, organisation and breakdowns.',
    ]);
  });

  test.each([
    ['year', 2011],
    ['country', 'FR'],
    ['sector', null],
    ['survey', null],
    ['survey', 'callers-2014'],
  ])('is not the same where another %s is meant', (column, value) => {
    const small = smallSurveyFile();
    const [survey] = small.surveys;
    const file = { ...small, surveys: [survey, { ...survey, id: 'callers-2014' }] };
    const again = file.figures.map((figure) => ({ ...figure, id: 'other', [column]: value }));
    expect(issuesOf({ a: { ...file, figures: [...file.figures, ...again] } })).toEqual([]);
  });

  test('is not the same where one code is of two breakdowns', () => {
    const file = smallSurveyFile();
    const codes = ['sector', 'channel'].map((breakdown) => ({ ...file.codes[0], breakdown }));
    const again = file.figures.map((figure) => ({
      ...figure,
      ...{ id: 'other', sector: null, channel: figure.sector },
    }));
    const figures = [...file.figures, ...again];
    expect(issuesOf({ a: { ...file, codes, figures } })).toEqual([]);
  });

  test('is found in two files', () => {
    const issues = issuesOf({ a: smallSurveyFile(), b: smallSurveyFile() });
    expect(issues).toContain('b source.id: “gazette” is a duplicate: a source.id.');
    expect(issues).toContain('b indicators[0].id: “answered” is a duplicate: a indicators[0].id.');
    expect(issues).toContain(
      'b references[0].id: “gazette-size” is a duplicate: a references[0].id.',
    );
    expect(issues.length).toBe(8);
  });
});

describe('where other parts of a row cannot be read', () => {
  const [figure] = smallSurveyFile().figures;
  const broken = { ...figure, value: 'many', stated_as: '' };

  test('an id that is there twice is found all the same', () => {
    const figures = [figure, broken];
    expect(issuesOf({ a: { ...smallSurveyFile(), figures } })).toContain(
      'a figures[1].id: “be-2012-answered” is a duplicate: a figures[0].id.',
    );
  });

  test('and so are two ids for the same', () => {
    const figures = [broken, { ...broken, id: 'again' }];
    const issues = issuesOf({ a: { ...smallSurveyFile(), figures } });
    expect(issues.some((issue) => issue.startsWith('a figures[1]: '))).toBe(true);
    // Of what it speaks is not known where its year is not.
    const unknown = [broken, { ...broken, id: 'again', year: 'then' }];
    const others = issuesOf({ a: { ...smallSurveyFile(), figures: unknown } });
    expect(others.some((issue) => issue.startsWith('a figures[1]: '))).toBe(false);
  });

  test('a statement’s id, too', () => {
    const [said] = smallSurveyFile().statements;
    const statements = [said, { ...said, paragraph: 0 }];
    expect(issuesOf({ a: { ...smallSurveyFile(), statements } })).toContain(
      'a statements[1].id: “gazette-said” is a duplicate: a statements[0].id.',
    );
  });
});

test('statements and references cannot take the ids of another source’s', () => {
  const known = {
    ...nothingKnown,
    statementSources: new Map([['gazette-said', 'older']]),
    referenceSources: new Map([['gazette-size', 'older']]),
  };
  expect(issuesOf({ a: smallSurveyFile() }, known)).toEqual([
    'a statements[0].id: The id “gazette-said” already belongs to the source older.',
    'a references[0].id: The id “gazette-size” already belongs to the source older.',
  ]);
  const own = {
    ...nothingKnown,
    statementSources: new Map([['gazette-said', 'gazette']]),
    referenceSources: new Map([['gazette-size', null]]),
  };
  expect(issuesOf({ a: smallSurveyFile() }, own)).toEqual([]);
});

test('a figure cannot take the id of another source’s figure', () => {
  const known = { ...nothingKnown, figureSources: new Map([['be-2012-answered', 'older']]) };
  expect(issuesOf({ a: smallSurveyFile() }, known)).toEqual([
    'a figures[0].id: The id “be-2012-answered” already belongs to the source older.',
  ]);
});
