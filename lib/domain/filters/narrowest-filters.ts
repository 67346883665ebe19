import { breakdowns, withoutCode } from '../indicators/indicator-schema';
import type { FigureFilters } from './figure-filters';
import type { Figure } from '../figures/figure-schema';

/** The narrowest filters that take all of some figures: what their file is selected by. */
export function narrowestFilters(
  figures: readonly Figure[],
  release: number | undefined,
): FigureFilters {
  const all = (valueOf: (figure: Figure) => string) => [...new Set(figures.map(valueOf))].sort();
  const filters: FigureFilters = {
    country: all(({ country }) => country),
    year: all(({ year }) => String(year)),
    indicator: all(({ indicator }) => indicator),
    kind: all(({ kind }) => kind),
    source: all(({ source }) => source),
  };
  for (const name of breakdowns) filters[name] = all((figure) => figure[name] ?? withoutCode);
  if (release !== undefined) filters.release = release;
  return filters;
}
