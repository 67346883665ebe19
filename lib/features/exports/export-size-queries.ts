import { countFigures } from '../../database/queries/figures/count-queries';
import { resolveSelection } from '../../database/queries/figures/selection-queries';
import type { Query } from '../../base/http/query';

/**
 * How many figures an export would hold, before it is made.
 * @param isWhole whether the export is of everything at a release, whatever filters its query has
 * @returns 0 where the query is wrong or nothing can be read, which its answer says
 */
export async function countExported(query: Query, isWhole: boolean): Promise<number> {
  try {
    const { selection, problems } = await resolveSelection(query);
    if (isWhole) return await countFigures({ ...selection, filters: {} });
    return problems.length > 0 ? 0 : await countFigures(selection);
  } catch {
    return 0;
  }
}
