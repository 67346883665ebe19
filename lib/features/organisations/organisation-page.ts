import { getPromises } from '../../database/queries/content/commitment-queries';
import { countThemePlaces } from '../../database/queries/figures/count-queries';
import { getNewestFigures } from '../../database/queries/figures/figure-queries';
import type { ChartWords } from '../../domain/charts/chart-point';
import { promisesOf } from '../../domain/commitments/commitment-schema';
import { summariseThemes } from '../../domain/countries/country-summary';
import { rowsPerTable } from '../../domain/figures/figure-rows';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { getMeasuredThemes } from '../charts/measured-themes';

/** What an organisation promised, and all that figures say of it, within a selection whose only organisation it is. */
export async function getOrganisationPage(
  id: string,
  selection: FigureSelection,
  words: ChartWords,
) {
  const [places, sections, figures, promises] = await Promise.all([
    countThemePlaces(selection),
    getMeasuredThemes(selection, words),
    getNewestFigures(selection, rowsPerTable),
    getPromises(selection.release),
  ]);
  const promised = promisesOf(id, promises);
  return { promised, summary: summariseThemes(places), sections, figures };
}
