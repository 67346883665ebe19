import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/database/client';
import { checkDraft, publishDraft } from '@/lib/features/import/drafts/draft-jobs';
import { createDraft, readDraftCheck } from '@/lib/database/stores/draft-store';
import { withPublicationLock } from '@/lib/database/stores/publication-lock';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { anna } from '../../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterEach(() => database.close());

const header = 'id,indicator,country,year,value,kind,survey,source,paragraph,stated_as,year_basis';
const corrected = `${header}\nbe-2010-switched-provider,switched-provider,BE,2010,62,survey,accenture-2010,peut-mieux-faire,4,62 %,stated`;

async function draftOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const options = importOptionsSchema.parse({});
  return createDraft(await db(), { name: 'own.csv', bytes, options }, anna);
}

async function previewSchemas(): Promise<unknown> {
  const rows = await (
    await db()
  ).$queryRaw`SELECT nspname::text AS name FROM pg_namespace WHERE nspname LIKE 'preview%'`;
  return z.array(z.unknown()).parse(rows);
}

test('a draft is previewed beside the database, of which nothing changes, while somebody publishes', async () => {
  const id = await draftOf(corrected);
  await withPublicationLock(await db(), () => checkDraft(id));
  const check = await readDraftCheck(await db(), id);
  expect(check).toMatchObject({ checked_at: 1, findings: { issues: [], questions: [] } });
  expect(check?.preview?.texts?.en.changes.counts).toMatchObject({ added: 0, corrected: 1 });
  expect(await previewSchemas()).toEqual([]);
  const client = await db();
  expect(await client.release.count()).toBe(1);
  expect(await client.figure.count({ where: { since: { gt: 1 } } })).toBe(0);
});

test('what was previewed is published', async () => {
  const id = await draftOf(corrected);
  await checkDraft(id);
  const identity = (await readDraftCheck(await db(), id))?.identity ?? '';
  const by = { actor: anna, reason: 'misread', confirmsRedefinitions: false };
  expect(await publishDraft(id, by, identity)).toMatchObject({
    kind: 'published',
    report: { release: 2, changed: 1 },
  });
  const standing = await (
    await db()
  ).figure.findMany({ where: { id: 'be-2010-switched-provider', until: null } });
  expect(standing).toMatchObject([{ value: 62, since: 2 }]);
});
