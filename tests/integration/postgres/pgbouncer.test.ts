import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { directAddress } from '@/lib/base/settings/settings';
import { closeDatabase, db, openDatabase } from '@/lib/database/client';
import { migrateDatabase } from '@/lib/database/migrations/migrate';
import { watchReleases } from '@/lib/database/release-watch';
import { createDraft, readDraftCheck } from '@/lib/database/stores/draft-store';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { checkDraft, publishDraft } from '@/lib/features/import/drafts/draft-jobs';
import { GET as getCsv } from '@/app/api/v1/figures.csv/route';
import { GET as getList } from '@/app/api/v1/figures/route';
import { GET as getSources } from '@/app/api/v1/sources/route';
import { anna } from '../../fixtures/editors';
import { findPgBouncer, startPgBouncer, type Pooler } from '../../fixtures/pgbouncer';
import { postgresServer } from '../../fixtures/postgres-database';
import { publishSurveyFiles } from '../../fixtures/publish-survey-files';
import { seedFirstRelease } from '../../fixtures/seed-folder';
import { openTestDatabase } from '../../fixtures/seeded-database';
import { smallSurveyFile } from '../../fixtures/survey-file';
import { askServer, databaseOn } from '../../setup/postgres-server';

const program = findPgBouncer();
const name = 'test_pooled';

const answers = [
  [getCsv, 'figures.csv?lang=fr'],
  [getList, 'figures?limit=1000'],
  ...['q=téléphone', 'q=TELEPHONE', 'q=klanten', 'q=patience', 'q=42.5', 'q=%25'].map(
    (query) => [getList, `figures?limit=1000&${query}`] as const,
  ),
  [getSources, 'sources'],
] as const;

async function answersNow(): Promise<string[]> {
  const given: string[] = [];
  for (const [get, target] of answers) {
    const answer = await get(new Request(`https://barometer.example/api/v1/${target}`));
    given.push(`${answer.status} ${await answer.text()}`);
  }
  return given;
}

/** What SQLite says of the first release. */
async function expectedAnswers(): Promise<string[]> {
  const database = await openTestDatabase({ seeded: true, engine: 'sqlite' });
  const given = await answersNow();
  await database.close();
  return given;
}

const withoutDays = (text: string) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'day');

if (program === undefined)
  console.warn('PgBouncer is not installed: nothing was tested through it. Debian: pgbouncer.');
else
  describe('through PgBouncer in transaction mode, on a French server in New York', () => {
    let pooler: Pooler;
    let expected: string[];

    beforeAll(async () => {
      process.env.PUBLIC_URL = 'https://barometer.example';
      expected = await expectedAnswers();
      await askServer(
        postgresServer(),
        `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
        `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'
          LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'fr-FR'`,
        `ALTER DATABASE ${name} SET timezone = 'America/New_York'`,
      );
      const direct = databaseOn(postgresServer(), name);
      pooler = await startPgBouncer(program, direct);
      process.env.DATABASE_URL = pooler.address;
      process.env.DATABASE_DIRECT_URL = direct;
      await migrateDatabase(directAddress());
      await seedFirstRelease(pooler.address);
    });

    afterAll(async () => {
      closeDatabase();
      globalThis.barometerDatabase = undefined;
      delete process.env.DATABASE_DIRECT_URL;
      await pooler.stop();
      await askServer(postgresServer(), `DROP DATABASE ${name} WITH (FORCE)`);
    });

    test('the database sorts as French, and its days begin in New York', async () => {
      const rows: unknown = await (
        await db()
      ).$queryRaw`
        SELECT 'é' < 'z' COLLATE "default" AS french, current_setting('timezone') AS zone`;
      expect(z.array(z.unknown()).parse(rows)).toEqual([
        { french: true, zone: 'America/New_York' },
      ]);
    });

    test('everything is said as SQLite says it', async () => {
      const given = await answersNow();
      expect(given.map(withoutDays)).toEqual(expected.map(withoutDays));
      for (const answer of given) expect(answer.slice(0, 4)).toBe('200 ');
    });

    test('instances publish one after the other, and each learns of it', async () => {
      const watch = await watchReleases(pooler.address);
      await vi.waitFor(() => expect(watch.release()).toBe(1), { timeout: 10_000 });
      const instances = await Promise.all([0, 1].map(() => openDatabase(pooler.address)));
      const { figures, source, ...content } = smallSurveyFile();
      const more = { statements: [], references: [], standards: [] };
      const reports = await Promise.all(
        Array.from({ length: 6 }, async (_, index) => {
          const id = `paper-${index}`;
          const own = figures.map((figure) => ({ ...figure, id: `${figure.id}-${index}` }));
          const file = { ...content, ...more, figures: own, source: { ...source, id } };
          const by = { author: id, reason: 'More' };
          const client = instances[index % 2];
          if (!client) throw new Error('There is no such instance.');
          return publishSurveyFiles(client, [{ name: 'small.json', content: file }], by);
        }),
      );
      expect(reports.map(({ release }) => release).sort()).toEqual([2, 3, 4, 5, 6, 7]);
      await vi.waitFor(() => expect(watch.release()).toBe(7), { timeout: 10_000 });
      watch.close();
      for (const client of instances) await client.$disconnect();
    });

    test('a draft is checked beside the database, and published', async () => {
      const text =
        'id,indicator,country,year,value,kind,survey,source,paragraph,stated_as,year_basis\n' +
        'be-2010-switched-provider,switched-provider,BE,2010,62,survey,accenture-2010,peut-mieux-faire,4,62 %,stated';
      const draft = {
        name: 'own.csv',
        bytes: new TextEncoder().encode(text),
        options: importOptionsSchema.parse({}),
      };
      const id = await createDraft(await db(), draft, anna);
      await checkDraft(id);
      const check = await readDraftCheck(await db(), id);
      expect(check?.preview?.texts?.en.changes.counts).toMatchObject({ added: 0, corrected: 1 });
      const by = { actor: anna, reason: 'misread', confirmsRedefinitions: false };
      const reply = await publishDraft(id, by, check?.identity ?? '');
      expect(reply).toMatchObject({ kind: 'published', report: { changed: 1 } });
    });
  });
