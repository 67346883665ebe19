import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { GET as getSources } from '@/app/api/v1/sources/route';
import { ChartGrid } from '@/components/charts/chart-grid';
import { readQuery } from '@/lib/base/http/query';
import { locales } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { toSeriesLines } from '@/lib/domain/charts/series/series-lines';
import { findObstacles } from '@/lib/domain/figures/figure-comparability';
import { themes } from '@/lib/domain/indicators/indicator-schema';
import { separates } from '@/lib/domain/surveys/series-break-schema';
import { getFigures } from '@/lib/database/queries/figures/figure-queries';
import { getThemeCharts, getThemeSections } from '@/lib/features/charts/chart-sections';
import { getOrganisationList } from '@/lib/features/organisations/organisation-list';
import { getDashboardHeadlines } from '@/lib/features/dashboard/headlines';
import { getFigureOrigins } from '@/lib/features/dashboard/figure-origins';
import { periodOf } from '@/lib/domain/figures/figure-schema';
import { seedDatabase } from '@/prisma/seed';
import { askList } from '../fixtures/api-client';
import { firstHeadlines, firstRelease } from '../fixtures/first-release';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

// Everything that ships: the articles as the first release, and the public series after them.

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: false });
  await seedDatabase(database.address);
});
afterAll(() => database.close());

async function open(query: string) {
  const { selection } = await resolveSelection(readQuery(query));
  const { vocabulary } = selection;
  return { selection, words: { vocabulary, locale: 'en', t: getTranslator('en') } as const };
}

test('the first release is of one origin; the newest says how many figures came since', async () => {
  expect(await getFigureOrigins((await open('release=1')).selection)).toBeNull();
  const origins = await getFigureOrigins((await open('')).selection);
  expect(origins).toMatchObject({ first: firstRelease.figures, sources: 5 });
  expect(origins?.since).toBeGreaterThan(100);
  expect(origins?.filters.source).toEqual(Object.keys(firstRelease.by.source).toSorted());
  // No article speaks of 2016.
  expect(await getFigureOrigins((await open('year=2016')).selection)).toBeNull();
});

test('figures are found by how their numbers came about', async () => {
  const countOf = async (evidence: string) => {
    const answer = await askList(`evidence=${evidence}&limit=1000`);
    return z.object({ total: z.int() }).parse(await answer.json()).total;
  };
  // Counted in the files; the articles say nothing of it.
  expect(await countOf('printed')).toBe(223);
  expect(await countOf('converted')).toBe(25);
  expect(await countOf('derived')).toBe(9);
  expect(await countOf('printed,derived')).toBe(232);
  expect(await countOf('none')).toBe(firstRelease.figures);
  const refused = await askList('evidence=guessed');
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('guessed');
});

/** Of the 150 KB that a dashboard may weigh, what its head, header, filters, tiles and descriptions leave. */
const mostOfCharts = 118_000;

test.each(locales)('the charts of the dashboard are light, in %s', async (locale) => {
  const { selection, words } = await open('');
  const own = { ...words, locale, t: getTranslator(locale), thisYear: 2026 };
  const sections = await getThemeSections(selection, own);
  const place = { filters: {}, path: '', locale, t: own.t };
  const markup = sections.map(({ charts }) =>
    renderToStaticMarkup(createElement(ChartGrid, { charts, ...place })),
  );
  expect(sections.map(({ theme }) => theme)).toEqual(themes);
  for (const { charts } of sections) expect(charts.length).toBeLessThanOrEqual(3);
  expect(Buffer.byteLength(markup.join(''))).toBeLessThanOrEqual(mostOfCharts);
});

