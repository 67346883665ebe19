import { describe, expect, test } from 'vitest';
import { check, contentOf, figuresCsv, linesOf, workbookOf } from '../../fixtures/import-file';
import { smallSurveyFile, withValue } from '../../fixtures/survey-file';

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

describe('what a complete file no longer says', () => {
  const without = (...lists: ('figures' | 'statements' | 'references')[]) =>
    lists.reduce<unknown>((file, list) => withValue(file, list, []), smallSurveyFile());
  const known = contentOf(smallSurveyFile());

  test('would be withdrawn: figures, statements and references of its source', async () => {
    const file = without('figures', 'statements', 'references');
    expect(await linesOfJson(file, known, { complete: true })).toEqual([
      '(warning) source: 3 rows of gazette would be withdrawn, since the file is said to be complete: be-2012-answered, gazette-said, gazette-size',
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
  const row = (id: string, own: { year?: number; value?: number; source?: string } = {}) =>
    `${id};answered;BE;${own.year ?? 2012};${own.value ?? 50};survey;${own.source ?? 'gazette'};2;50 %;stated;energy;callers-2012`;
  const csv = (...rows: string[]) => {
    const [head = ''] = figuresCsv().split('\n');
    return [`${head};sector;survey`, ...rows].join('\n');
  };

  test('by speaking about the same under another id', async () => {
    expect(linesOf(await check(csv(row('another'))))).toEqual([
      'row 2: “another” speaks about the same as be-2012-answered: same source, indicator, country, year, survey and breakdowns.',
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
    expect(lines).toEqual([expect.stringContaining('stands already as be-2012-answered')]);
  });
});

describe('answers to one question', () => {
  const question = { en: 'How was it?' };
  const [first] = smallSurveyFile().indicators;
  const indicators = ['answered', 'unanswered', 'engaged'].map((id) => ({
    ...first,
    id,
    question,
  }));
  const known = contentOf({ ...smallSurveyFile(), indicators });
  const row = (
    indicator: string,
    value: string,
    own: Partial<Record<'kind' | 'country', string>> = {},
  ) =>
    `${indicator}-${(own.country ?? 'BE').toLowerCase()};${indicator};${own.country ?? 'BE'};2013;${value};${own.kind ?? 'survey'};gazette;2;x;stated`;
  const lines = async (...rows: string[]) => linesOf(await check(figuresCsv(...rows), { known }));

  test('may sum to 101 % by rounding, and not to more', async () => {
    expect(await lines(row('answered', '50,5'), row('unanswered', '50,5'))).toEqual([]);
    expect(await lines(row('answered', '50,5'), row('unanswered', '50,6'))).toEqual([
      '(warning) row 3, column value: The shares of answered + unanswered sum to 101.1 %, over BE 2013.',
    ]);
  });

  test('are all of them summed, and told at the last', async () => {
    const three = [row('answered', '40'), row('unanswered', '40'), row('engaged', '40')];
    expect(await lines(...three)).toEqual([
      '(warning) row 4, column value: The shares of answered + unanswered + engaged sum to 120 %, over BE 2013.',
    ]);
  });

  test('are summed by country, and of surveys alone', async () => {
    const french = row('unanswered', '70', { country: 'FR' });
    expect(await lines(row('answered', '70'), french)).toEqual([]);
    const promised = row('unanswered', '70', { kind: 'target' });
    expect(await lines(row('answered', '70'), promised)).toEqual([]);
  });

  test('are not what two indicators without a question say', async () => {
    const apart = contentOf({
      ...smallSurveyFile(),
      indicators: [first, { ...first, id: 'unanswered' }],
    });
    const csv = figuresCsv(row('answered', '70'), row('unanswered', '70'));
    expect(linesOf(await check(csv, { known: apart }))).toEqual([]);
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
