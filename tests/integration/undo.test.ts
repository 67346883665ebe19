import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shellActor, type Actor } from '@/lib/domain/accounts/actor-schema';
import { db } from '@/lib/database/client';
import { previewUndo } from '@/lib/database/queries/changes/undo-queries';
import { undoRelease } from '@/lib/database/stores/undo-store';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { fileFor } from '../bench/crash-states';
import { askCsv, readList } from '../fixtures/api-client';
import { firstRelease } from '../fixtures/first-release';
import { publishAgain, publishCorrection } from '../fixtures/second-release';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { smallSurveyFile } from '../fixtures/survey-file';

// Release 1 is the seed. Release 2 corrects be-2010-switched-provider from 61 to 60, withdraws
// be-2009-switched-provider and a statement, and adds be-2011-charter-wait.

let database: TestDatabase;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
  await publishCorrection(database.address);
});
afterEach(() => database.close());

const undo = async (number: number, actor: Actor = shellActor) => {
  const { identity } = await previewUndo(await db(), number);
  return undoRelease(await db(), number, { actor, reason: 'It was wrong', identity });
};
const csvAt = async (release: number) => (await askCsv(`release=${release}`)).text();
const publish = async (content: unknown) =>
  publishSurveyFiles(await db(), [{ name: 'small.json', content }], {
    ...{ author: 'An editor', reason: 'More' },
  });

describe('a release is taken back', () => {
  test('whole: the barometer says again what it said before', async () => {
    expect(await undo(2)).toEqual({ release: 3, added: 2, changed: 1, withdrawn: 1, kept: [] });
    expect(await csvAt(3)).toBe(await csvAt(1));
    expect(await csvAt(3)).not.toBe(await csvAt(2));
  });

  test('by a release of its own, with author, reason and an entry in the audit trail', async () => {
    await undo(2);
    const client = await db();
    expect(await client.release.findUnique({ where: { number: 3 } })).toMatchObject({
      ...{ author: 'shell', reason: 'It was wrong' },
    });
    const last = await client.auditEntry.findFirst({ orderBy: { key: 'desc' } });
    expect(last).toMatchObject({ actor: 'shell', action: 'undo', subject: '3' });
  });

  test('and that undo, too: then it says again what the release said', async () => {
    await undo(2);
    expect(await undo(3)).toMatchObject({ release: 4, added: 1, changed: 1, withdrawn: 2 });
    expect(await csvAt(4)).toBe(await csvAt(2));
  });

  test('once only: a second time there is nothing to do', async () => {
    await undo(2);
    expect(await undo(2)).toEqual({ release: null, added: 0, changed: 0, withdrawn: 0, kept: [] });
    await publishAgain(database.address);
    expect((await readList()).total).toBe(firstRelease.figures);
  });

  test('as the preview said, which writes nothing', async () => {
    const { steps, kept } = await previewUndo(await db(), 2);
    expect(steps.map(({ table, id }) => `${table} ${id}`).sort()).toEqual([
      'Figure be-2009-switched-provider',
      'Figure be-2010-switched-provider',
      'Figure be-2011-charter-wait',
      expect.stringMatching(/^Statement /),
    ]);
    expect(kept).toEqual([]);
    expect((await readList()).total).toBe(firstRelease.figures);
    expect(await (await db()).release.count()).toBe(2);
  });
});

describe('what was seen is what is done', () => {
  const seen = { actor: shellActor, reason: 'It was wrong' };

  test('a release that changes what the undo would do stops it', async () => {
    const { identity } = await previewUndo(await db(), 2);
    await publishAgain(database.address);
    await expect(undoRelease(await db(), 2, { ...seen, identity })).rejects.toMatchObject({
      name: 'UndoChanged',
    });
    expect(await (await db()).release.count()).toBe(3);
  });

  test('one that changes nothing of it does not', async () => {
    const { identity } = await previewUndo(await db(), 2);
    await publish(smallSurveyFile());
    expect(await undoRelease(await db(), 2, { ...seen, identity })).toMatchObject({ release: 4 });
  });

  test('of two at once, one is done', async () => {
    const { identity } = await previewUndo(await db(), 2);
    const undoOnce = async () => undoRelease(await db(), 2, { ...seen, identity });
    const done = await Promise.allSettled([undoOnce(), undoOnce()]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await (await db()).release.count()).toBe(3);
  });
});

