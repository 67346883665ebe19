import type { Query } from '../../base/http/query';
import { chosenId } from '../../domain/charts/composed/composed-chart-schema';
import type { ParsedParameter } from '../../domain/filters/parameters';
import { parseChosen } from '../../domain/filters/explorer-filters';

/** A chart that an address asks for: by its id, or by the figures that are chosen for it. */
export type AskedChart = { id: string; chosen: readonly string[] };

/** Reads `figure` where the id asks for it; to every other chart it is like any unknown parameter. */
export function parseAskedChart(id: string, query: Query): ParsedParameter<AskedChart> {
  if (id !== chosenId) return { value: { id, chosen: [] }, problems: [] };
  const { value, problems } = parseChosen(query);
  const missing = query.has('figure')
    ? []
    : [{ parameter: 'figure', found: '', code: 'missing' } as const];
  return { value: { id, chosen: value }, problems: [...missing, ...problems] };
}