test('every break that ships keeps figures apart, and no line crosses it', async () => {
  const { selection } = await open('');
  const { vocabulary } = selection;
  const figures = await getFigures(selection, { limit: 1000 });
  const runs = toSeriesLines(figures, vocabulary).flatMap((line) => line.runs);
  expect(vocabulary.breaks.length).toBeGreaterThan(0);
  for (const one of vocabulary.breaks) {
    const own = figures.filter(
      ({ indicator, survey }) =>
        vocabulary.surveys.get(survey ?? '')?.series === one.series &&
        (one.indicators?.includes(indicator) ?? true),
    );
    const apart = own.flatMap((a) =>
      own.filter((b) => separates(one, periodOf(a), periodOf(b))).map((b) => [a, b] as const),
    );
    expect(apart.length, one.id).toBeGreaterThan(0);
    for (const [a, b] of apart) {
      expect(findObstacles(a, b, vocabulary), `${a.id} ${b.id}`).toContain('break');
      expect(runs.filter((run) => run.includes(a) && run.includes(b))).toEqual([]);
    }
  }
});

test('the charts of every theme say each break that lies in them', async () => {
  const { selection, words } = await open('');
  const charts = await Promise.all(
    themes.map((theme) =>
      getThemeCharts(theme, { ...selection, filters: { theme: [theme] } }, words),
    ),
  );
  const caveats = charts.flat().flatMap((one) => ('chart' in one ? one.chart.caveats : []));
  for (const { reason } of selection.vocabulary.breaks)
    expect(caveats.filter((caveat) => caveat.includes(reason.en ?? ''))).not.toEqual([]);
});

const apiFigures = z.object({
  figures: z.array(
    z.object({
      ...{ country: z.string().nullable(), year: z.int(), value: z.number(), unit: z.string() },
      source: z.string(),
    }),
  ),
});
const apiSources = z.object({
  sources: z.array(z.object({ id: z.string(), url: z.string().nullable() })),
});

test('what was read a second time is what the API gives, number by number', async () => {
  // Copied from the list of public figures; nothing of the barometer had a part in it.
  const file = path.resolve(import.meta.dirname, '../fixtures/public-series.tsv');
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const expected = lines.map((line) => {
    const [series, country, year, value, unit, address] = line.split('\t');
    // One wait is given in minutes among seconds, and published in seconds.
    const isConverted = series === 'nhs111-asa' && unit === 'minutes';
    const inUnit = isConverted ? `${Number(value) * 60} seconds` : `${Number(value)} ${unit}`;
    return `${country === 'XX' ? '' : country} ${year} ${inUnit} ${address}`;
  });
  const list = apiFigures.parse(await (await askList('limit=1000')).json());
  const answer = await getSources(new Request('http://localhost/api/v1/sources?limit=1000'));
  const { sources } = apiSources.parse(await answer.json());
  const urls = new Map(sources.map(({ id, url }) => [id, url]));
  const ofArticles = new Set(Object.keys(firstRelease.by.source));
  const given = list.figures
    .filter(({ source }) => !ofArticles.has(source))
    .map(
      ({ country, year, value, unit, source }) =>
        `${country ?? ''} ${year} ${value} ${unit} ${urls.get(source) ?? ''}`,
    );
  expect(given.toSorted()).toEqual(expected.toSorted());
});

test('of the months of one year, the last is the newest of an organisation', async () => {
  const { selection, words } = await open('');
  const { newest } = (await getOrganisationList(selection, words)).find(
    ({ id }) => id === 'nhs-111',
  ) ?? { newest: null };
  expect(newest?.period).toBe('December 2022');
});

test('the dashboard opens with the newest figures of the longest trends, then with what the articles say of other themes', async () => {
  const headlinesAt = async (query: string) => {
    const { selection, words } = await open(query);
    const sections = await getThemeSections(selection, words);
    const headlines = await getDashboardHeadlines(selection, sections, words);
    return headlines.map(({ value, context, trend }) => [
      `${value} ${context}`.replaceAll(/\s/g, ' '),
      trend?.places.length ?? 0,
    ]);
  };
  // Values and lengths of the lines as in the public files, read by eye.
  expect(await headlinesAt('')).toEqual([
    ['76.1 / 100 United Kingdom, January 2025', 6],
    ['1,118 sec United Kingdom, April 2024 – March 2025', 10],
    ['47% several countries, 3rd quarter of 2025', 5],
    ['42% France, 2013', 0],
    ['61% 33 countries, 2017', 3],
    ['40% Belgium, 2010', 0],
  ]);
  expect((await headlinesAt('release=1')).map(([text]) => text)).toEqual(firstHeadlines);
});
