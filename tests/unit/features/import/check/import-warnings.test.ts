import { describe, expect, test } from 'vitest';
import {
  check,
  contentOf,
  figuresCsv,
  linesOf,
  workbookOf,
} from '../../../../fixtures/import-file';
import { issueText } from '@/lib/features/import/messages/issue-text';
import { smallSurveyFile, withValue } from '../../../../fixtures/survey-file';

const json = (content: unknown) => JSON.stringify(content);
const linesOfJson = async (content: unknown, known = contentOf(smallSurveyFile()), options = {}) =>
  linesOf(await check(json(content), { known, options, name: 'a.json' }));

describe('languages that are missing', () => {
  test('are named where a text is new or changed, in every list', async () => {
    const lines = await linesOfJson(smallSurveyFile(), contentOf());
    const places = [
      ...['source.label', 'source.summary', 'surveys[0].label'],
      ...['indicators[0].label', 'indicators[0].definition', 'codes[0].label'],
      ...['statements[0].text', 'standards[0].label', 'standards[0].rule', 'references[0].text'],
    ];
    expect(lines).toEqual(
      places.map((place) => `(warning) ${place}: Missing languages: French, Dutch.`),
    );
  });

  test('are no matter where the text stands as it is, or has all of them', async () => {
    expect(await linesOfJson(smallSurveyFile())).toEqual([]);
    const whole = { fr: 'Gazette', nl: 'Gazette', en: 'The Gazette' };
    expect(await linesOfJson(withValue(smallSurveyFile(), 'source.label', whole))).toEqual([]);
    const partly = withValue(smallSurveyFile(), 'source.label', { fr: 'Gazette', en: 'Gazette' });
    expect(await linesOfJson(partly)).toEqual([
      '(warning) source.label: Missing languages: Dutch.',
    ]);
  });
});

test('a question that is new or changed, and of which nothing says where it is printed', async () => {
  const question = { fr: 'A-t-on répondu ?', nl: 'Nam men op?', en: 'Did they answer?' };
  const asked = withValue(smallSurveyFile(), 'indicators.0.question', question);
  expect(await linesOfJson(asked)).toEqual([
    '(warning) indicators[0].question: No publication is given for the question.',
  ]);
  expect(await linesOfJson(asked, contentOf(asked))).toEqual([]);
  const told = withValue(asked, 'indicators.0.question_publication', 'The report, page 3');
  expect(await linesOfJson(told)).toEqual([]);
});

test('the sample size of a survey that changes, or is no longer known', async () => {
  const known = contentOf(withValue(smallSurveyFile(), 'surveys.0.sample_size', 900));
  const sized = (size: number) => withValue(smallSurveyFile(), 'surveys.0.sample_size', size);
  expect(await linesOfJson(sized(900), known)).toEqual([]);
  expect(await linesOfJson(sized(800), known)).toEqual([
    '(warning) surveys[0].sample_size: The sample size changes from 900 to 800.',
  ]);
  expect(await linesOfJson(smallSurveyFile(), known)).toEqual([
    '(warning) surveys[0].sample_size: The sample size changes from 900 to –.',
  ]);
  expect(await linesOfJson(sized(800))).toEqual([]);
});

describe('the year of a figure that is inferred', () => {
  const figure = (own: object) => {
    const file = smallSurveyFile();
    return { ...file, figures: file.figures.map((one) => ({ ...one, ...own })) };
  };
  const inferred = { year_basis: 'inferred' };

  const said = [
    '(warning) figures[0].year: The year 2012 is inferred: the source does not state it.',
  ];

  test.each<[string, object, object, string[]]>([
    ['is said where it was stated', {}, inferred, said],
    ['is said where it is another', { ...inferred, year: 2011 }, inferred, said],
    ['is not said again', inferred, { ...inferred, value: 87.9, stated_as: '87,9 %' }, []],
    ['is not said of a year that is stated', inferred, {}, []],
  ])('%s', async (_, before, after, lines) => {
    expect(await linesOfJson(figure(after), contentOf(figure(before)))).toEqual(lines);
  });

  test('is said of a new figure', async () => {
    const fresh = figure({ ...inferred, id: 'be-2011-answered', year: 2011 });
    expect(await linesOfJson(fresh)).toEqual([expect.stringContaining('figures[0].year')]);
  });
});

test('the sample size of a figure that changes, or is no longer known', async () => {
  const sized = (size: number | null) =>
    withValue(smallSurveyFile(), 'figures.0.sample_size', size);
  const known = contentOf(sized(331));
  expect(await linesOfJson(sized(331), known)).toEqual([]);
  expect(await linesOfJson(sized(330), known)).toEqual([
    '(warning) figures[0].sample_size: The sample size changes from 331 to 330.',
  ]);
  expect(await linesOfJson(sized(null), known)).toEqual([
    '(warning) figures[0].sample_size: The sample size changes from 331 to –.',
  ]);
  expect(await linesOfJson(sized(331))).toEqual([]);
});