test('a preview does not see what is being published at the moment', async () => {
  const client = await db();
  const before = await previewUndo(client, 2);
  await client.$executeRaw`UPDATE "Figure" SET until = 3 WHERE since = 2`;
  await client.$executeRaw`
    INSERT INTO "Figure" (id, indicator, country, year, value, kind, source, paragraph, stated_as, year_basis, search, since)
    SELECT id, indicator, country, year, 5, kind, source, paragraph, '5', year_basis, search, 3
    FROM "Figure" WHERE since = 2`;
  expect(await previewUndo(client, 2)).toEqual(before);
});

describe('what later releases touched', () => {
  test('and put back already is not done again', async () => {
    await publishAgain(database.address);
    await publishCorrection(database.address);
    const { kept, ...done } = await undo(3);
    expect(done).toEqual({ release: null, added: 0, changed: 0, withdrawn: 0 });
    expect(kept).toEqual([]);
  });

  test('a word stays that a later figure uses', async () => {
    const first = smallSurveyFile();
    await publish(first);
    const [figure] = first.figures;
    const later = { ...figure, id: 'be-2013-answered', year: 2013 };
    await publish({ source: { ...first.source, id: 'later' }, figures: [later] });
    const { kept, withdrawn } = await undo(3);
    expect(kept.map(({ table, id, reason }) => [table, id, reason])).toEqual([
      ['Survey', 'callers-2012', 'still-used'],
      ['Indicator', 'answered', 'still-used'],
      ['Code', 'sector/energy', 'still-used'],
    ]);
    expect(withdrawn).toBe(5);
    const { figures } = await readList('indicator=answered');
    expect(figures.map(({ id }) => id)).toEqual(['be-2013-answered']);
  });

  test('a figure does not come back where another says the same by now', async () => {
    const first = smallSurveyFile();
    const [figure] = first.figures;
    await publish(first);
    await publish({ source: first.source, figures: [] });
    await publish({ source: first.source, figures: [{ ...figure, id: 'be-2012-answered-anew' }] });
    const { kept } = await undo(4);
    expect(kept).toEqual([
      {
        ...{ table: 'Figure', id: 'be-2012-answered', reason: 'said-by-another' },
        by: 'be-2012-answered-anew',
      },
    ]);
    expect((await readList('indicator=answered')).total).toBe(1);
  });

  test('a figure stays that was corrected since', async () => {
    const first = smallSurveyFile();
    await publish(first);
    await publish({
      source: first.source,
      figures: [{ ...first.figures[0], value: 50 }],
    });
    const { kept } = await undo(3);
    expect(kept).toContainEqual({
      ...{ table: 'Figure', id: 'be-2012-answered', reason: 'changed-later', by: '4' },
    });
    expect((await readList('indicator=answered')).figures).toMatchObject([{ value: 50 }]);
  });
});

test('a release of thousands of rows is taken back whole', async () => {
  const client = await db();
  const publication = { author: 'An editor', reason: 'Many' };
  await publishSurveyFiles(client, [fileFor(3)], publication);
  await publishSurveyFiles(client, [fileFor(4)], publication);
  expect(await undo(4)).toMatchObject({ added: 1000, changed: 2000, withdrawn: 1000, kept: [] });
  expect(await csvAt(5)).toBe(await csvAt(3));
});

test('an editor may not, and a release that is not there cannot be', async () => {
  const editor: Actor = { editor_id: 'x', account: 'e@example.org', name: 'E', role: 'editor' };
  await expect(undo(2, editor)).rejects.toMatchObject({ name: 'NotAllowed' });
  await expect(undo(9)).rejects.toMatchObject({ name: 'UnknownRelease' });
  expect(await (await db()).release.count()).toBe(2);
});
