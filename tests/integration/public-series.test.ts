import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { GET as getFigureDetail } from '@/app/api/v1/figures/[id]/route';
import { GET as getSources } from '@/app/api/v1/sources/route';
import { FigureProvenance } from '@/components/figures/page/figure-provenance';
import { ChartGrid } from '@/components/charts/chart-grid';
import { readQuery } from '@/lib/base/http/query';
import { locales } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { toSeriesLines } from '@/lib/domain/charts/series/series-lines';
import { findObstacles } from '@/lib/domain/figures/figure-comparability';
import { themes } from '@/lib/domain/indicators/indicator-schema';
import { separates } from '@/lib/domain/surveys/series-break-schema';
import { getFigures, getNewestFigures } from '@/lib/database/queries/figures/figure-queries';
import { getThemeCharts, getThemeSections } from '@/lib/features/charts/chart-sections';
import { figureDetailSchema } from '@/lib/features/api/figure-detail-schema';
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
  expect(await countOf('printed')).toBe(226);
  expect(await countOf('converted')).toBe(25);
  expect(await countOf('derived')).toBe(9);
  expect(await countOf('printed,derived')).toBe(235);
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

test.each([
  // The two sides of each break, as the notes on the series tell them; then what may be compared.
  ['gb-2011-04-01-wait-for-adviser', 'gb-2015-04-01-wait-for-adviser', false],
  ['gb-2011-04-01-calls-handled', 'gb-2014-04-01-calls-handled', false],
  ['gb-2020-04-01-calls-handled', 'gb-2021-04-01-adviser-requests-met', false],
  ['gb-2013-07-answered-within-60-seconds', 'gb-2014-07-answered-within-60-seconds', false],
  ['gb-2015-12-answered-within-60-seconds', 'gb-2015-11-answered-within-60-seconds', false],
  [
    'gb-2020-provider-queue-time-fixed-services',
    'gb-2021-provider-queue-time-fixed-services',
    false,
  ],
  ['gb-2018-07-customer-satisfaction-index', 'gb-2019-07-customer-satisfaction-index', false],
  ['fr-2023-satisfied-public-service-users', 'fr-2024-satisfied-public-service-users', false],
  ['fr-2016-reception-mark', 'fr-2017-reception-mark', false],
  ['world-2010-switched-provider', 'world-2011-switched-provider', false],
  ['us-1976-had-a-problem', 'us-2011-had-a-problem', false],
  ['us-2015-had-a-problem', 'us-2023-had-a-problem', false],
  ['us-2017-had-a-problem', 'us-2023-had-a-problem', false],
  ['gb-2015-04-01-wait-for-adviser', 'gb-2024-04-01-wait-for-adviser', true],
  ['gb-2015-12-answered-within-60-seconds', 'gb-2017-12-answered-within-60-seconds', true],
  [
    'gb-2020-provider-queue-time-mobile-telephony',
    'gb-2021-provider-queue-time-mobile-telephony',
    true,
  ],
  ['gb-2013-01-customer-satisfaction-index', 'gb-2018-01-customer-satisfaction-index', true],
  ['fr-2017-reception-mark', 'fr-2019-reception-mark', true],
  ['us-2023-had-a-problem', 'us-2025-had-a-problem', true],
])('the API says whether %s may be compared with %s: %j', async (id, other, isSo) => {
  const asked = async (name: string) => {
    const request = new Request(`http://localhost/api/v1/figures/${name}`);
    const answer = await getFigureDetail(request, { params: Promise.resolve({ id: name }) });
    return figureDetailSchema.parse(await answer.json()).comparable;
  };
  expect((await asked(id)).includes(other)).toBe(isSo);
  expect((await asked(other)).includes(id)).toBe(isSo);
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
    // A gap between two scores is counted in points.
    const isGap = series === 'cfi-offshore' && year === '2007';
    const inUnit = isConverted
      ? `${Number(value) * 60} seconds`
      : `${Number(value)} ${isGap ? 'points' : unit}`;
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

test.each([
  // Which period, of what, how it came about: read off the files by eye.
  [
    'gb-2024-04-01-wait-for-adviser',
    ['Period', 'April 2024\u2009–\u2009March 2025, as the source states'],
    ['The number is', 'converted from another unit or a fraction'],
    ['Notes', 'None.'],
  ],
  [
    'gb-2013-01-customer-satisfaction-index',
    ['Scale', 'from 0 to 100'],
    ['Period', 'January 2013, as the source states'],
    ['The number is', 'worked out from other stated numbers'],
    ['Notes', 'Worked out from a printed difference from another edition.'],
  ],
  [
    'us-2010-contacts-thought-abroad',
    ['Percentage', 'of last contacts with a call centre'],
    ['Year', '2010, as the source states'],
  ],
])('the page of %s says what the number is', async (id, ...facts) => {
  const { selection, words } = await open('');
  const figures = await getFigures(selection, { limit: 1000 });
  const figure = figures.find((one) => one.id === id);
  const source = selection.vocabulary.sources.get(figure?.source ?? '');
  if (!figure || !source) throw new Error(`${id} is not there`);
  const markup = renderToStaticMarkup(createElement(FigureProvenance, { figure, source, words }));
  const text = markup.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|');
  for (const [name, value] of facts) expect(text).toContain(`|${name}|${value}|`);
});

test('the newest figures stand in the order of their periods', async () => {
  const { selection } = await open('organisation=nhs-111&year=2021,2022');
  const newest = await getNewestFigures(selection, 50);
  expect(newest.map(periodOf)).toEqual(['2022-12', '2022-07', '2021-12', '2021-09', '2021-04']);
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
    ['18 min 38 s United Kingdom, April 2024 – March 2025', 10],
    ['47% several countries, 3rd quarter of 2025', 5],
    ['42% France, 2013', 0],
    ['61% 33 countries, 2017', 3],
    ['40% Belgium, 2010', 0],
  ]);
  expect((await headlinesAt('release=1')).map(([text]) => text)).toEqual(firstHeadlines);
  const { selection, words } = await open('');
  const sections = await getThemeSections(selection, words);
  const [index] = await getDashboardHeadlines(selection, sections, words);
  expect(index?.trend?.change.replaceAll(/\s/g, ' ')).toBe(
    '+0.1 points since January 2024; chance cannot be ruled out',
  );
});