describe('what a complete file no longer says', () => {
  const without = (...lists: ('figures' | 'statements' | 'references')[]) =>
    lists.reduce<unknown>((file, list) => withValue(file, list, []), smallSurveyFile());
  const known = contentOf(smallSurveyFile());

  test('would be withdrawn: figures, statements and references of its source', async () => {
    const file = without('figures', 'statements', 'references');
    expect(await linesOfJson(file, known, { complete: true })).toEqual([
      '(warning) source: 3 rows of gazette would be withdrawn, since the file is declared complete: be-2012-answered, gazette-said, gazette-size',
    ]);
    expect(await linesOfJson(file, known)).toEqual([]);
  });

  test('is nothing of another source', async () => {
    const other = { ...smallSurveyFile().source, id: 'other' };
    const file = { source: other };
    const lines = await linesOfJson(file, known, { complete: true });
    expect(lines.filter((line) => line.includes('withdrawn'))).toEqual([]);
  });

  test('is listed up to ten', async () => {
    const [figure] = smallSurveyFile().figures;
    const figures = Array.from({ length: 11 }, (_, n) => ({
      ...figure,
      id: `f-${n}`,
      year: 2000 + n,
    }));
    const many = contentOf({ ...smallSurveyFile(), figures });
    const [line] = await linesOfJson(without('figures'), many, { complete: true });
    expect(line).toMatch(/: 11 rows of gazette .*: f-0, f-1, .*, f-9 …$/);
    const ten = contentOf({ ...smallSurveyFile(), figures: figures.slice(1) });
    const [whole] = await linesOfJson(without('figures'), ten, { complete: true });
    expect(whole).toMatch(/: 10 rows of gazette .*, f-10$/);
  });
});

describe('a figure that contradicts one that stands', () => {
  type Own = { year?: number; value?: number; source?: string; sector?: string; survey?: string };
  const row = (id: string, own: Own = {}) =>
    [
      ...[id, 'answered', 'BE', own.year ?? 2012, own.value ?? 50, 'survey'],
      ...[own.source ?? 'gazette', 2, `${own.value ?? 50} %`, 'stated'],
      ...[own.sector ?? 'energy', own.survey ?? 'callers-2012'],
    ].join(';');
  const csv = (...rows: string[]) => {
    const [head = ''] = figuresCsv().split('\n');
    return [`${head};sector;survey`, ...rows].join('\n');
  };

  test('by speaking about the same under another id, which is refused', async () => {
    const refused = await check(csv(row('another')));
    expect(refused.rows).toBe(null);
    expect(linesOf(refused)).toEqual([
      'row 2: “another” is about the same as be-2012-answered: same source, indicator, country, period, survey, organisation and breakdowns.',
    ]);
  });

  test('not where that one is corrected away by the same file, or is itself', async () => {
    expect(linesOf(await check(csv(row('be-2012-answered'))))).toEqual([]);
    const moved = csv(row('be-2012-answered', { year: 2011 }), row('another'));
    expect(linesOf(await check(moved))).toEqual([]);
  });

  test('not where the file is complete and does not say it any more', async () => {
    const lines = linesOf(await check(csv(row('another')), { options: { complete: true } }));
    expect(lines).toEqual([expect.stringContaining('would be withdrawn')]);
  });

  test('nor by an equal value of the same source, or one that stood before', async () => {
    expect(linesOf(await check(csv(row('next', { year: 2013, value: 87.8 }))))).toEqual([]);
    const other = { ...smallSurveyFile().source, id: 'other' };
    const known = contentOf(smallSurveyFile(), {
      source: other,
      figures: [{ ...smallSurveyFile().figures[0], id: 'theirs' }],
    });
    const again = csv(row('theirs', { value: 87.8, source: 'other' }));
    expect(linesOf(await check(again, { known }))).toEqual([]);
    const lines = linesOf(
      await check(csv(row('theirs', { value: 87.8, source: 'other' })), {
        known: contentOf(smallSurveyFile(), {
          source: other,
          figures: [{ ...smallSurveyFile().figures[0], id: 'theirs', value: 3 }],
        }),
      }),
    );
    expect(lines).toEqual([
      expect.stringContaining('is already in the barometer as be-2012-answered'),
    ]);
  });
});

