import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db, openDatabase, type Database } from '@/lib/database/client';
import {
  askForCheck,
  claimCheck,
  claimDraft,
  endClaim,
  readDraftWork,
} from '@/lib/database/stores/draft-job-store';
import { createDraft, readDraftCheck, saveDraftCheck } from '@/lib/database/stores/draft-store';
import { keepSecret, takeSecret } from '@/lib/database/stores/one-time-secret-store';
import { limitsOf, takeTry } from '@/lib/database/stores/sign-in-limit-store';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { anna, testSecret } from '../../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../../fixtures/seeded-database';

// Instances meet in rows: each has its own connections here.

let database: TestDatabase;
let instances: Database[];

beforeEach(async () => {
  vi.stubEnv('AUTH_SECRET', testSecret);
  database = await openTestDatabase({ seeded: false });
  const [one, two] = [await db(), await openDatabase(database.address)];
  instances = Array.from({ length: 6 }, () => [one, two]).flat();
});
afterEach(async () => {
  await instances[1]?.$disconnect();
  await database.close();
});

const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);
const claims = (taken: readonly unknown[]) => taken.filter((claim) => claim !== null);

test('one of many claims a draft, the next once its lease has run out, and only that one’s check counts', async () => {
  const client = await db();
  const options = importOptionsSchema.parse({ percent_as: 'share' });
  const id = await createDraft(client, { name: 'a.csv', bytes: Buffer.from('a'), options }, anna);
  await Promise.all(instances.map((each) => askForCheck(each, id, new Date())));
  const taken = claims(await Promise.all(instances.map((each) => claimCheck(each, new Date()))));
  expect(taken).toHaveLength(1);
  expect(taken).toMatchObject([{ draft_id: id, asked: 12 }]);
  expect(await claimDraft(client, id, later(29))).toBeNull();
  const late = await Promise.all(instances.map((each) => claimCheck(each, later(31))));
  const next = late.find((claim) => claim !== null);
  expect(claims(late)).toHaveLength(1);
  if (!next) throw new Error('Nobody took it over.');
  const findings = { redefinitions: [], issues: [], questions: [], columns: null, omitted: 0 };
  const found = { findings, preview: null, checked_at: 1, identity: null };
  await saveDraftCheck(client, { id, options, holder: 'who died' }, found, null);
  expect(await readDraftCheck(client, id)).toBeNull();
  await saveDraftCheck(client, { id, options, holder: next.holder }, found, null);
  expect(await readDraftCheck(client, id)).toMatchObject({ checked_at: 1 });
  await endClaim(client, next);
  expect((await readDraftWork(client, id, new Date())).isAtWork).toBe(false);
  const publications = await Promise.all(instances.map((each) => claimDraft(each, id, new Date())));
  expect(claims(publications)).toHaveLength(1);
});

test('a token is shown once, and a failure of signing in counts once', async () => {
  const id = await keepSecret(anna, 'barometer_token');
  const shown = await Promise.all(instances.map(() => takeSecret(anna, id)));
  expect(claims(shown)).toEqual(['barometer_token']);
  const trial = { email: 'a@example.org', address: '192.0.2.1', browser: null };
  const limits = limitsOf(trial, testSecret);
  const waits = await Promise.all(instances.map((each) => takeTry(each, limits)));
  expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5);
});
