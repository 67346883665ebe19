import { findChart } from '../charts/chart-catalogue';
import { chosenId } from '../dashboard/asked-chart-filters';
import { getFigure } from '../figures/figure-queries';
import type { FigureSelection } from '../figures/figure-sql';
import { resolveSelection } from '../figures/selection-queries';
import { themeSchema } from '../indicators/indicator-schema';

type Standing = (id: string, selection: FigureSelection) => boolean | Promise<boolean>;

/** By the part of an address that an id follows: whether the release has what the id names. */
const standing: ReadonlyMap<string, Standing> = new Map<string, Standing>([
  ['themes', (id) => themeSchema.safeParse(id).success],
  ['sources', (id, { vocabulary }) => vocabulary.sources.has(id)],
  ['figures', async (id, selection) => (await getFigure(id, selection)) !== null],
  [
    'charts',
    (id, { vocabulary }) => id === chosenId || findChart(id, vocabulary.indicators) !== null,
  ],
]);

/** Whether an address names something that stands, at the release that its query asks for. */
export async function isStanding(
  room: string,
  id: string,
  query: URLSearchParams,
): Promise<boolean> {
  const { selection } = await resolveSelection(query);
  return (await standing.get(room)?.(id, selection)) ?? false;
}
