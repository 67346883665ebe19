import { countrySchema } from '../../base/i18n/country-schema';
import type { Query } from '../../base/http/query';
import { findChart } from '../../domain/charts/composed/chart-definition';
import { chosenId } from '../../domain/charts/composed/composed-chart-schema';
import { getPublishedAssessments } from '../../database/queries/assessments/assessment-queries';
import { getComposedCharts } from '../../database/queries/content/chart-queries';
import { getPromises } from '../../database/queries/content/commitment-queries';
import { getFigure } from '../../database/queries/figures/figure-queries';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { resolveSelection } from '../../database/queries/figures/selection-queries';
import { themeSchema } from '../../domain/indicators/indicator-schema';
import type { PageAddress } from './page-address';
import {
  getWithdrawal,
  isWithdrawableSection,
} from '../../database/queries/changes/withdrawal-queries';

type Stands = (id: string, selection: FigureSelection) => boolean | Promise<boolean>;

/** What an address names at a release: something that stands, that was withdrawn, or nothing. */
export type AddressState = 'stands' | 'withdrawn' | 'nothing';

/** By the part of an address that an id follows: whether the release has what the id names. */
const standsByPart: ReadonlyMap<string, Stands> = new Map<string, Stands>([
  ['countries', (id) => countrySchema.safeParse(id).success],
  ['themes', (id) => themeSchema.safeParse(id).success],
  ['sources', (id, { vocabulary }) => vocabulary.sources.has(id)],
  ['organisations', (id, { vocabulary }) => vocabulary.organisations.has(id)],
  ['commitments', async (id, { release }) => (await getPromises(release)).charters.has(id)],
  [
    'assessments',
    async (id, { release }) =>
      (await getPublishedAssessments(release)).some((one) => one.id === id),
  ],
  ['figures', async (id, selection) => (await getFigure(id, selection)) !== null],
  [
    'charts',
    async (id, { vocabulary, release }) =>
      id === chosenId ||
      findChart(id, await getComposedCharts(release), vocabulary.indicators) !== null,
  ],
]);

/** What an address names at the release that its query asks for: what has no id, stands. */
export async function addressState(
  { route, id }: Pick<PageAddress, 'route' | 'id'>,
  query: Query,
): Promise<AddressState> {
  if (id === null) return 'stands';
  const section = route.split('/').at(-2) ?? '';
  const { selection } = await resolveSelection(query);
  if (await standsByPart.get(section)?.(id, selection)) return 'stands';
  if (!isWithdrawableSection(section)) return 'nothing';
  const withdrawal = await getWithdrawal(section, id, selection.release);
  return withdrawal === null ? 'nothing' : 'withdrawn';
}
