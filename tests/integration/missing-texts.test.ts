import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/database/client';
import { newestNumber } from '@/lib/database/queries/releases/release-queries';
import { getMissingTexts } from '@/lib/database/queries/content/missing-text-queries';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { publishFiles } from '@/lib/features/import/publish/publish-files';
import { anna } from '../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterEach(() => database.close());

async function publish(content: object): Promise<number> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const options = importOptionsSchema.parse({});
  const by = { actor: anna, reason: 'one more', confirmsRedefinitions: true };
  await publishFiles(await db(), { files: [{ name: 'a.json', bytes }], options }, by);
  return newestNumber(await db());
}

const countsOf = (tables: Awaited<ReturnType<typeof getMissingTexts>>) =>
  Object.fromEntries(tables.map(({ table, counts }) => [table, Object.values(counts)]));

const nothing = [0, 0, 0];

test('what an import brought in one language is missing in the others, table by table', async () => {
  const before = await newestNumber(await db());
  const content = smallSurveyFile();
  const [figure] = content.figures;
  const release = await publish({
    ...content,
    figures: [{ ...figure, note: { fr: 'Lu.', en: 'Read.' } }],
  });
  const tables = await getMissingTexts(release, null);
  // In the order of languages: French, Dutch, English.
  expect(countsOf(tables)).toEqual({
    Indicator: [2, 2, 0],
    Survey: [1, 1, 0],
    Source: [2, 2, 0],
    Code: [1, 1, 0],
    Statement: [1, 1, 0],
    Standard: [2, 2, 0],
    Reference: [1, 1, 0],
    Chart: [0, 0, 0],
    Charter: [0, 0, 0],
    Commitment: [0, 0, 0],
    Organisation: [0, 0, 0],
    SeriesBreak: [0, 0, 0],
    Figure: [0, 1, 0],
  });
  expect(tables.map(({ texts }) => texts.map(({ id, field }) => `${id} ${field}`))).toEqual([
    ['answered label', 'answered definition'],
    ['callers-2012 label'],
    ['gazette label', 'gazette summary'],
    ['sector/energy label'],
    ['gazette-said text'],
    ['quick label', 'quick rule'],
    ['gazette-size text'],
    [],
    [],
    [],
    [],
    [],
    ['be-2012-answered note'],
  ]);
  const french = await getMissingTexts(release, 'fr');
  expect(countsOf(french)).toEqual(countsOf(tables));
  expect(french.at(-1)?.texts).toEqual([]);
  expect(Object.values(countsOf(await getMissingTexts(before, null)))).toEqual(
    Array.from({ length: 13 }, () => nothing),
  );
});

test('a language that is added is missing no longer', async () => {
  const content = smallSurveyFile();
  await publish(content);
  const codes = [
    { breakdown: 'sector', code: 'energy', label: { fr: 'Énergie', nl: 'Energie', en: 'Energy' } },
  ];
  const release = await publish({ codes });
  const counts = countsOf(await getMissingTexts(release, null));
  expect([counts.Code, counts.Survey]).toEqual([nothing, [1, 1, 0]]);
});
