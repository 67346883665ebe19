import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { db } from '@/lib/database/client';
import { decideOnBatch } from '@/lib/database/stores/ratings/batch-store';
import { keepRating } from '@/lib/database/stores/ratings/rating-store';
import { shellActor } from '@/lib/domain/accounts/actor-schema';
import { isoDay } from '@/lib/domain/assessments/working-days';
import { ratingChannels, type Rating } from '@/lib/domain/ratings/rating-schema';
import { calendarMonth, daysAfter } from '@/lib/domain/ratings/months';
import { getModeratedBatch } from '@/lib/features/ratings/moderation';
import { getPublicRatings } from '@/lib/features/ratings/public-ratings';
import { seedDatabase } from '@/prisma/seed';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { smallSurveyFile } from '../fixtures/survey-file';
import { createTestDatabase } from '../setup/test-database';
import { measurePreview } from './campaign-preview';
import { measureRatedPages } from './rated-pages';
import { printTable, rowWithLimit, type Row } from './report';

// npm run bench:ratings: 100,000 ratings of one organisation: what a moderator waits for, and whom they hold up; how long its page
// takes; and what an assessor waits for.

const many = 100_000;
const now = new Date();

/** Ratings that wait, of many networks and 60 days; answers by a rule, so that each run has the same. */
function insertWaiting(path: string): void {
  const client = new SqliteDatabase(path);
  const insert = client.prepare(`INSERT INTO "Rating"
    (organisation, month, channel, minutes_waited, reached, solved, courtesy, overall, received_at, received_on, held_since,
     network, network_month, browser, state)
    VALUES ('acme', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')`);
  client.transaction(() => {
    for (let at = 0; at < many; at += 1) {
      const received = daysAfter(now, -4 - (at % 60));
      const month = calendarMonth(daysAfter(received, -(at % 7) * 30));
      const channel = ratingChannels[at % ratingChannels.length];
      const marks = [1 + (at % 5), 1 + ((at * 7) % 5)];
      const yes = [Number(at % 3 > 0), Number(at % 4 > 0)];
      const when = received.toISOString().replace('Z', '+00:00');
      const origin = [`network ${at % 40_000}`, calendarMonth(received), `browser ${at}`];
      insert.run(
        ...[month, channel, (at * 13) % 180, ...yes, ...marks, when, isoDay(received), when],
        ...origin,
      );
    }
  })();
  client.close();
}

/** How long something takes, and for how long at most nobody else was served, in ms. */
async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; held: number; result: T }> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  // It counts from the second turn of the loop on.
  await wait(50);
  const from = performance.now();
  const result = await work();
  const ms = performance.now() - from;
  await wait(20);
  delays.disable();
  return { ms, held: delays.max / 1e6, result };
}

function rowsOf(figure: string, { ms, held }: { ms: number; held: number }, atMost: number): Row[] {
  return [
    rowWithLimit(figure, ms, { atMost, unit: 'ms', digits: 0 }),
    rowWithLimit(`${figure}: nobody else served for`, held, { atMost: 100, unit: 'ms', digits: 0 }),
  ];
}

const { path, remove } = await createTestDatabase();
await seedDatabase(path);
process.env.DATABASE_URL = `file:${path}`;
const client = await db();
/** Organisations of which the same is known: the first is the one that is rated. */
const ids = ['acme', 'beta', ...Array.from({ length: 10 }, (_, at) => `other-${at}`)];
const organisations = ids.map((id) => ({ id, kind: 'company', name: { en: id } }));
const content = { ...smallSurveyFile(), organisations };
const by = { author: 'An editor', reason: 'Fiction' };
await publishSurveyFiles(client, [{ name: 'fiction.json', content }], by);
insertWaiting(path);
const actor = { ...shellActor, role: 'moderator' } as const;

const looked = await timed(() => getModeratedBatch(client, 'acme', now));
const { count, last } = looked.result;
const seen = { organisation: 'acme', count, last };
const asked = { seen, decision: { decision: 'release' }, reason: 'Ratings' } as const;
const decided = await timed(() => decideOnBatch(client, asked, actor, now));
const release = decided.result ?? 0;
// From a network of which no other rating came this month, so that nothing freezes.
const rating: Rating = {
  ...{ organisation: 'acme', month: calendarMonth(now), channel: 'phone', minutes_waited: 3 },
  ...{ reached: true, solved: true, courtesy: 4, overall: 4 },
};
const rater = { browser: 'a new one', network: '192.0.2.0/24' };
const given = await timed(() => keepRating(client, rating, { rater, freezeReason: 'Frozen' }, now));
const none = await timed(() => getPublicRatings('beta', release));
const summed = await timed(() => getPublicRatings('acme', release));
printTable([
  ...rowsOf(`${many.toLocaleString('en')} ratings, a moderator looks`, looked, 2_000),
  ...rowsOf('their batch is released', decided, 60_000),
  ...rowsOf('what is said of an organisation without any', none, 100),
  ...rowsOf('what is said of that one, first', summed, 100),
  ...rowsOf('another rating of it is kept', given, 500),
  ...(await measureRatedPages(path, { rated: 'acme', unrated: 'beta', others: ids.slice(2) })),
  await measurePreview(path, ids.slice(2)),
]);
remove();
process.exit();
