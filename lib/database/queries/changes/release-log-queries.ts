import type { FigureSelection } from '../../../domain/filters/figure-filters';
import { countChanges } from './change-queries';
import type { ReleaseWithCounts, ReleaseRange } from '../../../domain/releases/change-schema';
import { noChanges } from '../../../domain/releases/change-summary';
import { countContentChanges } from './content-change-queries';
import { getReleases } from '../releases/release-queries';

/** The newest releases of a range with what each did, the newest first, at most `limit`. */
export async function getReleaseLog(
  selection: FigureSelection,
  range: ReleaseRange,
  limit: number,
): Promise<ReleaseWithCounts[]> {
  const releases = await getReleases(range, limit);
  const [newest, oldest] = [releases.at(0), releases.at(-1)];
  if (!newest || !oldest) return [];
  const span = { since: oldest.number - 1, release: newest.number };
  const [counts, content] = await Promise.all([
    countChanges(selection, span),
    countContentChanges(span),
  ]);
  return releases.map((release) => ({
    release,
    counts: counts.get(release.number) ?? noChanges,
    content: content.get(release.number) ?? {},
  }));
}
