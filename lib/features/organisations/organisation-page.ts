import { countThemePlaces } from '../../database/queries/figures/country-queries';
import { getFigures } from '../../database/queries/figures/figure-queries';
import type { ChartWords } from '../../domain/charts/chart-point';
import { summariseThemes } from '../../domain/countries/country-summary';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { getMeasuredThemes } from '../charts/measured-themes';

/** Rows of the table; the CSV has all. */
const mostRows = 300;

/** All that figures say of an organisation, within a selection whose only organisation it is. */
export async function getOrganisationPage(selection: FigureSelection, words: ChartWords) {
  const [places, sections, figures] = await Promise.all([
    countThemePlaces(selection),
    getMeasuredThemes(selection, words),
    getFigures(selection, { limit: mostRows }),
  ]);
  return { summary: summariseThemes(places), sections, figures };
}
