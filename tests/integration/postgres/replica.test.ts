import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { noQuery } from '@/lib/base/http/query';
import { ResponseCache } from '@/lib/base/http/response-cache';
import { publicAddress, readEnv } from '@/lib/base/settings/settings';
import { closeDatabase, withOpenDatabase } from '@/lib/database/client';
import { noticeRelease } from '@/lib/database/engines/postgres/noticed-release';
import type { ReleaseWatch } from '@/lib/database/engines/database-engine';
import { migrateDatabase } from '@/lib/database/migrations/migrate';
import { DatabaseBehind, getNewestRelease } from '@/lib/database/queries/releases/release-queries';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { getFigures } from '@/lib/database/queries/figures/figure-queries';
import { readForPublic } from '@/lib/database/public-reads';
import { watchReleases } from '@/lib/database/release-watch';
import { createApp } from '@/lib/server/app';
import { RequestLimits } from '@/lib/server/request-limits';
import { startWithReplica } from '@/lib/setup/postgres-server.mjs';
import { GET as getList } from '@/app/api/v1/figures/route';
import { GET as getCsv } from '@/app/api/v1/figures.csv/route';
import { GET as getReady } from '@/app/api/ready/route';
import ChangesPage from '@/app/[locale]/changes/page';
import { articleFigures } from '../../fixtures/article-figures';
import { findPgBouncer, startPgBouncer } from '../../fixtures/pgbouncer';
import { publishSurveyFiles } from '../../fixtures/publish-survey-files';
import { markupOf, pageProps } from '../../fixtures/render-page';
import { seedFirstRelease } from '../../fixtures/seed-folder';
import { smallSurveyFile } from '../../fixtures/survey-file';
import { askServer } from '../../setup/postgres-server';

// An instance whose public reads come from a replica: the whole way of a request, but for Next.

// Two servers are started.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let servers: Awaited<ReturnType<typeof startWithReplica>>;
let watch: ReleaseWatch;
let app: FastifyInstance;

/** What Next does with a request, in the same process. */
const answers: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
  '/api/v1/figures': getList,
  '/api/v1/figures.csv': getCsv,
  '/api/ready': getReady,
  '/en/changes': async () => asPage(await markupOf(ChangesPage(pageProps({ locale: 'en' })))),
  '/en/not-found': async () => asPage(`Release ${(await resolveSelection(noQuery)).newest}`),
  // Stands for any page of editors.
  '/en/import/releases': async () => {
    const { selection, newest } = await resolveSelection(noQuery);
    const figures = await getFigures(selection, { limit: 1_000 });
    return asPage(`Release ${newest}, ${figures.length} figures`);
  },
};

const asPage = (html: string) =>
  new Response(`<html><body>${html}</body></html>`, { headers: { 'content-type': 'text/html' } });

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '', 'https://barometer.example');
  const answer =
    (await answers[url.pathname]?.(new Request(url))) ?? new Response(null, { status: 404 });
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

beforeAll(async () => {
  servers = await startWithReplica();
  process.env.DATABASE_URL = servers.url;
  process.env.PUBLIC_URL = 'https://barometer.example';
  await migrateDatabase(servers.url);
  await seedFirstRelease(servers.url);
  process.env.DATABASE_READ_URL = servers.replica;
  const settings = readEnv();
  watch = await watchReleases(publicAddress());
  app = await createApp({
    ...{ handle, settings, limits: new RequestLimits(settings), isDevelopment: false, files: null },
    ...{ cache: new ResponseCache(10_000_000), release: () => watch.release() },
    edition: () => watch.edition(),
  });
  await vi.waitFor(() => expect(watch.release()).toBe(1), { timeout: 10_000 });
});

afterAll(async () => {
  watch.close();
  await app.close();
  closeDatabase();
  globalThis.barometerDatabase = undefined;
  globalThis.barometerReplica = undefined;
  delete process.env.DATABASE_READ_URL;
  await servers.stop();
});

/** Publishes one more figure, as an editor does. */
async function publish(name: string): Promise<void> {
  const { figures, source, ...content } = smallSurveyFile();
  const own = figures.map((figure) => ({ ...figure, id: `${figure.id}-${name}` }));
  const more = { statements: [], references: [], standards: [] };
  const file = { ...content, ...more, figures: own, source: { ...source, id: name } };
  const by = { author: 'Anna', reason: 'More' };
  await withOpenDatabase(servers.url, (client) =>
    publishSurveyFiles(client, [{ name: 'small.json', content: file }], by),
  );
}

