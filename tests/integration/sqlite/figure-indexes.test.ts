import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { noQuery } from '@/lib/base/http/query';
import { db } from '@/lib/database/client';
import { whereSelected } from '@/lib/database/queries/figures/figure-queries';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { Prisma, readRows } from '@/lib/database/sql';
import type { FigureFilters } from '@/lib/domain/filters/figure-filters';
import { openTestDatabase, type TestDatabase } from '../../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

const stepSchema = z.object({ detail: z.string() });

/** How the engine means to read the first figures of some filters in the order of their ids. */
async function planOf(filters: FigureFilters): Promise<string> {
  const { selection } = await resolveSelection(noQuery);
  const where = await whereSelected({ ...selection, filters });
  const steps = await readRows(
    await db(),
    stepSchema,
    Prisma.sql`EXPLAIN QUERY PLAN
      SELECT f.id, f.value FROM "Figure" f WHERE ${where} AND f.id > ${''} ORDER BY f.id LIMIT ${100}`,
  );
  return steps.map(({ detail }) => detail).join('; ');
}

const [country, year, kind] = [['BE'], ['2010'], ['survey']];
const evidence = ['printed'];
const sector = ['bank'];

test.each<[FigureFilters, string]>([
  [{}, 'Figure_id_since_key (id>?)'],
  [{ country }, 'Figure_country_idx (country=? AND id>?)'],
  [{ year }, 'Figure_year_idx (year=? AND id>?)'],
  [{ country, year }, 'Figure_country_year_id_since_until_idx (country=? AND year=? AND id>?)'],
  [{ kind }, 'Figure_kind_idx (kind=? AND id>?)'],
  [{ evidence }, 'Figure_evidence_id_since_until_idx (evidence=? AND id>?)'],
  [{ evidence, kind, country }, 'Figure_country_idx (country=? AND id>?)'],
  [{ sector, country, year }, 'Figure_sector_idx (sector=? AND id>?)'],
  [{ channel: ['phone'] }, 'Figure_channel_idx (channel=? AND id>?)'],
  [{ organisation: ['nhs-111'], sector }, 'Figure_organisation_idx (organisation=? AND id>?)'],
  [{ indicator: ['charter-wait'], country }, 'Figure_indicator_idx (indicator=? AND id>?)'],
  [{ source: ['told'], country }, 'Figure_source_id_since_until_idx (source=? AND id>?)'],
  // What most figures are without leads nowhere.
  [{ sector: ['none'], country }, 'Figure_country_idx (country=? AND id>?)'],
])('%j are read along one index, in order', async (filters, index) => {
  expect(await planOf(filters)).toBe(`SEARCH f USING INDEX ${index}`);
});

test('figures of several countries stop being read where a page is full', async () => {
  expect(await planOf({ country: ['BE', 'FR'] })).toBe(
    'SEARCH f USING INDEX Figure_country_idx (country=? AND id>?); USE TEMP B-TREE FOR ORDER BY',
  );
});
