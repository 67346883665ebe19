import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noQuery } from '@/lib/base/http/query';
import type { FigureFilters } from '@/lib/domain/filters/figure-filters';
import { articleFigures } from '../fixtures/article-figures';
import { readIds, readList } from '../fixtures/api-client';
import { firstRelease } from '../fixtures/first-release';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

type ArticleFigure = (typeof articleFigures)[number];

const idsWhere = (wanted: (figure: ArticleFigure) => boolean) =>
  articleFigures
    .filter(wanted)
    .map(({ id }) => id)
    .sort();

describe('a selection by what the articles say', () => {
  test.each<[string, (figure: ArticleFigure) => boolean]>([
    ['', () => true],
    ['country=BE', ({ country }) => country === 'BE'],
    ['country=FR', ({ country }) => country === 'FR'],
    ['country=BE,FR', () => true],
    ['year=2010', ({ year }) => year === 2010],
    ['year=2008&year=2015', ({ year }) => year === 2008 || year === 2015],
    ['country=BE&year=2010', ({ country, year }) => country === 'BE' && year === 2010],
    ['country=FR&year=2010', () => false],
    ['country=LU', () => false],
    ['kind=target', ({ kind }) => kind === 'target'],
    ['kind=observation,statistic', ({ kind }) => kind === 'observation' || kind === 'statistic'],
    ['source=client-le-moins-bien-traite', ({ id }) => id === 'fr-2015-would-spend-more'],
    ['source=peut-mieux-faire&year=2009', ({ year }) => year === 2009],
    ['indicator=switched-provider', ({ id }) => id.includes('switched-provider')],
    ['indicator=lost-patience,hung-up', ({ id }) => /-(lost-patience|hung-up)$/.test(id)],
    ['theme=offshoring', ({ id }) => /offshored|abroad/.test(id)],
    [
      'theme=resolution,offshoring',
      ({ id }) => /offshored|abroad|first-contact|three-contacts|return-asked/.test(id),
    ],
    ['theme=switching&sector=none', ({ id }) => /switched-provider$|loyal/.test(id)],
    ['theme=waiting&indicator=hung-up', () => false],
    ['sector=bank', ({ id }) => id === 'be-2010-switched-provider-bank'],
    ['sector=bank,small-retail', ({ id }) => /-(bank|small-retail)$/.test(id)],
    ['indicator=switched-provider&sector=any', ({ id }) => /switched-provider-/.test(id)],
    ['indicator=switched-provider&sector=none,any', ({ id }) => /switched-provider/.test(id)],
    [
      'indicator=switched-provider&sector=none,bank',
      ({ id }) => /switched-provider(-bank)?$/.test(id),
    ],
    ['channel=mail', ({ id }) => id === 'fr-2013-first-contact-resolution-mail'],
    ['theme=resolution&channel=phone', ({ id }) => /resolution-phone|three-contacts/.test(id)],
    ['aspect=friendliness', ({ id }) => id.endsWith('-friendliness')],
    ['provider=public-service', ({ id }) => id.includes('-public-service')],
    ['provider=any&aspect=none', ({ id }) => /effort-(company|public-service)$/.test(id)],
    ['segment=wary', ({ id }) => id === 'fr-2013-customer-type-wary'],
    ['segment=any', ({ id }) => id.includes('customer-type')],
  ])('"%s" has exactly the figures it should', async (query, wanted) => {
    const { figures, total } = await readList(query);
    expect(figures.map(({ id }) => id)).toEqual(idsWhere(wanted));
    expect(total).toBe(idsWhere(wanted).length);
  });
});

test('the order of values never matters', async () => {
  const [one, other] = [
    'country=BE,FR&year=2010,2013',
    'year=2013&country=FR&year=2010&country=BE',
  ];
  expect(await readIds(one)).toEqual(await readIds(other));
  expect((await readIds(one)).length).toBe(14 + 25);
});

test('figures come with all that the articles say of them', async () => {
  const { figures } = await readList();
  const told = new Map(figures.map((figure) => [figure.id, figure]));
  for (const figure of articleFigures) expect(told.get(figure.id)).toMatchObject(figure);
});

test('none of the selections of a list of values is lost or counted twice', async () => {
  const totals = async (queries: string[]) =>
    Promise.all(queries.map(async (query) => (await readList(query)).total));
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const years = [2008, 2009, 2010, 2012, 2013, 2015].map((year) => `year=${year}`);
  expect(await totals(years)).toEqual([10, 1, 14, 2, 25, 1]);
  for (const name of ['sector', 'channel', 'aspect', 'provider', 'segment']) {
    expect(sum(await totals([`${name}=any`, `${name}=none`]))).toBe(firstRelease.figures);
    expect(await totals([`${name}=any,none`])).toEqual([firstRelease.figures]);
  }
});

describe('what a chart reads', () => {
  const idsOf = async (filters: FigureFilters) => {
    const { resolveSelection } = await import('@/lib/database/queries/figures/selection-queries');
    const { getNewestFigures } = await import('@/lib/database/queries/figures/figure-queries');
    const { selection } = await resolveSelection(noQuery);
    const figures = await getNewestFigures({ ...selection, filters }, 40);
    return figures.map(({ id }) => id).sort();
  };
  const indicator = ['first-contact-resolution', 'patience-limit'];
  const resolved = ['face-to-face', 'mail', 'phone'].map(
    (channel) => `fr-2013-first-contact-resolution-${channel}`,
  );
  const patience = 'fr-2013-patience-limit';

  test('is of its indicators, as far as the themes let them through', async () => {
    expect(await idsOf({ indicator })).toEqual([...resolved, patience]);
    expect(await idsOf({ indicator, theme: ['waiting'] })).toEqual([patience]);
    expect(await idsOf({ indicator, theme: ['resolution', 'switching'] })).toEqual(resolved);
    expect(await idsOf({ indicator, theme: ['switching'] })).toEqual([]);
  });
});
