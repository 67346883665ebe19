import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { noQuery } from '@/lib/base/http/query';
import { openDatabase } from '@/lib/database/client';
import {
  getFigure,
  getFigures,
  getNewestFigures,
  streamFigures,
} from '@/lib/database/queries/figures/figure-queries';
import { getFigurePage, getFiguresById } from '@/lib/database/queries/figures/page-queries';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { getFiguresNear, getSiblings } from '@/lib/database/queries/figures/sibling-queries';
import {
  conditionSchema,
  idRowSchema,
  integerSchema,
  Prisma,
  readRows,
  sumSchema,
} from '@/lib/database/sql';
import { sorts, usualView } from '@/lib/domain/filters/explorer-filters';
import { figureSchema, type Figure } from '@/lib/domain/figures/figure-schema';
import { publishCorrection } from '../fixtures/second-release';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
  await publishCorrection(database.address);
});
afterAll(() => database.close());

/** That rows are figures to the letter: no field more or less, no other type, no default filled in. */
function expectFigures(rows: readonly Figure[]): void {
  expect(rows).not.toEqual([]);
  expect(z.array(figureSchema).parse(rows)).toStrictEqual(rows);
}

async function selectAll() {
  const { selection } = await resolveSelection(noQuery);
  const figure = await getFigure('be-2010-switched-provider', selection);
  if (figure === null) throw new Error('The figure is missing.');
  return { selection, figure };
}

describe('queries whose rows are not checked each time, since exports read them', () => {
  test('an export', async () => {
    const { selection } = await selectAll();
    for await (const page of streamFigures(selection)) expectFigures(page);
    expectFigures(await getFigures(selection, { limit: 1000 }));
  });

  test('an export to the last digit of a value, and as other queries give it', async () => {
    const { selection } = await selectAll();
    const client = await openDatabase(database.address);
    const values = { 'be-2010-switched-provider': 100 / 3, 'fr-2013-patience-limit': 0.1 + 0.2 };
    for (const [id, value] of Object.entries(values))
      await client.$executeRaw`UPDATE "Figure" SET value = ${value} WHERE id = ${id}`;
    await client.$disconnect();
    const exported: Figure[] = [];
    for await (const page of streamFigures(selection)) exported.push(...page);
    expect(exported).toStrictEqual(await getFigures(selection, { limit: 1000 }));
    expect(exported).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'be-2010-switched-provider', value: 33.333333333333336 }),
        expect.objectContaining({ id: 'fr-2013-patience-limit', value: 0.30000000000000004 }),
      ]),
    );
  });

  test('one figure, and figures by their ids', async () => {
    const { selection, figure } = await selectAll();
    expectFigures([figure]);
    expectFigures(await getFiguresById(selection, ['fr-2013-patience-limit', figure.id]));
  });

  test('the newest figures', async () => {
    const { selection } = await selectAll();
    expectFigures(await getNewestFigures(selection, 1000));
  });

  test.each(sorts)('a page sorted by %s', async (sort) => {
    const { selection } = await selectAll();
    const { figures } = await getFigurePage(selection, { ...usualView, sort }, 1000);
    expectFigures(figures);
  });

  test('figures beside another', async () => {
    const { selection } = await selectAll();
    const bank = await getFigure('be-2010-switched-provider-bank', selection);
    if (bank === null) throw new Error('The figure is missing.');
    expectFigures(await getSiblings(bank, selection, 1000));
    expectFigures(await getFiguresNear(bank, {}, selection, 1000));
  });
});

describe('rows that are checked', () => {
  const read = async <Row>(schema: z.ZodType<Row>, query: Prisma.Sql) => {
    const client = await openDatabase(database.address);
    return readRows(client, schema, query).finally(() => client.$disconnect());
  };

  test('a row that is not what it is taken for is refused', async () => {
    await expect(read(idRowSchema, Prisma.sql`SELECT 1 AS id`)).rejects.toThrow(/expected string/);
    await expect(read(idRowSchema, Prisma.sql`SELECT 'a' AS id, 1 AS more`)).rejects.toThrow(
      /more/,
    );
    await expect(read(idRowSchema, Prisma.sql`SELECT NULL AS id`)).rejects.toThrow(
      /expected string/,
    );
  });

  test('what SQL computes is a number, and a condition true or false', async () => {
    const row = z.strictObject({ all: integerSchema, none: sumSchema, two: sumSchema });
    const asked = Prisma.sql`SELECT count(*) AS "all", sum(CASE WHEN number > 9 THEN number END) AS none,
      sum(CASE WHEN number = 2 THEN number END) AS two FROM "Release"`;
    expect(await read(row, asked)).toStrictEqual([{ all: 2, none: 0, two: 2 }]);
    const conditions = z.strictObject({ held: conditionSchema });
    const both = Prisma.sql`SELECT 1 AS held UNION SELECT 0 ORDER BY 1`;
    expect(await read(conditions, both)).toStrictEqual([{ held: false }, { held: true }]);
  });
});