describe('a value that stands already', () => {
  const another = (own: object) => {
    const file = smallSurveyFile();
    const figures = file.figures.map((figure) => ({ ...figure, id: 'another', ...own }));
    return { ...file, figures };
  };
  const theirs = {
    source: { ...smallSurveyFile().source, id: 'other' },
    figures: another({ id: 'theirs' }).figures,
  };
  const elsewhere = [expect.stringContaining('figures[0].value')];
  const both = [contentOf(smallSurveyFile(), theirs), contentOf(theirs, smallSurveyFile())];

  test.each(both)(
    'is told where it stands in another source, whichever came first',
    async (known) => {
      const lines = await linesOfJson(another({ survey: null }), known);
      expect(lines).toEqual([
        '(warning) figures[0].value: The same value is already in the barometer as theirs, from the source other.',
      ]);
    },
  );

  test.each<[string, object, unknown[]]>([
    ['of the same country and sector', { survey: null }, elsewhere],
    ['of another country', { survey: null, country: 'FR' }, []],
    ['of another year', { survey: null, year: 2013 }, []],
    ['of another sector', { survey: null, sector: null }, []],
    ['that is another', { survey: null, value: 3, stated_as: '3 %' }, []],
  ])('%s', async (_, own, lines) => {
    expect(await linesOfJson(another(own), both[0])).toEqual(lines);
  });

  test('in the same source is a figure of another survey, and no matter', async () => {
    expect(await linesOfJson(another({ survey: null }))).toEqual([]);
  });
});

test('an empty workbook cell of a language takes that language away, and no other', async () => {
  const known = contentOf(
    withValue(smallSurveyFile(), 'source.label', { fr: 'La Gazette', en: 'Gazette' }),
  );
  const labelled = async (column: string, text: string, options = {}) => {
    const rows = [
      ['id', column, 'form'],
      ['gazette', text, 'article'],
    ];
    return (await check(await workbookOf({ sources: rows }), { known, options })).rows?.Source[0]
      ?.label;
  };
  expect(await labelled('label_fr', '')).toEqual({ en: 'Gazette' });
  expect(await labelled('label_nl', 'De Gazet')).toMatchObject({
    nl: 'De Gazet',
    fr: 'La Gazette',
  });
  const french = { note_language: 'fr' };
  expect(await labelled('label', 'Journal', french)).toEqual({ fr: 'Journal', en: 'Gazette' });
  expect(await labelled('label', 'La Gazette', french)).toEqual({
    fr: 'La Gazette',
    en: 'Gazette',
  });
});

describe('what a figure leaves unsaid', () => {
  const file = (form: string, own: object = {}) => {
    const { source, figures, ...rest } = smallSurveyFile();
    return {
      ...{ ...rest, source: { ...source, form }, statements: [] },
      figures: figures.map((one) => ({ ...one, paragraph: null, ...own })),
    };
  };
  const unsaid = 'Nothing says where in its document the number stands.';

  test.each<[string, object, string[]]>([
    ['article', {}, [`(warning) figures[0].paragraph: ${unsaid}`]],
    ['article', { paragraph: 3 }, []],
    ['report', {}, [`(warning) figures[0].locator: ${unsaid}`]],
    ['data-file', { locator: 'Table 2' }, []],
    ['parliament', {}, [`(warning) figures[0].locator: ${unsaid}`]],
    ['web-page', {}, []],
    [
      'report',
      { locator: 'p. 3', paragraph: 2 },
      ['(warning) figures[0].paragraph: A paragraph is given (2), but the document is no article.'],
    ],
    [
      'web-page',
      { evidence: 'derived' },
      ['(warning) figures[0].note: The number is worked out from others, but nothing says how.'],
    ],
    ['web-page', { evidence: 'derived', note: { fr: 'a', nl: 'b', en: 'c' } }, []],
    ['web-page', { evidence: 'converted' }, []],
  ])('of a source of the form %s: %j', async (form, own, lines) => {
    const known = contentOf({ ...file(form), figures: [] });
    expect(await linesOfJson(file(form, own), known)).toEqual(lines);
    // Nothing new where it stands so.
    expect(await linesOfJson(file(form, own), contentOf(file(form, own)))).toEqual([]);
  });
});

