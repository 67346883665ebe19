import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChartFrame } from '@/components/charts/chart-frame';
import { ChartGrid } from '@/components/charts/chart-grid';
import { EmbeddedChart } from '@/components/charts/embedded-chart';
import { readQuery } from '@/lib/base/http/query';
import { getTranslator } from '@/lib/base/i18n/translations';
import { openDatabase } from '@/lib/database/client';
import { getFigure } from '@/lib/database/queries/figures/figure-queries';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { getThemeSections } from '@/lib/features/charts/chart-sections';
import { getAskedChart } from '@/lib/features/charts/requested-chart';
import { getFigureContext } from '@/lib/features/figure/figure-page';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { plainSpaces } from '../fixtures/sample-figure';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

let database: TestDatabase;

/** What two countries answered in four editions, in percent of 1000 respondents each. */
const answered = { BE: [60, 64, 70, 75], FR: [50, 49, 51, 52] } as const;
const years = [2021, 2022, 2023, 2024] as const;

/** More of one theme than is read to find its longest line, the first of them in the alphabet. */
const askedOnce = Array.from({ length: 14 }, (_, index) => `accents-${index}`);

/** A made-up panel, as an editor would import it. */
function panelFile() {
  const { source, indicators, surveys, codes, figures } = smallSurveyFile();
  const [survey] = surveys;
  const [figure] = figures;
  const [indicator] = indicators;
  return {
    ...{ source, codes },
    indicators: [...askedOnce.map((id) => ({ ...indicator, id })), ...indicators],
    surveys: years.map((year) => ({
      ...{ ...survey, id: `callers-${year}`, label: { en: `Callers ${year}` }, series: 'callers' },
      ...{ countries_covered: 2, country_sample_size: { BE: 1000, FR: 1000 } },
    })),
    figures: [
      ...askedOnce.map((id) => ({
        ...{ ...figure, id: `once-${id}`, indicator: id, year: 2024 },
        ...{ survey: 'callers-2024', sector: null },
      })),
      ...Object.entries(answered).flatMap(([country, values]) =>
        values.map((value, index) => ({
          ...{ ...figure, country, value, year: years[index], stated_as: `${value} %` },
          ...{ id: `${country.toLowerCase()}-${years[index]}-answered` },
          ...{ survey: `callers-${years[index]}`, sector: null },
        })),
      ),
    ],
  };
}

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
  const client = await openDatabase(database.address);
  const files = [{ name: 'gazette.json', content: panelFile() }];
  const report = await publishSurveyFiles(client, files, { author: 'An editor', reason: 'Panel' });
  expect(report.release).toBe(2);
  await client.$disconnect();
});
afterAll(() => database.close());

async function open() {
  const { selection } = await resolveSelection(readQuery(''));
  const { vocabulary } = selection;
  const words = { vocabulary, locale: 'en', t: getTranslator('en') } as const;
  return { selection, words };
}

const figureIds = Object.keys(answered).flatMap((country) =>
  years.map((year) => `${country.toLowerCase()}-${year}-answered`),
);

const title =
  'Belgium: rose from 60% in 2021 to 75% in 2024; France: no significant difference, 50% in 2021 and 52% in 2024';

/** Which drawings a page's markup holds, which of the panel's figures they lead to, and what their lines are called. */
function drawnIn(element: ReactElement) {
  const html = plainSpaces(renderToStaticMarkup(element));
  const found = (pattern: RegExp) => Array.from(html.matchAll(pattern), ([, group]) => group);
  return {
    forms: found(/ data-form="([a-z]+)"/g),
    marks: found(/ href="[^"]*\/([a-z]{2}-\d{4}-answered)[^"]*" data-point/g).toSorted(),
    joints: found(/<line x1="[^"]+" (y1)=/g).length,
    names: found(/ class="trend-name"[^>]*>([^<]+)</g),
    title: found(/<h3[^>]*>(.+?)<\/h3>/g),
  };
}

/** Two lines of four years: eight marks, and three joints each. */
const oneDrawing = {
  forms: ['lines'],
  marks: figureIds,
  joints: 6,
  names: ['Belgium', 'France'],
  title: [title],
};

test('the theme draws the panel as one chart of two lines', async () => {
  const { selection, words } = await open();
  const sections = await getThemeSections(selection, words);
  const waiting = sections.find(({ theme }) => theme === 'waiting')?.charts ?? [];
  const own = waiting.filter((result) => 'chart' in result && result.chart.id === 'answered');
  const { locale, t } = words;
  const place = { filters: selection.filters, path: '', locale, t };
  expect(drawnIn(createElement(ChartGrid, { charts: own, ...place }))).toEqual(oneDrawing);
  // Nowhere else stands one of its figures.
  const { marks } = drawnIn(createElement(ChartGrid, { charts: waiting, ...place }));
  expect(marks).toEqual(figureIds);
});

test('each figure’s page holds the same chart', async () => {
  const { selection, words } = await open();
  for (const id of figureIds) {
    const figure = await getFigure(id, selection);
    if (!figure) throw new Error(id);
    const { chart } = await getFigureContext(figure, selection, words);
    const { locale, t } = words;
    expect(drawnIn(createElement(ChartFrame, { chart, locale, t })), id).toEqual(oneDrawing);
  }
});

test('another site’s frame holds the same chart', async () => {
  const { selection, words } = await open();
  const asked = await getAskedChart({ id: 'answered', chosen: [] }, selection, words);
  if (!asked) throw new Error('no chart');
  const { locale, t } = words;
  const place = { title: asked.title, hrefOf: () => '', locale, t };
  const frame = createElement(EmbeddedChart, { result: asked.result, ...place });
  expect(drawnIn(frame)).toEqual(oneDrawing);
});

test('the picture holds the same two lines and what they are called', async () => {
  const { GET } = await import('@/app/api/v1/charts/[id]/route');
  const id = 'answered.svg';
  const address = `https://barometer.example/api/v1/charts/${id}`;
  const response = await GET(new Request(address), { params: Promise.resolve({ id }) });
  expect(response.status).toBe(200);
  const picture = plainSpaces(await response.text());
  const found = (pattern: RegExp) => Array.from(picture.matchAll(pattern), ([, group]) => group);
  // Two lines of three joints each.
  const lines = found(/stroke-width="2.5">((?:<line[^>]*><\/line>)+)/g);
  expect(lines.map((joints) => joints?.match(/<line/g)?.length)).toEqual([3, 3]);
  const texts = ['Answered', 'Belgium', 'France', '60%', '75%', '50%', '52%', ...years.map(String)];
  expect(found(/<text[^>]*>([^<]*)<\/text>/g)).toEqual(expect.arrayContaining(texts));
  expect(found(/<title>([^<]*)<\/title>/g)).toEqual([title]);
});
