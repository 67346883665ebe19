import { publicUrl } from '../../../base/settings/settings';
import { formatFigureFilters, type FigureFilters } from '../../../domain/filters/figure-filters';
import { countByValue } from '../../../database/queries/figures/count-queries';
import type { ResolvedSelection } from '../../../database/queries/figures/selection-queries';
import type { Locale } from '../../../base/i18n/locales';
import { getTranslator } from '../../../base/i18n/translations';
import { getSources } from '../about-queries';
import { toDatasetJsonLd } from './dataset-json-ld';

/** Longer lists would weigh on every page, those of sources most; the ZIP names all of them. */
const longestList = { indicators: 12, sources: 5 };

type Page = {
  /** From the root of the site. */
  path: string;
  title: string;
  /** What the page itself is limited to, such as its theme. */
  filters: FigureFilters;
};

/**
 * The figures of a page as a schema.org `Dataset`: those of its canonical address, whatever the reader
 * filters, so that they are counted once a release. Null where the page has none.
 */
export async function getDataset(view: ResolvedSelection, page: Page, locale: Locale) {
  const filters = { ...page.filters, release: view.selection.filters.release };
  const selection = { ...view.selection, filters };
  const [countries, years, indicators, sources] = await Promise.all([
    countByValue(selection, 'country'),
    countByValue(selection, 'year'),
    countByValue(selection, 'indicator'),
    getSources(selection),
  ]);
  if (years.length === 0) return null;
  const t = getTranslator(locale);
  const facts = {
    name: `${page.title} – ${t('exports.dataset')}`,
    description: t('exports.description'),
    path: page.path,
    query: formatFigureFilters(filters),
    release: view.release,
    countries: countries.map(({ value }) => value),
    years: years.map(({ value }) => value),
    indicators: indicators
      .slice(0, longestList.indicators)
      .flatMap(({ value }) => selection.vocabulary.indicators.get(value) ?? []),
    sources: sources.slice(0, longestList.sources),
    publisher: t('site.name'),
  };
  return toDatasetJsonLd(facts, publicUrl(), locale);
}