describe('a series that has two values of one thing', () => {
  const editions = ['callers-2012', 'callers-again'].map((id) => ({
    ...smallSurveyFile().surveys[0],
    ...{ id, series: 'callers' },
  }));
  const [figure] = smallSurveyFile().figures;
  const again = { ...figure, id: 'again', survey: 'callers-again', value: 90, stated_as: '90 %' };
  const said = 'The series “callers” has two values for 2012: 90 here, 87.8 in be-2012-answered.';
  const file = (figures: unknown[]) => ({ ...smallSurveyFile(), surveys: editions, figures });
  const known = contentOf(file([figure]));

  test('is told of the later one, whether both come or one stands', async () => {
    expect(await linesOfJson(file([figure, again]), contentOf(file([])))).toEqual([
      `figures[1].value: ${said}`,
    ]);
    expect(await linesOfJson(file([again]), known)).toEqual([`figures[0].value: ${said}`]);
    const checked = await check(json(file([again])), { known, name: 'a.json' });
    expect(checked.rows).toBe(null);
    expect(checked.issues.map((issue) => issueText(issue, 'fr').problem)).toEqual([
      'La série «\u00a0callers\u00a0» a deux valeurs pour 2012\u00a0: 90 ici, 87,8 dans be-2012-answered.',
    ]);
  });

  test('is told of another source that reports the same survey', async () => {
    const other = {
      ...file([{ ...again, survey: 'callers-2012' }]),
      ...{ source: { ...smallSurveyFile().source, id: 'other' }, statements: [], references: [] },
    };
    expect(await linesOfJson(other, known)).toEqual([
      ...['(warning) source.label: Missing languages: French, Dutch.'],
      ...['(warning) source.summary: Missing languages: French, Dutch.'],
      `figures[0].value: ${said}`,
    ]);
  });

  test.each([
    ['the same value', { value: 87.8, stated_as: '87,8 %' }],
    ['another period', { period: '2012-Q4' }],
    ['another year', { year: 2013 }],
    ['another country', { country: 'FR' }],
    ['another code', { sector: null }],
    ['another kind', { kind: 'statistic' }],
  ])('is not told of %s', async (_, own) => {
    const lines = await linesOfJson(file([{ ...again, ...own }]), known);
    expect(lines.filter((line) => line.includes('two values'))).toEqual([]);
  });
});

describe('a series that jumps', () => {
  const survey = { ...smallSurveyFile().surveys[0], series: 'callers' };
  const year = (n: number, value: number) => ({
    ...smallSurveyFile().figures[0],
    ...{ id: `be-${n}-answered`, year: n, value, stated_as: `${value} %` },
  });
  const file = (values: readonly number[], own: object = {}) => ({
    ...smallSurveyFile(),
    ...{
      surveys: [survey],
      figures: values.map((value, index) => year(2008 + index, value)),
      ...own,
    },
  });
  const said =
    '(warning) figures[4].value: The value jumps: 95 (2012) beside 63 (2011). This change of 32 is more than ' +
    'four times the usual change of the series, 2.';

  test('is said of the figure that makes it, with both values and periods', async () => {
    const jumping = file([60, 62, 61, 63, 95]);
    expect(await linesOfJson(jumping, contentOf(file([60, 62, 61, 63])))).toEqual([said]);
    expect(await linesOfJson(jumping, contentOf(file([])))).toEqual([said]);
    const checked = await check(json(jumping), { known: contentOf(file([])), name: 'a.json' });
    expect(checked.rows).not.toBe(null);
    const texts = checked.issues.map((issue) => issueText(issue, 'fr').problem);
    expect(texts).toEqual([
      'La valeur fait un bond\u00a0: 95 (2012) à côté de 63 (2011). Cet écart de 32 dépasse quatre fois l’écart habituel de la série, 2.',
    ]);
  });

  test('is found beside what stands, where the file brings the new figure alone', async () => {
    const row =
      'be-2012-answered;answered;BE;2012;95;survey;gazette;1;95 %;stated;energy;callers-2012';
    const [head = ''] = figuresCsv().split('\n');
    const csv = `${head};sector;survey\n${row}`;
    const known = contentOf(file([60, 62, 61, 63]));
    expect(linesOf(await check(csv, { known }))).toEqual([
      said.replace('figures[4].value', 'row 2, column value'),
    ]);
    expect(linesOf(await check(csv.replaceAll('95', '65'), { known }))).toEqual([]);
    // With the last but one withdrawn or unsaid, the neighbours are others, and there are too few.
    expect(linesOf(await check(csv, { known: contentOf(file([60, 62, 61])) }))).toEqual([]);
  });

  test('is not said again of what stands, nor across a break', async () => {
    const jumping = file([60, 62, 61, 63, 95]);
    expect(await linesOfJson(jumping, contentOf(jumping))).toEqual([]);
    const reason = { en: 'Other callers', fr: 'Autres appelants', nl: 'Andere bellers' };
    const breaks = [
      { id: 'callers-2011', series: 'callers', after: '2011', before: '2012', reason },
    ];
    expect(await linesOfJson({ ...jumping, breaks }, contentOf(file([])))).toEqual([]);
  });
});
