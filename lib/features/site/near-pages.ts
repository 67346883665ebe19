import { findChart } from '../../domain/charts/composed/chart-definition';
import type { ChartWords } from '../../domain/charts/chart-point';
import { chartTitle } from '../../domain/charts/chart-spec';
import {
  countryHref,
  figureHref,
  charterHref,
  organisationHref,
  sourceHref,
} from '../../domain/figures/figure-links';
import { toMeaning } from '../../domain/figures/figure-meaning';
import { getComposedCharts } from '../../database/queries/content/chart-queries';
import { getPromises } from '../../database/queries/content/commitment-queries';
import { getFigure } from '../../database/queries/figures/figure-queries';
import type { FigureSelection } from '../../domain/filters/figure-filters';
import { countryName } from '../../base/i18n/country-schema';
import { foreignTexts, type ForeignText } from '../../base/i18n/foreign-texts';
import { pickText } from '../../base/i18n/text-schema';
import { themeSchema } from '../../domain/indicators/indicator-schema';

/** A page that may have been meant, by its id and in words. */
export type NearPage = {
  id: string;
  href: string;
  label: string;
  /** What of its name is not in the reader's language. */
  foreign: readonly ForeignText[];
};

/** The words of each page that is not about one figure, source, organisation, charter, theme or chart. */
const plainLabels = {
  figures: 'explorer.title',
  sources: 'nav.sources',
  benchmark: 'benchmark.nav',
  countries: 'countries.title',
  organisations: 'organisations.title',
  commitments: 'commitments.title',
  assessments: 'assessments.title',
  ratings: 'ratings.about.title',
  compare: 'compare.title',
  changes: 'changes.title',
  api: 'api.title',
  about: 'nav.about',
} as const;

/**
 * Pages by the addresses that `findNearAddresses` gives, with their names.
 * @param addresses as `figures/be-2010-told-friends`; what names nothing is left out
 */
export async function getNearPages(
  addresses: readonly string[],
  selection: FigureSelection,
  words: ChartWords,
): Promise<NearPage[]> {
  const found = await Promise.all(addresses.map((one) => toNearPage(one, selection, words)));
  return found.flatMap((page) => page ?? []);
}

async function toNearPage(
  address: string,
  selection: FigureSelection,
  words: ChartWords,
): Promise<NearPage | null> {
  const { locale, t, vocabulary } = words;
  const [section = '', id] = address.split('/');
  if (id === undefined) {
    const plain = isPlain(section) ? plainLabels[section] : null;
    return plain && { id: section, href: `/${locale}/${section}`, label: t(plain), foreign: [] };
  }
  if (section === 'themes') {
    const theme = themeSchema.safeParse(id);
    const label = theme.success ? t(`themes.${theme.data}.title`) : null;
    return label === null ? null : { id, href: `/${locale}/themes/${id}`, label, foreign: [] };
  }
  if (section === 'countries') {
    if (!vocabulary.countries.includes(id)) return null;
    return { id, href: countryHref(id, locale), label: countryName(id, locale), foreign: [] };
  }
  if (section === 'sources') {
    const source = vocabulary.sources.get(id);
    const label = source && (source.title ?? pickText(source.label, locale).text);
    if (label === undefined) return null;
    const foreign = foreignTexts([source?.title === null ? source.label : null], locale);
    return { id, href: sourceHref(id, locale), label, foreign };
  }
  if (section === 'organisations') {
    const name = vocabulary.organisations.get(id)?.name;
    if (!name) return null;
    const label = pickText(name, locale).text;
    return { id, href: organisationHref(id, locale), label, foreign: foreignTexts([name], locale) };
  }
  if (section === 'commitments') {
    const charter = (await getPromises(selection.release)).charters.get(id);
    if (!charter) return null;
    const label = pickText(charter.label, locale).text;
    const foreign = foreignTexts([charter.label], locale);
    return { id, href: charterHref(id, locale), label, foreign };
  }
  if (section === 'charts') {
    const composed = await getComposedCharts(selection.release);
    const chart = findChart(id, composed, vocabulary.indicators);
    if (!chart) return null;
    return {
      id,
      href: `/${locale}/themes/${chart.theme}#${id}`,
      ...chartTitle(chart, words),
    };
  }
  const figure = section === 'figures' ? await getFigure(id, selection) : null;
  if (!figure) return null;
  const { title, foreign } = toMeaning(figure, words);
  return { id, href: figureHref(figure, locale), label: title, foreign };
}

function isPlain(name: string): name is keyof typeof plainLabels {
  return Object.hasOwn(plainLabels, name);
}
