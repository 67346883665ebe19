import type { Vocabulary } from '../../domain/figures/vocabulary-schema';
import { themes } from '../../domain/indicators/indicator-schema';

/** The pages besides those of single figures, by their paths after the language. */
export function sitePaths({ sources, countries, organisations }: Vocabulary): string[] {
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
    '/compare',
    '/benchmark',
    '/changes',
    '/api',
    '/about',
  ];
}
