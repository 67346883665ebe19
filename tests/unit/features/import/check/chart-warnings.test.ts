import { expect, test } from 'vitest';
import { check, linesOf, workbookOf } from '../../../../fixtures/import-file';

const chart = { id: 'calls', theme: 'waiting', label: { en: 'Calls' }, indicator: ['answered'] };
const texts = { fr: 'Appels', nl: 'Oproepen', en: 'Calls' };

/** Warnings about one chart over the small barometer, which has one figure, of Belgian energy in 2012. */
async function warningsOf(own: object, file: object = {}) {
  const content = { charts: [{ ...chart, label: texts, ...own }], ...file };
  const checked = await check(JSON.stringify(content), { name: 'a.json' });
  expect(checked.rows === null).toBe(checked.issues.some(({ severity }) => severity === 'error'));
  return checked.issues.map(({ severity, place, code, found }) => [severity, place, code, found]);
}

test('a chart with something to show has none', async () => {
  expect(await warningsOf({})).toEqual([]);
  expect(await warningsOf({ sector: ['any'] })).toEqual([]);
});

test('a selection that finds nothing is told, and does not keep the file from being published', async () => {
  expect(await warningsOf({ sector: ['none'] })).toEqual([
    ['warning', 'charts[0].id', 'chart-empty', 'calls'],
  ]);
});

test('a form that the figures do not allow is told', async () => {
  expect(await warningsOf({ form: 'lines' })).toEqual([
    ['warning', 'charts[0].form', 'chart-form', 'lines'],
  ]);
});

test('figures that come with the chart count, and a correction counts once', async () => {
  const source = {
    ...{ id: 'gazette', form: 'article', language: 'fr', label: texts, summary: texts },
  };
  const figure = (id: string, country: string, year: number) => ({
    ...{ id, indicator: 'answered', country, year, value: 80, kind: 'statistic' },
    ...{ paragraph: 1, stated_as: '80 %', year_basis: 'stated', sector: 'energy' },
  });
  const figures = ['BE', 'FR'].flatMap((country) =>
    [2013, 2014, 2015].map((year) => figure(`${country}-${year}`.toLowerCase(), country, year)),
  );
  expect(await warningsOf({ form: 'lines' }, { source, figures })).toEqual([]);
  expect(await warningsOf({ form: 'multiples' }, { source, figures })).toEqual([]);
});

test('an indicator of another theme is told', async () => {
  expect(await warningsOf({ theme: 'switching' })).toEqual([
    ['warning', 'charts[0].indicator[0]', 'chart-theme', 'answered'],
  ]);
});

test('a sheet of charts is read like any other, and names row, column and the one wrong word', async () => {
  const head = ['id', 'theme', 'label_en', 'label_fr', 'label_nl', 'indicator', 'sector', 'form'];
  const good = ['calls', 'waiting', 'Calls', 'Appels', 'Oproepen', 'answered', 'energy, none', ''];
  const book = await workbookOf({ charts: [head, good] });
  const checked = await check(book, { name: 'a.xlsx' });
  expect(checked.issues).toEqual([]);
  expect(checked.rows?.Chart).toEqual([
    {
      ...{ id: 'calls', theme: 'waiting', position: null, title: null, form: null },
      ...{ label: texts, indicator: ['answered'], sector: ['energy', 'none'], channel: null },
      ...{ aspect: null, provider: null, segment: null },
      ...{ label_by: null, group_by: null, sort_by: null },
    },
  ]);
  const bad = [...good];
  bad[5] = 'answered, answred';
  expect(
    linesOf(await check(await workbookOf({ charts: [head, bad] }), { name: 'a.xlsx' })),
  ).toEqual(['sheet charts, row 2, column indicator: There is no indicator “answred”.']);
});
