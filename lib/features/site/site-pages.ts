import type { Charter } from '../../domain/commitments/commitment-schema';
import type { Vocabulary } from '../../domain/figures/vocabulary-schema';
import { themes } from '../../domain/indicators/indicator-schema';

/**
 * The pages besides those of single figures, by their paths after the language.
 * @param assessments ids of those that are published
 */
export function sitePaths(
  { sources, countries, organisations }: Vocabulary,
  charters: ReadonlyMap<string, Charter>,
  assessments: readonly string[],
): string[] {
  return [
    '',
    ...themes.map((theme) => `/themes/${theme}`),
    '/figures',
    '/sources',
    ...[...sources.keys()].map((id) => `/sources/${id}`),
    '/countries',
    ...countries.map((code) => `/countries/${code}`),
    '/organisations',
    ...[...organisations.keys()].map((id) => `/organisations/${id}`),
    '/commitments',
    ...[...charters.keys()].map((id) => `/commitments/${id}`),
    '/assessments',
    ...assessments.map((id) => `/assessments/${id}`),
    '/ratings',
    '/compare',
    '/benchmark',
    '/changes',
    '/api',
    '/about',
  ];
}
