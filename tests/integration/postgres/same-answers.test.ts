import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db, withOpenDatabase } from '@/lib/database/client';
import { getFacets } from '@/lib/database/queries/figures/facet-queries';
import { getFigurePage } from '@/lib/database/queries/figures/page-queries';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { getReleaseLog } from '@/lib/database/queries/changes/release-log-queries';
import { countDifference } from '@/lib/database/queries/changes/difference-queries';
import { previewUndo } from '@/lib/database/queries/changes/undo-queries';
import { countThemePlaces } from '@/lib/database/queries/figures/count-queries';
import { readQuery } from '@/lib/base/http/query';
import { usualView, sorts, orders, type ExplorerView } from '@/lib/domain/filters/explorer-filters';
import { seedDatabase } from '@/prisma/seed';
import { createPostgresDatabase } from '../../fixtures/postgres-database';
import { createTestDatabase } from '../../setup/test-database';

// Everything that ships, seeded into a database of each engine: what is asked of one is asked of the other.

const engines = ['sqlite', 'postgres'] as const;
type Engine = (typeof engines)[number];

const urls = new Map<Engine, string>();
const opened = new Map<Engine, typeof globalThis.barometerDatabase>();
const removers: (() => unknown)[] = [];

beforeAll(async () => {
  const [file, server] = await Promise.all([
    createTestDatabase(),
    createPostgresDatabase({ seeded: false }),
  ]);
  removers.push(file.remove, server.remove);
  for (const [engine, url] of [
    ['sqlite', `file:${file.path}`],
    ['postgres', server.address],
  ] as const) {
    urls.set(engine, url);
    process.env.DATABASE_URL = url;
    const address = engine === 'sqlite' ? file.path : url;
    await seedDatabase(address);
    // Answers name the day of a release.
    await withOpenDatabase(address, (client) =>
      client.release.updateMany({ data: { published_at: new Date('2026-11-20T10:00:00.123Z') } }),
    );
  }
  process.env.PUBLIC_URL = 'https://barometer.example';
});

afterAll(async () => {
  for (const engine of engines) await on(engine, async () => (await db()).$disconnect());
  globalThis.barometerDatabase = undefined;
  for (const remove of removers) await remove();
});

/** Works with the database of one engine, as a process that has no other. */
async function on<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  process.env.DATABASE_URL = urls.get(engine);
  globalThis.barometerDatabase = opened.get(engine);
  try {
    return await work();
  } finally {
    opened.set(engine, globalThis.barometerDatabase);
    globalThis.barometerDatabase = undefined;
  }
}

/** What both engines give, in the order of their names. */
async function onBoth<T>(work: () => Promise<T>): Promise<T[]> {
  const given: T[] = [];
  for (const engine of engines) given.push(await on(engine, work));
  return given;
}

const routes = {
  'figures.csv': () => import('@/app/api/v1/figures.csv/route'),
  'figures.json': () => import('@/app/api/v1/figures.json/route'),
  'figures.sdmx.csv': () => import('@/app/api/v1/figures.sdmx.csv/route'),
  'figures.xlsx': () => import('@/app/api/v1/figures.xlsx/route'),
  'figures.zip': () => import('@/app/api/v1/figures.zip/route'),
  'surveys.json': () => import('@/app/api/v1/surveys.json/route'),
  figures: () => import('@/app/api/v1/figures/route'),
  sources: () => import('@/app/api/v1/sources/route'),
  indicators: () => import('@/app/api/v1/indicators/route'),
  organisations: () => import('@/app/api/v1/organisations/route'),
  standards: () => import('@/app/api/v1/standards/route'),
  statements: () => import('@/app/api/v1/statements/route'),
  charts: () => import('@/app/api/v1/charts/route'),
  commitments: () => import('@/app/api/v1/commitments/route'),
  changes: () => import('@/app/api/v1/changes/route'),
} as const;

async function ask(route: keyof typeof routes, query: string): Promise<[number, Buffer]> {
  const { GET } = await routes[route]();
  const answer = await GET(new Request(`https://barometer.example/api/v1/${route}?${query}`));
  return [answer.status, Buffer.from(await answer.arrayBuffer())];
}

/** Bytes as a text that a failing test shows shortly. */
const named = ([status, bytes]: [number, Buffer]) =>
  `${status} ${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`;

async function expectSame(route: keyof typeof routes, query: string): Promise<Buffer> {
  const [sqlite, postgres] = await onBoth(() => ask(route, query));
  expect(sqlite?.[0]).toBe(200);
  expect(postgres && named(postgres)).toBe(sqlite && named(sqlite));
  return sqlite?.[1] ?? Buffer.alloc(0);
}