/** What is said of the newest release, by the ways that the public and editors have. */
async function said() {
  const list = await app.inject('/api/v1/figures?limit=1000');
  const csv = await app.inject('/api/v1/figures.csv');
  const page = await app.inject('/en/changes');
  const ready = await app.inject('/api/ready');
  const editors = await app.inject('/en/import/releases');
  const { total, figures } = z
    .object({ total: z.int(), figures: z.array(z.unknown()) })
    .parse(list.json());
  return {
    total,
    figures: figures.length,
    listed: list.headers['surrogate-key'],
    lines: csv.body.trim().split('\r\n').length - 1,
    releases: page.body.match(/Release \d/g)?.[0],
    page: page.headers['surrogate-key'],
    ready: z.object({ release: z.int() }).parse(ready.json()).release,
    editors: /Release .*? figures/.exec(editors.body)?.[0],
  };
}

/** What is said where a release is the newest for the public, and another one for editors. */
function expected(forPublic: number, forEditors: number) {
  const figuresAt = (release: number) => articleFigures.length + release - 1;
  return {
    ...{ total: figuresAt(forPublic), figures: figuresAt(forPublic), lines: figuresAt(forPublic) },
    ...{ listed: `release-${forPublic} answers`, page: `release-${forPublic} pages` },
    ...{ releases: `Release ${forPublic}`, ready: forPublic },
    editors: `Release ${forEditors}, ${figuresAt(forEditors)} figures`,
  };
}

test('the public are answered by the replica, number and rows, and editors by what was published last', async () => {
  expect(await said()).toEqual(expected(1, 1));
  await askServer(servers.replica, 'SELECT pg_wal_replay_pause()');
  await publish('gazette');
  expect(await said()).toEqual(expected(1, 2));
  // A page for everybody that an editor comes upon is kept as the public see it.
  const lost = await app.inject('/en/import/drafts/gone');
  expect([lost.statusCode, lost.body]).toEqual([404, expect.stringContaining('Release 1')]);

  await askServer(servers.replica, 'SELECT pg_wal_replay_resume()');
  await vi.waitFor(() => expect(watch.release()).toBe(2), { timeout: 10_000 });
  expect(await said()).toEqual(expected(2, 2));
});

test('of a replica that is behind what was shown nothing new is shown, until it has caught up', async () => {
  const number = watch.release() ?? 0;
  const ready = async () => (await app.inject('/api/ready')).statusCode;
  expect(await ready()).toBe(200);
  // As where a replica takes the other one's place, and has less.
  noticeRelease(servers.replica, number + 1);
  await expect(readForPublic(getNewestRelease)).rejects.toThrow(DatabaseBehind);
  expect(await ready()).toBe(503);
  await publish('later');
  await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 10_000 });
});

const pgBouncer = findPgBouncer();

if (pgBouncer !== undefined)
  test('past a pooler in transaction mode before the replica the public are answered the same', async () => {
    const pooler = await startPgBouncer(pgBouncer, servers.replica);
    process.env.DATABASE_READ_URL = pooler.address;
    const pooled = await watchReleases(publicAddress());
    const newest = watch.release() ?? 0;
    try {
      await vi.waitFor(() => expect(pooled.release()).toBe(newest), { timeout: 10_000 });
      expect(await said()).toEqual(expected(newest, newest));
      await publish('pooled');
      await vi.waitFor(() => expect(pooled.release()).toBe(newest + 1), { timeout: 10_000 });
      await vi.waitFor(() => expect(watch.release()).toBe(newest + 1), { timeout: 10_000 });
      expect(await said()).toEqual(expected(newest + 1, newest + 1));
    } finally {
      pooled.close();
      process.env.DATABASE_READ_URL = servers.replica;
      globalThis.barometerReplica?.close();
      globalThis.barometerReplica = undefined;
      await pooler.stop();
    }
  });

test('while the primary cannot be reached the public notice nothing, and editors are told', async () => {
  const newest = watch.release() ?? 0;
  // Asked for nowhere else, so that nothing of it is kept.
  const list = () => app.inject('/api/v1/figures?limit=997');
  const editors = () => app.inject('/en/import/releases');
  expect((await editors()).statusCode).toBe(200);
  await servers.primary.end('SIGINT');
  try {
    const { statusCode, headers } = await list();
    expect([statusCode, headers['surrogate-key']]).toEqual([200, `release-${newest} answers`]);
    const files = await Promise.all(
      ['/api/v1/figures.csv', '/api/ready'].map((at) => app.inject(at)),
    );
    expect(files.map((file) => file.statusCode)).toEqual([200, 200]);
    const told = await editors();
    expect([told.statusCode, told.headers['retry-after']]).toEqual([503, '5']);
  } finally {
    await servers.primary.startAgain();
  }
  await vi.waitFor(async () => expect((await editors()).statusCode).toBe(200), { timeout: 10_000 });
});
