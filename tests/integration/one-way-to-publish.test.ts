import { takeUpChecks } from '@/lib/features/import/drafts/draft-jobs';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { POST as postDraft } from '@/app/[locale]/import/drafts/route';
import { POST as postImport } from '@/app/api/v1/imports/route';
import { db } from '@/lib/database/client';
import { listDrafts, readDraftCheck } from '@/lib/database/stores/draft-store';
import { makeToken } from '@/lib/database/stores/token-store';
import { importFindingsSchema } from '@/lib/domain/imports/import-schema';
import type { SurveyFileIssue } from '@/lib/domain/issues/issue-schema';
import { seedDatabase, SeedRefused } from '@/prisma/seed';
import { makeEditor, signedIn, testSecret } from '../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile, withValue } from '../fixtures/survey-file';
import { createTestFolder } from '../setup/test-database';

// One faulty file, brought by the seed, a shell, a page and the API: each is told the same.

const name = 'faulty.json';
const misread = withValue(smallSurveyFile(), 'figures.0.value', 180);
const content = JSON.stringify(withValue(misread, 'figures.0.sector', 'gas'));
const folder = createTestFolder();
const file = path.join(folder.path, name);
let database: TestDatabase;

beforeAll(async () => {
  writeFileSync(file, content);
  process.env.AUTH_SECRET = testSecret;
  database = await openTestDatabase({ seeded: false });
});
afterAll(async () => {
  delete process.env.AUTH_SECRET;
  await database.close();
  folder.remove();
});

async function bySeed() {
  const refused: unknown = await seedDatabase(database.address, folder.path).catch(
    (error: unknown) => error,
  );
  if (!(refused instanceof SeedRefused)) throw refused;
  return refused.check.issues;
}

function byShell() {
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/import.ts', file, '--reason', 'New', '--json'],
    { encoding: 'utf8' },
  );
  return z.object({ faults: importFindingsSchema.shape.issues }).parse(JSON.parse(stdout)).faults;
}

/** What the check of the newest draft found. */
async function ofDraft() {
  const client = await db();
  const [draft] = await listDrafts(client, 1);
  const id = draft?.id ?? '';
  await takeUpChecks();
  const check = await readDraftCheck(client, id);
  expect(check?.preview).toBeNull();
  return check?.findings.issues;
}

async function byPage(headers: Record<string, string>) {
  const body = new FormData();
  body.set('file', new File([content], name));
  const request = new Request('https://barometer.example/en/import/drafts', {
    ...{ method: 'POST', body, headers },
  });
  const { status } = await postDraft(request, { params: Promise.resolve({ locale: 'en' }) });
  expect(status).toBe(303);
  return ofDraft();
}

async function byApi(token: string) {
  const request = new Request(`https://barometer.example/api/v1/imports?reason=New&name=${name}`, {
    ...{ method: 'POST', body: content, headers: { Authorization: `Bearer ${token}` } },
  });
  const response = await postImport(request);
  expect(response.status).toBe(422);
  const { errors } = z
    .object({ errors: z.array(z.object({ parameter: z.string() })) })
    .parse(await response.json());
  expect(errors.map(({ parameter }) => parameter)).toEqual([
    'figures[0].value',
    'figures[0].sector',
  ]);
  return ofDraft();
}

let expected: SurveyFileIssue[];

beforeAll(async () => {
  expected = await bySeed();
});

test('the seed names every issue', () => {
  const told = expected.filter(({ severity }) => severity === 'error');
  expect(told.map(({ place, code, found }) => [place, code, found])).toEqual([
    ['figures[0].value', 'impossible-value', '180'],
    ['figures[0].sector', 'unknown-code', 'gas'],
  ]);
  const warnings = expected.filter(({ severity }) => severity === 'warning');
  expect(warnings.map(({ code }) => code)).toContain('language-missing');
});

test('a shell names the same', async () => {
  expect(byShell()).toEqual(expected);
  expect(await (await db()).release.count()).toBe(0);
});

test('a page names the same', async () => {
  await makeEditor('editor');
  expect(await byPage(await signedIn('editor@example.org'))).toEqual(expected);
});

test('the API names the same', async () => {
  const publisher = await makeEditor('publisher');
  expect(await byApi(await makeToken(publisher, 'test'))).toEqual(expected);
  expect(await (await db()).release.count()).toBe(0);
});
