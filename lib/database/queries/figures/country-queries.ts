import { z } from 'zod';
import { db } from '../../client';
import { ReleaseMemory } from '../../release-cache';
import { integerSchema, Prisma, readRows } from '../../sql';
import type { ThemePlace } from '../../../domain/countries/country-summary';
import { narrowFilters, type FigureSelection } from '../../../domain/filters/figure-filters';
import { themes, type Theme } from '../../../domain/indicators/indicator-schema';
import { keyOf, whereSelected } from './figure-queries';

/** Bounded by how many countries and years it holds. */
const places = new ReleaseMemory<readonly ThemePlace[]>(50_000, ({ length }) => 1 + length);

/** How many figures of each theme a selection has, by country and year. */
export async function countThemePlaces(selection: FigureSelection): Promise<ThemePlace[]> {
  const ofThemes = await Promise.all(themes.map((theme) => countPlacesOf(theme, selection)));
  return ofThemes.flat();
}

async function countPlacesOf(
  theme: Theme,
  selection: FigureSelection,
): Promise<readonly ThemePlace[]> {
  const filters = narrowFilters(selection.filters, { theme: [theme] });
  if (filters === null) return [];
  const narrowed = { ...selection, filters };
  return places.recall(keyOf(narrowed), async () => {
    const where = await whereSelected(narrowed);
    const rows = await readRows(
      await db(),
      z.strictObject({ country: z.string(), year: z.int(), count: integerSchema }),
      Prisma.sql`
      SELECT f.country, f.year, count(*) AS count FROM "Figure" f
      WHERE ${where} GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    return rows.map((place) => ({ ...place, theme }));
  });
}
