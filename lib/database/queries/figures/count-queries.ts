import { z } from 'zod';
import { db } from '../../client';
import { integerSchema, Prisma, readRows, stands } from '../../sql';
import { ReleaseMemory } from '../../release-cache';
import type { ThemePlace } from '../../../domain/countries/country-summary';
import type { CountryYear, Facet } from '../../../domain/filters/facet-schema';
import type { FigureSelection } from '../../../domain/filters/figure-filters';
import { themeSchema } from '../../../domain/indicators/indicator-schema';
import { keyOf, settleTheme, whereSelected } from './figure-queries';

const totals = new ReleaseMemory<number>(1_000);
const facets = new ReleaseMemory<Facet[]>(1_000);
const places = new ReleaseMemory<CountryYear[]>(1_000);
/** Bounded by how many countries and years it holds. */
const themePlaces = new ReleaseMemory<readonly ThemePlace[]>(50_000, ({ length }) => 1 + length);

const totalSchema = z.strictObject({ total: integerSchema });

/** How many figures a selection has. */
export async function countFigures(selection: FigureSelection): Promise<number> {
  return totals.recall(keyOf(selection), async () => {
    const where = await whereSelected(selection);
    const [row] = await readRows(
      await db(),
      totalSchema,
      Prisma.sql`SELECT count(*) AS total FROM "Figure" f WHERE ${where}`,
    );
    return row?.total ?? 0;
  });
}

const countedColumns = {
  country: Prisma.sql`f.country`,
  year: Prisma.sql`f.year`,
  source: Prisma.sql`f.source`,
  indicator: Prisma.sql`f.indicator`,
  organisation: Prisma.sql`f.organisation`,
} as const;

/** The countries, years, sources, indicators or organisations of a selection, sorted, with how many figures have each. */
export async function countByValue(
  selection: FigureSelection,
  facet: keyof typeof countedColumns,
): Promise<Facet[]> {
  const column = countedColumns[facet];
  return facets.recall(`${facet} ${keyOf(selection)}`, async () => {
    const where = await whereSelected(selection);
    const rows = await readRows(
      await db(),
      z.strictObject({ value: z.union([z.string(), z.int()]), total: integerSchema }),
      Prisma.sql`
      SELECT ${column} AS value, count(*) AS total FROM "Figure" f
      WHERE ${where} AND ${column} IS NOT NULL GROUP BY 1 ORDER BY 1`,
    );
    return rows.map(({ value, total }) => ({ value: String(value), count: total }));
  });
}

/** Where and when a selection has figures, the newest first, at most twelve places. */
export async function countByPlace(selection: FigureSelection): Promise<CountryYear[]> {
  const settled = settleTheme(selection);
  return places.recall(keyOf(settled), async () => {
    const where = await whereSelected(settled);
    return readRows(
      await db(),
      z.strictObject({ country: z.string(), year: z.int(), count: integerSchema }),
      Prisma.sql`
      SELECT f.country, f.year, count(*) AS count FROM "Figure" f
      WHERE ${where} AND f.country IS NOT NULL GROUP BY 1, 2 ORDER BY 2 DESC, 1 LIMIT 12`,
    );
  });
}

/** How many figures of each theme a selection has, by country and year. */
export async function countThemePlaces(selection: FigureSelection): Promise<readonly ThemePlace[]> {
  return themePlaces.recall(keyOf(selection), async () => {
    const where = await whereSelected(selection);
    return readRows(
      await db(),
      z.strictObject({
        ...{ theme: themeSchema, country: z.string().nullable() },
        ...{ year: z.int(), count: integerSchema },
      }),
      Prisma.sql`
      SELECT i.theme, f.country, f.year, count(*) AS count FROM "Figure" f
      JOIN "Indicator" i ON i.id = f.indicator AND ${stands('i', selection.release)}
      WHERE ${where} GROUP BY 1, 2, 3 ORDER BY 2 NULLS FIRST, 3, 1`,
    );
  });
}