describe('every engine gives the same bytes', () => {
  test.each([
    ['figures.csv', ''],
    ['figures.csv', 'delimiter=semicolon&decimal=comma&lang=fr'],
    ['figures.csv', 'release=1&country=BE,FR&lang=nl'],
    ['figures.json', ''],
    ['figures.sdmx.csv', ''],
    ['figures.zip', ''],
    ['figures.xlsx', 'country=GB'],
    ['surveys.json', ''],
    ['sources', ''],
    ['indicators', ''],
    ['organisations', ''],
    ['standards', ''],
    ['statements', ''],
    ['charts', ''],
    ['commitments', ''],
    ['changes', ''],
  ] as const)('of %s?%s', async (route, query) => {
    expect((await expectSame(route, query)).length).toBeGreaterThan(500);
  });

  test.each([
    ...['country=BE&country=FR', 'year=2010,2013', 'theme=waiting', 'kind=target,observation'],
    ...[
      'sector=none',
      'channel=any',
      'source=peut-mieux-faire',
      'theme=switching&sector=any&release=1',
    ],
    ...['q=attente', 'q=klanten', 'q=patience', 'q=téléphone', 'q=TELEPHONE', 'q=42.5', 'q=%25'],
    ...['q=%22service%20client%22', 'q=belgique%202010', 'q=call%20centre', 'q=_', 'q=%E2%82%AC'],
    ...['q=ofcom%20switching', 'q=4%20sur%205', 'q=2,5%20minutes', 'q=wachttijd%20telefoon'],
    ...['q=l%27attente', 'q=be-2010', 'q=nothingofthekind', 'q=%27%3B--', 'q=a%5Cb', 'q=%26%7C!'],
  ])('of each page of figures?%s', async (query) => {
    const pages = await onBoth(async () => {
      const read: string[] = [];
      for (let next = `${query}&limit=50`; next !== '';) {
        const [, bytes] = await ask('figures', next);
        read.push(bytes.toString());
        next = /"next":"[^"]*\?([^"]*)"/.exec(read.at(-1) ?? '')?.[1] ?? '';
      }
      return read;
    });
    expect(pages[1]).toEqual(pages[0]);
    expect(pages[0]?.[0]).toMatch(/"total":\d/);
  });
});

describe('every engine gives the same', () => {
  test.each(['', 'q=attente', 'q=42.5', 'q=%', 'country=BE&sector=any', 'q=klant', 'release=1'])(
    'facets and counts of "%s"',
    async (search) => {
      const [sqlite, postgres] = await onBoth(async () => {
        const { selection } = await resolveSelection(readQuery(search));
        return {
          facets: await getFacets(selection),
          places: await countThemePlaces(selection),
          difference: await countDifference({ ...selection, release: 1 }, 3),
        };
      });
      expect(postgres).toEqual(sqlite);
    },
  );

  test.each(sorts.flatMap((sort) => orders.map((order) => [sort, order] as const)))(
    'pages sorted by %s, %s, there and back',
    async (sort, order) => {
      const [sqlite, postgres] = await onBoth(async () => {
        const { selection } = await resolveSelection(readQuery('year=2010,2011,2012,2013'));
        const ids: string[] = [];
        let view: ExplorerView = { ...usualView, sort, order, cursor: null };
        for (let pages = 0; pages < 40; pages++) {
          const page = await getFigurePage(selection, view, 17);
          ids.push(...page.figures.map(({ id }) => id));
          if (page.next === null) {
            if (page.previous === null) return ids;
            const before = await getFigurePage(selection, { ...view, cursor: page.previous }, 17);
            return [...ids, 'back', ...before.figures.map(({ id }) => id)];
          }
          view = { ...view, cursor: page.next };
        }
        return ids;
      });
      expect(sqlite?.length).toBeGreaterThan(34);
      expect(postgres).toEqual(sqlite);
    },
  );

  test('changes of each release, and what taking one back would do', async () => {
    const [sqlite, postgres] = await onBoth(async () => {
      const { selection } = await resolveSelection(readQuery(''));
      const log = await getReleaseLog(selection, { since: 0, release: 3 }, 10);
      const undo = await previewUndo(await db(), 2);
      return { log, steps: undo.steps.map(({ table, id }) => `${table} ${id}`), kept: undo.kept };
    });
    expect(sqlite?.steps.length).toBeGreaterThan(100);
    expect(postgres).toEqual(sqlite);
  });
});
