import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChartResult } from '@/lib/domain/charts/model/chart-schema';
import { readQuery } from '@/lib/base/http/query';
import { pointsOf } from '@/lib/domain/charts/layout/drawing-points';
import { getThemeSections } from '@/lib/features/charts/chart-sections';
import { getFilterChoices } from '@/lib/features/dashboard/filter-options';
import { getDashboardHeadlines } from '@/lib/features/dashboard/headlines';
import { getSourceContents } from '@/lib/features/sources/source-page';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { getTranslator } from '@/lib/base/i18n/translations';
import { firstHeadlines, firstRelease } from '../fixtures/first-release';
import { plainSpaces } from '../fixtures/sample-figure';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

async function open(query: string) {
  const { selection } = await resolveSelection(readQuery(query));
  const words = {
    vocabulary: selection.vocabulary,
    locale: 'en',
    t: getTranslator('en'),
  } as const;
  return { selection, words };
}

async function charts(query: string): Promise<ChartResult[]> {
  const { selection, words } = await open(query);
  return (await getThemeSections(selection, words)).flatMap((section) => section.charts);
}

const idOf = (result: ChartResult) => ('chart' in result ? result.chart.id : result.empty.id);

describe('the charts of the dashboard', () => {
  test('draw every figure of the articles once, and omit none', async () => {
    const drawn = (await charts('')).flatMap((result) => {
      if (!('chart' in result)) throw new Error(`${result.empty.id} is empty`);
      expect(result.chart.omitted).toBe(0);
      return result.chart.drawings.flatMap(pointsOf).map(({ id }) => id);
    });
    expect(drawn.length).toBe(firstRelease.figures);
    expect(new Set(drawn).size).toBe(firstRelease.figures);
  });

  test('join 77 % in 2009 and 61 % in 2010 by one line', async () => {
    const [chart] = (await charts('')).filter((result) => idOf(result) === 'switching-over-time');
    const [drawing] = chart && 'chart' in chart ? chart.chart.drawings : [];
    if (!drawing || !('panels' in drawing)) throw new Error();
    const runs = drawing.panels.flatMap(({ lines }) => lines.flatMap((line) => line.runs));
    expect(runs.map((run) => run.map(({ at, value }) => [Math.floor(at), value]))).toEqual([
      [
        [2009, 77],
        [2010, 61],
      ],
    ]);
  });

  test('say, when country and year empty them, what they do have', async () => {
    const found = new Map((await charts('country=FR&year=2010')).map((c) => [idOf(c), c]));
    expect(found.get('switching-over-time')).toEqual({
      empty: {
        id: 'switching-over-time',
        foreign: [],
        title: 'Customers who switched provider after poor service, by year',
        places: [
          { country: 'BE', year: 2010, count: 1 },
          { country: 'BE', year: 2009, count: 1 },
        ],
      },
    });
    expect([...found.values()].every((result) => 'empty' in result)).toBe(true);
  });

  test('are left away where other filters rule them out', async () => {
    expect((await charts('indicator=hung-up')).map(idOf)).toEqual(['after-bad-experience']);
    expect((await charts('sector=bank')).map(idOf)).toEqual(['switching-by-sector']);
  });

  test('stay when somebody asks for both figures with and without a sector', async () => {
    const all = await charts('theme=switching');
    expect((await charts('theme=switching&sector=any,none')).map(idOf)).toEqual(all.map(idOf));
  });
});

async function headlinesOf(query: string) {
  const { selection, words } = await open(query);
  return getDashboardHeadlines(selection, await getThemeSections(selection, words), words);
}

test('headlines are the newest figure of each, in words', async () => {
  const headlines = await headlinesOf('');
  expect(headlines.map(({ value, context }) => `${plainSpaces(value)} ${context}`)).toEqual(
    firstHeadlines,
  );
  const [only, ...more] = await headlinesOf('year=2009');
  expect([only?.value, more.length]).toEqual(['77%', 0]);
});

test('a filter bar counts what one would see, and keeps what is selected on offer', async () => {
  const { selection } = await open('country=FR');
  expect(await getFilterChoices(selection, {})).toEqual({
    country: [
      { value: 'BE', count: firstRelease.belgian },
      { value: 'FR', count: firstRelease.french },
    ],
    year: [
      { value: '2008', count: 0 },
      { value: '2009', count: 0 },
      { value: '2010', count: 0 },
      { value: '2012', count: 2 },
      { value: '2013', count: firstRelease.french2013 },
      { value: '2015', count: 1 },
    ],
    shown: firstRelease.french,
    total: firstRelease.figures,
  });
  const empty = await open('country=LU&year=1999');
  const { country, year, shown } = await getFilterChoices(empty.selection, {});
  expect(country.map(({ value }) => value)).toEqual(['BE', 'FR', 'LU']);
  expect([year[0], shown]).toEqual([{ value: '1999', count: 0 }, 0]);
});

test('a source’s page has its figures by paragraph, its surveys, standards and references', async () => {
  const { selection } = await open('source=peut-mieux-faire');
  const contents = await getSourceContents('peut-mieux-faire', selection);
  const paragraphs = contents.figures.map(({ paragraph }) => paragraph);
  expect(paragraphs).toEqual([2, 4, 4, 4, 5, 5, 6, 6, 6, 6, 6, 7, 7, 8, 8]);
  expect(contents.surveys.map(({ id }) => id)).toEqual(['accenture-2009', 'accenture-2010']);
  expect(contents.standards.map(({ threshold_seconds }) => threshold_seconds)).toEqual([150]);
  expect(contents.references.some(({ article_says }) => article_says !== null)).toBe(true);
});
