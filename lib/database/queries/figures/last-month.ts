import { readPeriod, type Figure } from '../../../domain/figures/figure-schema';
import { Prisma } from '../../sql';

/**
 * The last month of the time that a figure `f` speaks of, counted from January of year 0: by it, figures stand in the order
 * of time. A period is read from its text, whose forms `reporting-period.ts` has; of one that lasts whole years, only where it begins.
 */
export const lastMonth = Prisma.sql`(12 * f.year + CASE
  WHEN f.period IS NULL THEN 11
  WHEN f.period LIKE '%-S_' THEN 6 * CAST(substr(f.period, 7, 1) AS integer) - 1
  WHEN f.period LIKE '%-Q_' THEN 3 * CAST(substr(f.period, 7, 1) AS integer) - 1
  WHEN f.period LIKE '%/P%Y' THEN (CAST(substr(f.period, 6, 2) AS integer) + 10) % 12
  WHEN f.period LIKE '%/P%M' THEN
    (CAST(substr(f.period, 6, 2) AS integer) + CAST(substr(f.period, 13, length(f.period) - 13) AS integer) + 10) % 12
  ELSE CAST(substr(f.period, 6, 2) AS integer) - 1 END)`;

/** The same of a figure that has been read. */
export function lastMonthOf(figure: Pick<Figure, 'period' | 'year'>): number {
  return readPeriod(figure).to - 1;
}
