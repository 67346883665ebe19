import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openDatabase, type Database } from '@/lib/database/client';
import { migrationNames, migrationsPaths } from '@/lib/database/migrations/migration-files';
import { standsAt } from '@/lib/database/sql';
import { makeEditors } from '../fixtures/editors';
import { ownSurvey, publishOwnSurvey } from '../fixtures/own-survey';
import { shownRelease } from '../fixtures/shown-release';
import { withSilentPublications } from '../fixtures/silent-publications';
import { Visitor } from '../fixtures/visitor';
import { findFreePort } from '../setup/free-port';
import { hasNginx, startNginx } from '../setup/nginx-server';
import { startService, type Instance, type Service } from '../setup/served-instances';
import { createTestFolder, type TestFolder } from '../setup/test-database';
import { makeNextVersion } from './next-version';

// Two instances of what was built on one PostgreSQL, as compose.yaml starts them.

/** Patience for a busy machine; what is waited for comes as soon as it can. */
const patience = { timeout: 60_000, interval: 50 };

let folder: TestFolder;
let service: Service;
let client: Database;
let first: Instance;
let second: Instance;

beforeAll(async () => {
  folder = createTestFolder();
  service = await startService();
  vi.stubEnv('DATABASE_URL', service.database);
  [first, second] = await Promise.all([service.startInstance(), service.startInstance()]);
  client = await openDatabase(service.database);
  await makeEditors(service.database);
});
afterAll(async () => {
  await service.close();
  await client.$disconnect();
  folder.remove();
});

const both = () => [first, second];

const shownBy = ({ url }: Instance) => shownRelease(url);

const isReady = async (instance: Instance) => (await fetch(`${instance.url}/api/ready`)).status;

const nameSchema = z.array(z.object({ migration_name: z.string() }));

test('two that start at once on an empty database make it and publish what ships once', async () => {
  const rows: unknown =
    await client.$queryRaw`SELECT migration_name FROM _prisma_migrations ORDER BY migration_name`;
  const names = nameSchema.parse(rows).map(({ migration_name }) => migration_name);
  expect(names).toEqual(migrationNames(migrationsPaths.postgres));
  const releases = await client.release.findMany({ orderBy: { number: 'asc' } });
  expect(releases.map(({ number }) => number)).toEqual(releases.map((_, index) => index + 1));
  const published = await client.auditEntry.findMany({ where: { action: 'publish' } });
  expect(published.length).toBe(releases.length);
  expect(await Promise.all(both().map(isReady))).toEqual([200, 200]);
});

test('each gives every figure as a file', async () => {
  const where = standsAt(await client.release.count());
  const figures = await client.figure.count({ where });
  for (const { url } of both()) {
    const text = await (await fetch(`${url}/api/v1/figures.csv`)).text();
    expect(text.trim().split('\r\n')).toHaveLength(figures + 1);
  }
});

describe('a publication', () => {
  /** What each instance shows until all of them show a release. */
  async function watch(release: number): Promise<number[][]> {
    return Promise.all(
      both().map(async (instance) => {
        const seen: number[] = [];
        await vi.waitUntil(async () => {
          seen.push(await shownBy(instance));
          return seen.at(-1) === release;
        }, patience);
        seen.push(await shownBy(instance));
        return seen;
      }),
    );
  }

  async function expectToSpread(name: string) {
    await Promise.all(both().map(shownBy));
    const { release } = await publishOwnSurvey(client, name);
    for (const seen of await watch(release ?? 0)) {
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      expect(seen.at(-1)).toBe(release);
    }
  }

  test('is shown by every instance, and none goes back', () => expectToSpread('told'));

  test('also where none is told of it', async () => {
    await withSilentPublications(service.administrator, async () => {
      await client.$disconnect();
      client = await openDatabase(service.database);
      await expectToSpread('silent');
    });
  });
});

