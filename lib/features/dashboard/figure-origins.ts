import type { FigureFilters, FigureSelection } from '../../domain/filters/figure-filters';
import { countFigures, getCountedSources } from '../../database/queries/figures/count-queries';
import { countWithYears } from './filter-options';

/** How many figures of a selection come from the sources of the first release, and how many from others since. */
export type FigureOrigins = {
  first: number;
  since: number;
  /** How many sources the first release has. */
  sources: number;
  /** The selection, narrowed to the sources of the first release. */
  filters: FigureFilters;
};

const firstRelease = 1;

/** @returns null where the selection has figures of one origin only */
export async function getFigureOrigins(selection: FigureSelection): Promise<FigureOrigins | null> {
  if (selection.release === firstRelease) return null;
  const [sources, now] = await Promise.all([
    getCountedSources(firstRelease),
    getCountedSources(selection.release),
  ]);
  const known = new Set(sources);
  if (now.every((id) => known.has(id))) return null;
  const asked = selection.filters.source;
  const source = asked === undefined ? sources : sources.filter((id) => asked.includes(id));
  if (source.length === 0) return null;
  const filters = { ...selection.filters, source };
  const [first, total] = await Promise.all([
    countFigures({ ...selection, filters }),
    countWithYears(selection),
  ]);
  if (first === 0 || first === total) return null;
  return { first, since: total - first, sources: sources.length, filters };
}
