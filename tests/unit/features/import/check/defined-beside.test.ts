import { expect, test } from 'vitest';
import { check, contentOf, linesOf } from '../../../../fixtures/import-file';
import { smallSurveyFile } from '../../../../fixtures/survey-file';

const header =
  'id;indicator;country;year;value;kind;survey;source;paragraph;stated_as;year_basis;sector';
const row = 'x;answered;BE;2013;38;survey;BVA 2013;Le Soir;2;38 %;stated;rail';
const csv = `${header}\n${row}`;

const surveys = [{ id: 'bva-2013', label: { fr: 'BVA 2013' } }];
const sources = [
  {
    ...{ id: 'le-soir', form: 'article', language: 'fr' },
    ...{ label: { fr: 'Le Soir' }, summary: { fr: 'Une enquête.' } },
  },
];
const codes = [{ breakdown: 'sector', code: 'rail', label: { fr: 'Rail' } }];

test('a survey, a source and a code that nobody has defined are told', async () => {
  expect(linesOf(await check(csv))).toEqual([
    'row 2, column survey: There is no survey “BVA 2013”.',
    'row 2, column source: There is no source “Le Soir”.',
    'row 2, column sector: The code “rail” does not exist for the breakdown “sector”.',
  ]);
});

test('defined beside the file, they come with it', async () => {
  const { rows, issues, redefinitions } = await check(csv, {
    options: { surveys, sources, codes },
  });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(redefinitions).toEqual([]);
  expect(rows?.Figure).toMatchObject([{ survey: 'bva-2013', source: 'le-soir', sector: 'rail' }]);
  expect(rows?.Survey).toMatchObject(surveys);
  expect(rows?.Source).toMatchObject(sources);
  expect(rows?.Code).toMatchObject(codes);
});

test('a source that stands is named by its label, too', async () => {
  const known = csv.replace('BVA 2013', '').replace('rail', '').replace('Le Soir', 'Gazette');
  const { rows } = await check(known);
  expect(rows?.Figure).toMatchObject([{ source: 'gazette' }]);
});

test('names of which somebody said what they stand for are read as that', async () => {
  const known = contentOf(smallSurveyFile(), {
    ...{ surveys: [{ id: 'bva-2012', label: { fr: 'BVA' } }] },
    codes: [{ breakdown: 'sector', code: 'railways', label: { en: 'Railways' } }],
  });
  const names = [
    { field: 'survey', found: 'bva 2013 ', id: 'bva-2012' },
    { field: 'source', found: 'Le Soir', id: 'gazette' },
    { field: 'sector', found: 'Rail', id: 'railways' },
    // A name of another field is another name.
    { field: 'channel', found: 'BVA 2013', id: 'phone' },
  ];
  const { rows, issues } = await check(csv, { known, options: { names } });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(rows?.Figure).toMatchObject([
    { survey: 'bva-2012', source: 'gazette', sector: 'railways', channel: null },
  ]);
  // A name that stands for what does not stand is an issue as before.
  const astray = [{ field: 'sector', found: 'rail', id: 'trams' }];
  const lines = linesOf(await check(csv, { known, options: { names: astray } }));
  expect(lines.at(-1)).toBe(
    'row 2, column sector: The code “rail” does not exist for the breakdown “sector”.',
  );
});

test('in a survey file of JSON, too', async () => {
  const file = smallSurveyFile();
  const figures = file.figures.map((figure) => ({ ...figure, survey: 'callers' }));
  const content = JSON.stringify({ ...file, figures });
  expect(linesOf(await check(content, { name: 'a.json' }))).toContain(
    'figures[0].survey: There is no survey “callers”.',
  );
  const names = [{ field: 'survey', found: 'callers', id: 'callers-2012' }];
  const { issues } = await check(content, { name: 'a.json', options: { names } });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});
