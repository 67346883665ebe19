import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/database/client';
import { createDraft, readDraftFile } from '@/lib/database/stores/draft-store';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { anna } from '../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: false });
});
afterEach(() => database.close());

const options = importOptionsSchema.parse({});
const draftOf = async (bytes: Uint8Array) =>
  createDraft(await db(), { name: 'own.csv', bytes, options }, anna);

/** Bytes that come in no pattern of a power of two, so that pieces in a wrong order show. */
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * at) % 251);

test.each([0, 1, 262_143, 262_144, 262_145, 1_000_000])(
  'a file of %d bytes comes back as it was brought',
  async (length) => {
    const bytes = bytesOf(length);
    const file = await readDraftFile(await db(), await draftOf(bytes));
    expect(Buffer.compare(file?.bytes ?? new Uint8Array(9), bytes)).toBe(0);
  },
);

test('others are let in while a long file is written', async () => {
  let isWritten = false;
  const writing = draftOf(bytesOf(2_000_000)).then(() => (isWritten = true));
  let times = 0;
  for (; !isWritten; times += 1) await setImmediate();
  await writing;
  // Eight pieces of 256 KB, and a way in after each of them.
  expect(times).toBeGreaterThanOrEqual(8);
});

test('a file that was not written whole is no file', async () => {
  const id = await draftOf(bytesOf(600_000));
  const client = await db();
  await client.importFilePart.delete({
    where: { draft_id_position: { draft_id: id, position: 2 } },
  });
  expect(await readDraftFile(client, id)).toBeNull();
});

test('the pieces go with their draft', async () => {
  const id = await draftOf(bytesOf(600_000));
  const client = await db();
  expect(await client.importFilePart.count()).toBe(3);
  await client.importDraft.delete({ where: { id } });
  expect(await client.importFilePart.count()).toBe(0);
});
