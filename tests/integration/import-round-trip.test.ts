import { afterEach, expect, test } from 'vitest';
import { shellActor } from '@/lib/domain/accounts/actor-schema';
import { db } from '@/lib/database/client';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { publishFiles } from '@/lib/features/import/publish/publish-files';
import { readFile } from '../fixtures/file-client';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase | undefined;

async function open(seeded: boolean) {
  await database?.close();
  database = await openTestDatabase({ seeded });
}

afterEach(async () => {
  await database?.close();
  database = undefined;
});

async function importBytes(bytes: Uint8Array, options: object = {}) {
  const client = await db();
  const asked = importOptionsSchema.parse(options);
  const publication = { actor: shellActor, confirmsRedefinitions: false, reason: 'round trip' };
  const { check, report } = await publishFiles(
    client,
    { files: [{ name: 'all', bytes }], options: asked },
    publication,
  );
  expect(check.questions).toEqual([]);
  if (report === null) throw new Error(JSON.stringify(check.issues));
  return { issues: check.issues, report };
}

test('everything exported, imported into an empty database and exported again is the same', async () => {
  await open(true);
  const [surveys, csv] = [await readFile('surveys.json'), await readFile('figures.csv')];
  expect(csv.toString().split('\r\n').length).toBe(55);
  await open(false);
  const { report } = await importBytes(surveys);
  expect(report).toMatchObject({ release: 1, changed: 0, withdrawn: 0 });
  expect((await readFile('surveys.json')).equals(surveys)).toBe(true);
  expect((await readFile('figures.csv')).equals(csv)).toBe(true);
});

test.each([
  ['surveys.json', '', {}],
  ['surveys.json', '', { complete: true }],
  ['figures.csv', 'lang=en', { note_language: 'en' }],
  ['figures.csv', 'lang=fr&delimiter=semicolon', { note_language: 'fr' }],
  ['figures.csv', 'lang=nl', { note_language: 'nl', complete: true }],
  ['figures.xlsx', 'lang=fr', { note_language: 'fr' }],
] as const)(
  '%s?%s imported over what it came from changes nothing',
  async (file, query, options) => {
    await open(true);
    const { issues, report } = await importBytes(await readFile(file, query), options);
    expect(issues).toEqual([]);
    expect(report).toEqual({ release: null, added: 0, changed: 0, withdrawn: 0 });
  },
);
