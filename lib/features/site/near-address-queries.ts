import { countryName } from '../../base/i18n/country-schema';
import { locales } from '../../base/i18n/locales';
import { foldText, type Localised } from '../../base/i18n/text-schema';
import { noQuery } from '../../base/http/query';
import { getComposedCharts } from '../../database/queries/content/chart-queries';
import { getPromises } from '../../database/queries/content/commitment-queries';
import { getFigureIds } from '../../database/queries/figures/figure-queries';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { resolveSelection } from '../../database/queries/figures/selection-queries';
import { themes } from '../../domain/indicators/indicator-schema';
import { beginningsOf, lastWord, nearCodes, nearestIds } from './near-addresses';

/** Addresses that are offered at once. */
const offered = 5;

/** Figures whose ids begin alike: enough to choose from, few enough to stay quick. */
const candidates = 500;

/** Pages without an id, by what follows the language. */
const plainPages = [
  'figures',
  'sources',
  'countries',
  'organisations',
  'commitments',
  'assessments',
  'ratings',
  'compare',
  'benchmark',
  'changes',
  'api',
  'about',
];

/**
 * What somebody may have meant whose address leads nowhere: `figures/be-2010-told-friends`,
 * `themes/waiting`, `charts/waiting-times`, `about`; the nearest first.
 * @param path decoded
 */
export async function findNearAddresses(path: string): Promise<string[]> {
  const word = lastWord(path);
  if (word === '') return [];
  const { selection } = await resolveSelection(noQuery);
  const { sources, indicators, countries, organisations } = selection.vocabulary;
  const [figures, composed, { charters }] = await Promise.all([
    getFiguresLike(word, selection),
    getComposedCharts(selection.release),
    getPromises(selection.release),
  ]);
  const byId = new Map<string, string>([
    ...[...indicators.keys()].map((id) => [id, `charts/${id}`] as const),
    ...composed.map(({ id }) => [id, `charts/${id}`] as const),
    ...countries.flatMap((code) =>
      locales.map((locale) => [asId(countryName(code, locale)), `countries/${code}`] as const),
    ),
    ...[...organisations.values()].flatMap(({ id, name }) => named(id, name, 'organisations')),
    ...[...charters.values()].flatMap(({ id, label }) => named(id, label, 'commitments')),
    ...plainPages.map((id) => [id, id] as const),
    ...themes.map((id) => [id, `themes/${id}`] as const),
    ...[...sources.keys()].map((id) => [id, `sources/${id}`] as const),
    ...figures.map((id) => [id, `figures/${id}`] as const),
  ]);
  const near = nearestIds(word, [...byId.keys()], offered).flatMap((id) => byId.get(id) ?? []);
  const isCountry = /\/countries\/[^/]+\/?$/.test(path);
  const codes = isCountry ? nearCodes(word, countries).map((code) => `countries/${code}`) : [];
  return [...new Set([...codes, ...near, ...(isCountry ? ['countries'] : [])])].slice(0, offered);
}

/** What somebody may call a page that has a name in languages: its id, or the name in any of them. */
function named(id: string, name: Localised, section: string) {
  const ids = [id, ...Object.values(name).map(asId)];
  return ids.map((one) => [one, `${section}/${id}`] as const);
}

/** A name as somebody would write it in an address: `royaume-uni`. */
function asId(name: string): string {
  return foldText(name).replace(/[^a-z0-9]+/g, '-');
}

/** Ids of figures that share the longest beginning with a word. */
async function getFiguresLike(word: string, selection: FigureSelection): Promise<string[]> {
  const all = { ...selection, filters: {} };
  for (const beginning of beginningsOf(word)) {
    const ids = await getFigureIds(all, { from: beginning, limit: candidates });
    const alike = ids.filter((id) => id.startsWith(beginning));
    if (alike.length > 0) return alike;
  }
  return [];
}
