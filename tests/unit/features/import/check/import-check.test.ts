import { describe, expect, test } from 'vitest';
import {
  check,
  contentOf,
  figuresCsv,
  linesOf,
  smallContent,
  workbookOf,
} from '../../../../fixtures/import-file';
import { smallSurveyFile, withValue } from '../../../../fixtures/survey-file';

const row = (own: {
  id?: string;
  country?: string;
  year?: number;
  value?: string;
  stated?: string;
}) =>
  [
    own.id ?? `be-${own.year ?? 2013}-answered`,
    ...['answered', own.country ?? 'Belgique', own.year ?? 2013, own.value ?? '38'],
    ...['survey', 'gazette', 2, own.stated ?? '38 %', 'stated'],
  ].join(';');

/** A barometer whose `answered` is measured in another unit. */
const contentIn = (unit: string) => {
  const indicators = smallSurveyFile().indicators.map((one) => ({ ...one, unit }));
  return contentOf({ ...smallSurveyFile(), indicators });
};

describe('values as people write them', () => {
  test.each([
    ['38 %', 'percent', 38],
    ['38,5', 'percent', 38.5],
    ['1 op 3', 'percent', 33.3],
    ['2,5 min', 'seconds', 150],
    ['1 234,5', 'seconds', 1234.5],
    ['1.234,5', 'seconds', 1234.5],
  ])('%s in %s is %d', async (value, unit, expected) => {
    const { rows } = await check(figuresCsv(row({ value })), { known: contentIn(unit) });
    expect(rows?.Figure[0]).toMatchObject({ value: expected });
  });

  test('a fraction says in three languages that it was converted, and what was printed', async () => {
    const { rows } = await check(figuresCsv(row({ value: '1 sur 3', stated: '' })));
    expect(rows?.Figure[0]).toMatchObject({
      stated_as: '1 sur 3',
      note: {
        fr: 'Converti à partir de la fraction publiée\u00a0: 1 sur 3.',
        nl: 'Omgerekend uit de breuk in de bron: 1 sur 3.',
        en: 'Converted from the fraction in the source: 1 sur 3.',
      },
    });
  });
});

describe('what a file does not tell is asked', () => {
  test('percent or share, and the answer is followed', async () => {
    const csv = figuresCsv(row({ value: '0,38' }), row({ year: 2014, value: '0,29' }));
    const asked = await check(csv);
    expect(asked.rows).toBe(null);
    expect(asked.questions).toEqual([
      {
        option: 'percent_as',
        choices: ['percent', 'share'],
        sheet: null,
        column: 'value',
        examples: [
          { row: 2, found: '0,38' },
          { row: 3, found: '0,29' },
        ],
      },
    ]);
    const values = async (percent_as: string) =>
      (await check(csv, { options: { percent_as } })).rows?.Figure.map(({ value }) => value);
    expect(await values('share')).toEqual([38, 29]);
    expect(await values('percent')).toEqual([0.38, 0.29]);
  });

  test('not where the cell says it, nor where the value stands already', async () => {
    expect((await check(figuresCsv(row({ value: '0,38 %' })))).questions).toEqual([]);
    const known = contentOf(withValue(smallSurveyFile(), 'figures.0.value', 0.4));
    expect((await check('id;value\nbe-2012-answered;0,4', { known })).questions).toEqual([]);
  });

  test('an answer that cannot be for a value is an issue of that value', async () => {
    const csv = figuresCsv(row({ value: '0,38' }), row({ year: 2014, value: '38' }));
    expect(linesOf(await check(csv, { options: { percent_as: 'share' } }))).toEqual([
      'row 3, column value: “38” is more than 1, although the values were declared to be fractions between 0 and 1.',
    ]);
  });

  test('decimals or thousands, unless the column tells', async () => {
    const known = contentIn('seconds');
    const open = figuresCsv(row({ value: '1.234' }));
    expect((await check(open, { known })).questions).toMatchObject([{ option: 'decimal' }]);
    const values = async (csv: string, options = {}) =>
      (await check(csv, { known, options })).rows?.Figure.map(({ value }) => value);
    expect(await values(open, { decimal: 'comma' })).toEqual([1234]);
    expect(await values(open, { decimal: 'point' })).toEqual([1.234]);
    expect(
      await values(figuresCsv(row({ value: '1.234' }), row({ year: 2014, value: '2,5' }))),
    ).toEqual([1234, 2.5]);
  });

  test('a source that was named for the file and that nobody knows is told by its name', async () => {
    const options = { source: 'nowhere' };
    for (const csv of [figuresCsv(row({})), figuresCsv(row({})).replace('source', 'colour')])
      expect((await check(csv.replace('gazette', ''), { options })).issues).toContainEqual(
        expect.objectContaining({ code: 'unknown-source', row: 2, found: 'nowhere' }),
      );
  });

  test('the source of rows that name none, and the language of notes', async () => {
    const csv = 'id;value;note\nnew;3;Hello';
    const { questions } = await check(csv);
    expect(questions.map(({ option }) => option)).toEqual(['note_language', 'source']);
    expect(questions[1]?.choices).toEqual(['gazette']);
    const answered = await check(csv, { options: { source: 'gazette', note_language: 'en' } });
    expect(answered.questions).toEqual([]);
  });
});