describe('an editor', () => {
  test('who signs in at one is known to the other, until they sign out anywhere', async () => {
    const editor = new Visitor();
    expect(await editor.signIn(first, 'publisher@example.org')).toBe('/en/import');
    const page = await editor.get(second, '/en/import');
    expect([page.status, (await page.text()).includes('Paula Publisher')]).toEqual([200, true]);
    const other = editor.copy();
    await editor.post(second, '/en/import/session/end', {});
    for (const instance of both()) {
      const { headers } = await other.get(instance, '/en/import/audit');
      expect(headers.get('Location')).toBe('/en/import/sign-in');
    }
  });

  test('sees a new token once, whichever answers, and it counts everywhere until it is revoked', async () => {
    const editor = new Visitor();
    await editor.signIn(first, 'publisher@example.org');
    const made = await editor.post(first, '/en/import/tokens/make', { name: 'nightly' });
    const place = made.headers.get('Location') ?? '';
    const tokenOf = async (instance: Instance) =>
      /barometer_[\w-]{20,}/.exec(await (await editor.get(instance, place)).text())?.[0];
    const token = await tokenOf(second);
    expect(token).toBeDefined();
    expect(await tokenOf(first)).toBeUndefined();
    const statusAt = async (instance: Instance) => {
      const headers = { Authorization: `Bearer ${token}` };
      const url = `${instance.url}/api/v1/imports?reason=x`;
      return (await fetch(url, { method: 'POST', body: '', headers })).status;
    };
    const before = await Promise.all(both().map(statusAt));
    const [row] = await client.apiToken.findMany();
    await editor.post(first, '/en/import/tokens/revoke', { id: row?.id ?? '' });
    expect([before.includes(401), await statusAt(second)]).toEqual([false, 401]);
  });

  test('whose password is guessed has each failure counted once, wherever', async () => {
    const guesser = new Visitor('203.0.113.9');
    const guess = (instance: Instance) => guesser.signIn(instance, 'editor@example.org', 'a guess');
    for (const instance of [first, second, first, second, first])
      expect(await guess(instance)).toBe('/en/import/sign-in?failed');
    for (const instance of both())
      expect(await guess(instance)).toMatch(/^\/en\/import\/sign-in\?wait=\d+$/);
  });

  test('has a file checked to its end that an instance began with which died', async () => {
    const editor = new Visitor();
    await editor.signIn(second, 'publisher@example.org');
    const file = new File([JSON.stringify(ownSurvey('left'))], 'left.json');
    const sent = await editor.post(first, '/en/import/drafts', { file });
    await first.kill();
    const draft = sent.headers.get('Location') ?? '';
    // As though its lease had run out, which takes half a minute.
    await client.draftJob.updateMany({ data: { leased_until: new Date(0) } });
    const identity = await vi.waitUntil(async () => {
      const page = await (await editor.get(second, draft)).text();
      return /name="identity" value="([^"]+)"/.exec(page)?.[1];
    }, patience);
    const asked = { identity, reason: 'A survey' };
    const published = await editor.post(second, `${draft}/publish`, asked);
    expect(published.headers.get('Location')).toBe(draft);
    expect(await client.figure.count({ where: { id: 'be-2012-answered-left' } })).toBe(1);
    first = await service.startInstance();
  });
});

test('without its database an instance serves what it keeps, and finds it again by itself', async () => {
  const kept = async (instance: Instance) => (await fetch(`${instance.url}/en/about`)).status;
  const wait = async (instance: Instance) => {
    const form = { email: 'editor@example.org', password: 'x' };
    const answer = await new Visitor('203.0.113.20').post(instance, '/en/import/session', form);
    return [answer.status, answer.headers.get('Retry-After')];
  };
  const newest = await client.release.count();
  // What is kept belongs to a release: of the last one, each instance hears a moment later.
  for (const instance of both())
    await vi.waitUntil(async () => (await shownBy(instance)) === newest, patience);
  await service.postgres.end('SIGINT');
  try {
    for (const instance of both()) {
      expect(await isReady(instance)).toBe(503);
      expect(await kept(instance)).toBe(200);
      expect(await wait(instance)).toEqual([503, '5']);
    }
  } finally {
    await service.postgres.startAgain();
  }
  for (const instance of both()) {
    await vi.waitUntil(async () => (await isReady(instance)) === 200, patience);
    expect(await new Visitor().signIn(instance, 'publisher@example.org')).toBe('/en/import');
  }
});

// Where there is no nginx, nobody passes over an instance that is being replaced.
if (hasNginx)
  test('one after the other becomes the next version, and nobody gets an error', async () => {
    const next = makeNextVersion(path.join(folder.path, 'next'));
    const ports = both().map(({ url }) => new URL(url).port);
    const nginx = await startNginx(folder.path, ports);
    /** Starts an instance where one was, and waits until nginx has found it. */
    const startNext = async (PORT = '') => {
      const METRICS_PORT = String(await findFreePort());
      const started = await service.startInstance({
        folder: next,
        settings: { PORT, METRICS_PORT },
      });
      await vi.waitUntil(async () => {
        const metrics = await (await fetch(`http://127.0.0.1:${METRICS_PORT}/metrics`)).text();
        return metrics.includes('barometer_requests_total{');
      }, patience);
      return started;
    };
    const editor = new Visitor();
    await editor.signIn(nginx, 'publisher@example.org');
    const statuses = new Map<number, number>();
    let isOver = false;
    const asking = (async () => {
      for (let asked = 0; !isOver; asked += 1)
        for (const target of [
          `/api/v1/figures?country=BE&limit=${1 + (asked % 1000)}`,
          '/en/import/audit',
        ]) {
          const { status } = await editor.get(nginx, target);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }
    })();
    try {
      await first.stop();
      first = await startNext(ports[0]);
      await second.stop();
      second = await startNext(ports[1]);
    } finally {
      isOver = true;
      await asking;
      await nginx.close();
    }
    expect([...statuses.keys()]).toEqual([200]);
    const rows: unknown = await client.$queryRaw`SELECT migration_name FROM _prisma_migrations`;
    const added = nameSchema.parse(rows).filter((row) => row.migration_name.endsWith('_next'));
    expect(added).toHaveLength(1);
  });
