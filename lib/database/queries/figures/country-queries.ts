import { z } from 'zod';
import { db } from '../../client';
import { ReleaseMemory } from '../../release-cache';
import { integerSchema, Prisma, readRows } from '../../sql';
import type { ThemePlace } from '../../../domain/countries/country-summary';
import type { FigureSelection } from '../../../domain/filters/figure-filters';
import { keyOf, whereSelected } from './figure-queries';

/** Bounded by how many countries and years it holds. */
const places = new ReleaseMemory<readonly ThemePlace[]>(50_000, ({ length }) => 1 + length);

/** How many figures of each theme a selection has, by country and year. */
export async function countThemePlaces(selection: FigureSelection): Promise<readonly ThemePlace[]> {
  return places.recall(keyOf(selection), async () => {
    const where = await whereSelected(selection);
    const rows = await readRows(
      await db(),
      z.strictObject({
        country: z.string().nullable(),
        ...{ year: z.int(), indicator: z.string(), count: integerSchema },
      }),
      Prisma.sql`
      SELECT f.country, f.year, f.indicator, count(*) AS count FROM "Figure" f
      WHERE ${where} GROUP BY 1, 2, 3 ORDER BY 1, 2`,
    );
    const found = new Map<string, ThemePlace>();
    for (const { country, year, indicator, count } of rows) {
      const theme = selection.vocabulary.indicators.get(indicator)?.theme;
      if (theme === undefined) continue;
      const key = `${theme} ${country} ${year}`;
      found.set(key, { theme, country, year, count: count + (found.get(key)?.count ?? 0) });
    }
    return [...found.values()];
  });
}