describe('a row adds or changes', () => {
  test('columns that are not there stay as they stand', async () => {
    const { rows, sources } = await check('id;value\nbe-2012-answered;90');
    expect(rows?.Figure).toMatchObject([
      { id: 'be-2012-answered', value: 90, sector: 'energy', survey: 'callers-2012' },
    ]);
    expect(rows?.Statement).toEqual([]);
    expect(sources).toEqual([]);
  });

  test('one language of a text is changed, the others stay', async () => {
    const sheets = {
      sources: [
        ['id', 'label_fr'],
        ['gazette', 'Gazette (fr)'],
      ],
    };
    const { rows } = await check(await workbookOf(sheets));
    expect(rows?.Source[0]).toMatchObject({ label: { fr: 'Gazette (fr)', en: 'Gazette' } });
  });

  test('a complete CSV withdraws figures it does not say, and never statements it cannot', async () => {
    const checked = await check(figuresCsv(row({})), { options: { complete: true } });
    expect(linesOf(checked)).toEqual([
      '(warning) source: 1 row of gazette would be withdrawn, since the file is declared complete: be-2012-answered',
    ]);
    expect(checked.sources).toEqual(['gazette']);
    expect(checked.rows?.Statement.length).toBe(1);
  });

  test('headers in any order, whatever their case and accents', async () => {
    const csv = 'Value,ID,Pays?\n"90,5",be-2012-answered,x';
    const checked = await check(csv);
    expect(checked.rows?.Figure[0]).toMatchObject({ value: 90.5 });
  });

  test('a survey for figures that have no column for it', async () => {
    const options = { survey: 'callers-2012' };
    const { rows } = await check(figuresCsv(row({})), { options });
    expect(rows?.Figure[0]).toMatchObject({ survey: 'callers-2012' });
  });
});

