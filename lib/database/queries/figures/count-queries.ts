import { z } from 'zod';
import { db } from '../../client';
import { idRowSchema, integerSchema, Prisma, readRows, stands } from '../../sql';
import { oncePerRelease, ReleaseMemory } from '../../release-cache';
import type { ThemePlace } from '../../../domain/countries/country-summary';
import type { CountryYear, Facet } from '../../../domain/filters/facet-schema';
import type { FigureSelection } from '../../../domain/filters/figure-filters';
import { themeSchema } from '../../../domain/indicators/indicator-schema';
import { keyOf, settleTheme, whereSelected } from './figure-queries';

const totals = new ReleaseMemory<number>(1_000);
const facets = new ReleaseMemory<Facet[]>(1_000);
/** Bounded by how many countries and years it holds. */
const countryYears = new ReleaseMemory<readonly CountryYearCount[]>(
  200_000,
  ({ length }) => 1 + length,
);
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
  source: Prisma.sql`f.source`,
  indicator: Prisma.sql`f.indicator`,
  organisation: Prisma.sql`f.organisation`,
} as const;

/** The countries, years, sources, indicators or organisations of a selection, sorted, with how many figures have each. */
export async function countByValue(
  selection: FigureSelection,
  facet: 'country' | 'year' | keyof typeof countedColumns,
): Promise<Facet[]> {
  if (facet === 'country' || facet === 'year') {
    return sumByValue(await countCountryYears(selection), facet);
  }
  const column = countedColumns[facet];
  return facets.recall(`${facet} ${keyOf(selection)}`, async () => {
    const where = await whereSelected(selection);
    return readRows(
      await db(),
      z.strictObject({ value: z.string(), count: integerSchema }),
      Prisma.sql`
      SELECT ${column} AS value, count(*) AS count FROM "Figure" f
      WHERE ${where} AND ${column} IS NOT NULL GROUP BY 1 ORDER BY 1`,
    );
  });
}

const countryYearSchema = z.strictObject({
  ...{ country: z.string().nullable(), year: z.int(), count: integerSchema },
});
type CountryYearCount = z.infer<typeof countryYearSchema>;

/** Both are wanted wherever one is: counted together, all figures are walked through once. */
async function countCountryYears(selection: FigureSelection): Promise<readonly CountryYearCount[]> {
  return countryYears.recall(keyOf(selection), async () => {
    const where = await whereSelected(selection);
    return readRows(
      await db(),
      countryYearSchema,
      Prisma.sql`
      SELECT f.country, f.year, count(*) AS count FROM "Figure" f
      WHERE ${where} GROUP BY 1, 2 ORDER BY 1, 2`,
    );
  });
}

function sumByValue(counts: readonly CountryYearCount[], facet: 'country' | 'year'): Facet[] {
  const sums = new Map<string, number>();
  for (const { count, [facet]: value } of counts) {
    if (value !== null) sums.set(String(value), (sums.get(String(value)) ?? 0) + count);
  }
  return [...sums.keys()].sort().map((value) => ({ value, count: sums.get(value) ?? 0 }));
}

/** The sources that have figures at a release, in the order of their ids: found without walking through the figures. */
export const getCountedSources = oncePerRelease(8, async (release) => {
  const rows = await readRows(
    await db(),
    idRowSchema,
    Prisma.sql`
    SELECT s.id FROM "Source" s
    WHERE ${stands('s', release)}
      AND EXISTS (SELECT 1 FROM "Figure" f WHERE f.source = s.id AND ${stands('f', release)})
    ORDER BY s.id`,
  );
  return rows.map(({ id }) => id);
});

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
