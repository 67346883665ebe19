import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/database/client';
import { engine } from '@/lib/database/engines/engine';
import { auditTrail, makeEditor, testSecret } from '../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  vi.stubEnv('AUTH_SECRET', testSecret);
  database = await openTestDatabase({ seeded: false });
});
afterEach(() => database.close());

test('the audit trail is read in pages, the newest first, by publishers alone', async () => {
  const actor = await makeEditor('publisher');
  const client = await db();
  const entry = { at: new Date(), actor: actor.account, action: 'check' };
  await client.auditEntry.createMany({
    data: Array.from({ length: 1_001 }, (_, n) => ({ ...entry, subject: String(n) })),
  });
  const { getAuditTrail, getWholeTrail } =
    await import('@/lib/database/queries/accounts/audit-queries');
  const newest = await getAuditTrail(actor, { before: null, limit: 2 });
  expect(newest.map(({ subject }) => subject)).toEqual(['1000', '999']);
  const before = newest.at(-1)?.key ?? null;
  const next = await getAuditTrail(actor, { before, limit: 2 });
  expect(next.map(({ subject }) => subject)).toEqual(['998', '997']);
  const sizes: number[] = [];
  for await (const page of getWholeTrail(actor)) sizes.push(page.length);
  expect(sizes).toEqual([1_000, 2]);
  const editor = await makeEditor('editor');
  await expect(getAuditTrail(editor, { before: null, limit: 2 })).rejects.toMatchObject({
    name: 'NotAllowed',
  });
});

test('the audit trail refuses to be changed, whoever asks', async () => {
  await makeEditor('editor');
  const client = await db();
  const changes = [
    'DELETE FROM "AuditEntry"',
    `UPDATE "AuditEntry" SET actor = 'nobody'`,
    ...(engine().provider === 'sqlite'
      ? [
          `INSERT OR REPLACE INTO "AuditEntry" (key, at, action) SELECT key, at, 'x' FROM "AuditEntry"`,
        ]
      : ['TRUNCATE "AuditEntry"']),
  ];
  for (const change of changes)
    await expect(client.$executeRawUnsafe(change)).rejects.toThrow('only ever added to');
  expect(await auditTrail()).toHaveLength(1);
});