describe('what deserves a look', () => {
  test('a year that is inferred', async () => {
    expect(linesOf(await check(figuresCsv(row({}).replace(/stated$/, 'inferred'))))).toEqual([
      '(warning) row 2, column year: The year 2013 is inferred: the source does not state it.',
    ]);
  });

  test('a sample size that changes', async () => {
    const known = contentOf(withValue(smallSurveyFile(), 'figures.0.sample_size', 331));
    expect(linesOf(await check('id;sample_size\nbe-2012-answered;313', { known }))).toEqual([
      '(warning) row 2, column sample_size: The sample size changes from 331 to 313.',
    ]);
  });

  test('a sample size that an export took from the survey is no change', async () => {
    const known = contentOf(
      withValue(smallSurveyFile(), 'surveys.0.country_sample_size', { BE: 900 }),
    );
    const again = await check('id;sample_size\nbe-2012-answered;900', { known });
    expect(linesOf(again)).toEqual([]);
    expect(again.rows?.Figure[0]).toMatchObject({ sample_size: null });
    const other = await check('id;sample_size\nbe-2012-answered;850', { known });
    expect(other.rows?.Figure[0]).toMatchObject({ sample_size: 850 });
  });

  test('a sample size of a share of which nobody knows of whom it is', async () => {
    const known = contentOf(smallSurveyFile());
    const csv = 'id;sample_size;base\nbe-2012-answered;313;unknown';
    expect(linesOf(await check(csv, { known }))).toEqual([
      'row 2, column sample_size: The base is not reported, but 313 people are given as the sample.',
    ]);
    const sizeless = await check('id;base\nbe-2012-answered;unknown', { known });
    expect(sizeless.rows?.Figure[0]).toMatchObject({ base: 'unknown', sample_size: null });
  });

  test('a value that another source states, too', async () => {
    const other = { ...smallSurveyFile().source, id: 'other' };
    const known = contentOf(smallSurveyFile(), { source: other });
    const same = row({ year: 2012, value: '87,8', stated: '87,8 %', id: 'be-2012-again' }).replace(
      'gazette',
      'other',
    );
    const csv = `${figuresCsv().trim()};sector\n${same};energy`;
    expect(linesOf(await check(csv, { known }))).toEqual([
      '(warning) row 2, column value: The same value is already in the barometer as be-2012-answered, from the source gazette.',
    ]);
  });

  test('answers to one question that sum to more than 100 %', async () => {
    const question = { en: 'How was it?' };
    const [first] = smallSurveyFile().indicators;
    const indicators = [
      { ...first, question },
      { ...first, id: 'unanswered', question },
    ];
    const known = contentOf({ ...smallSurveyFile(), indicators });
    const second = row({ id: 'b', value: '70' })
      .replace('answered', 'unanswered')
      .replace('38 %', '70 %');
    expect(linesOf(await check(figuresCsv(row({}), second), { known }))).toEqual([
      '(warning) row 3, column value: The shares of answered + unanswered add up to 108%, for BE 2013.',
    ]);
  });

  test('derived columns of an export that contradict, of which another unit is an error', async () => {
    const csv = 'id;value;theme;unit;margin_low\nbe-2012-answered;87,8;switching;minutes;3';
    expect(linesOf(await check(csv))).toEqual([
      '(warning) row 2, column theme: “switching” contradicts the definition of the indicator: waiting.',
      'row 2, column unit: The unit of “minutes” is not that of the indicator (percent).',
    ]);
  });

  test('nothing, where nothing changes', async () => {
    const { issues } = await check(JSON.stringify(smallSurveyFile()), { known: smallContent() });
    expect(issues).toEqual([]);
  });
});

test('an error in one row hides none in another, of whatever sort', async () => {
  const csv = figuresCsv(
    row({ value: 'x' }),
    row({ year: 2014 }).replace(';answered;', ';lost;'),
    row({ year: 2015 }).replace('gazette', 'nowhere'),
    'a;b',
  );
  expect(linesOf(await check(csv))).toEqual([
    'row 2, column value: “x” cannot be read as a number.',
    'row 3, column indicator: There is no indicator “lost”.',
    'row 4, column source: There is no source “nowhere”.',
    'row 5: The row has 2 cells, the header 10 columns.',
  ]);
});

test.each([
  ['England', 'GB'],
  ['Schotland', 'GB'],
  ['Wallonie', 'BE'],
  ['GB-ENG', 'GB'],
  // Many countries resemble none.
  ['XX', undefined],
])('%s is no country, and %s is proposed', async (country, near) => {
  const { issues } = await check(figuresCsv(row({ country })));
  expect(issues.map(({ code, found, values }) => [code, found, values.near])).toEqual([
    ['not-a-country', country, near],
  ]);
});

test('a file that has periods needs no years, and a year that is no period is told as one', async () => {
  const csv = (period: string) =>
    [
      'id;indicator;country;period;value;kind;source;paragraph;stated_as;year_basis',
      `be-answered;answered;BE;${period};38;survey;gazette;2;38 %;stated`,
    ].join('\n');
  expect((await check(csv('Q4 2015'))).rows?.Figure).toMatchObject([
    { period: '2015-Q4', year: 2015 },
  ]);
  expect((await check(csv('2014'))).rows?.Figure).toMatchObject([{ period: null, year: 2014 }]);
  const wrong = figuresCsv(row({}).replace('2013;38', '2023/25;38'));
  expect(linesOf(await check(wrong))).toEqual(['row 2, column year: “2023/25” is not a period.']);
});
