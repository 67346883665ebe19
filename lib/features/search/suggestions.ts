import { withQuery } from '../../base/http/query';
import type { SelectionRequest, Answer } from '../responses/figures-response';
import {
  charterHref,
  countryHref,
  organisationHref,
  sourceHref,
} from '../../domain/figures/figure-links';
import { getPromises } from '../../database/queries/content/commitment-queries';
import { findCharters } from '../../domain/commitments/charter-search';
import { formatFigureFilters } from '../../domain/filters/figure-filters';
import { countFigures } from '../../database/queries/figures/count-queries';
import { getNewestFigures } from '../../database/queries/figures/figure-queries';
import { toFigureRows } from '../../domain/figures/figure-rows';
import type { Figure } from '../../domain/figures/figure-schema';
import {
  codeLabel,
  indicatorOf,
  organisationName,
  type Vocabulary,
} from '../../domain/figures/vocabulary-schema';
import { countryName } from '../../base/i18n/country-schema';
import { locales, type Locale } from '../../base/i18n/locales';
import { textWithLanguage, withLanguages } from '../../base/i18n/foreign-texts';
import { getTranslator } from '../../base/i18n/translations';
import { breakdowns } from '../../domain/indicators/indicator-schema';
import { toSearchTerms, type SearchTerm } from '../../domain/search/search-terms';
import { findTerm, TextIndex } from '../../domain/search/text-index';
import { findCodes, findThemes } from '../../domain/search/vocabulary-index';
import { getNearSearches } from './near-searches';
import type { Suggestions } from './suggestion-schema';

/** Of the newest figures found so many are compared, and so many of the best are shown. */
const compared = 200;
const shown = { figures: 5, themes: 2, countries: 2, organisations: 2, charters: 2, sources: 2 };

/** The best of what a search finds, in a language. Nothing where nothing is asked. */
export async function respondWithSuggestions(asked: SelectionRequest<Locale>): Promise<Answer> {
  return {
    body: JSON.stringify(await getSuggestions(asked)),
    headers: { 'Content-Type': 'application/json', 'Content-Language': asked.options },
  };
}

const nothing: Suggestions = {
  ...{ total: 0, figures: [], themes: [], countries: [], organisations: [] },
  ...{ commitments: [], sources: [], near: [] },
};

async function getSuggestions({
  selection,
  options: locale,
}: SelectionRequest<Locale>): Promise<Suggestions> {
  const { filters, vocabulary } = selection;
  if (filters.q === undefined) return nothing;
  const terms = toSearchTerms(filters.q);
  const t = getTranslator(locale);
  const query = formatFigureFilters({ release: filters.release });
  const [total, found, promises] = await Promise.all([
    countFigures(selection),
    getNewestFigures(selection, compared),
    getPromises(selection.release),
  ]);
  const best = inOrder(found, terms, vocabulary).slice(0, shown.figures);
  const words = { vocabulary, locale, t, query };
  const themes = [...new Set(terms.flatMap((term) => findThemes(vocabulary, term)))];
  const named = (column: 'country' | 'organisation' | 'source') => [
    ...new Set(terms.flatMap((term) => findCodes(vocabulary, term)[column])),
  ];
  const [countries, organisations] = [named('country'), named('organisation')];
  const sources = named('source');
  const charters = findCharters(promises, terms);
  const near =
    total + charters.length === 0 &&
    [themes, countries, organisations, sources].every(({ length }) => length === 0)
      ? await getNearSearches(selection, locale)
      : [];
  return {
    total,
    figures: toFigureRows(best, words).map((row) => ({
      href: row.href,
      value: row.value,
      label: withLanguages(row.label, row.foreign, t),
      context: [withLanguages(row.breakdown, row.foreign, t), row.country, row.period]
        .filter(Boolean)
        .join(' · '),
    })),
    near: near.map((q) => ({
      href: withQuery(`/${locale}/figures`, formatFigureFilters({ ...filters, q })),
      label: q,
    })),
    themes: themes.slice(0, shown.themes).map((theme) => ({
      href: withQuery(`/${locale}/themes/${theme}`, query),
      label: t(`themes.${theme}.title`),
    })),
    countries: countries.slice(0, shown.countries).map((code) => ({
      href: countryHref(code, locale, query),
      label: countryName(code, locale),
    })),
    organisations: organisations.slice(0, shown.organisations).map((id) => ({
      href: organisationHref(id, locale, query),
      label: textWithLanguage(organisationName(vocabulary, id) ?? { [locale]: id }, words),
    })),
    commitments: charters.slice(0, shown.charters).map(({ id, label }) => ({
      href: charterHref(id, locale, query),
      label: textWithLanguage(label, words),
    })),
    sources: sources.slice(0, shown.sources).map((id) => ({
      href: sourceHref(id, locale, query),
      label: textWithLanguage(vocabulary.sources.get(id)?.label ?? { [locale]: id }, words),
    })),
  };
}

/**
 * The figures that are called by most of the terms come first, then those of a theme that is named, then
 * answers of a survey, then what is not narrowed; the newest before the others.
 */
function inOrder(
  figures: readonly Figure[],
  terms: readonly SearchTerm[],
  vocabulary: Vocabulary,
): Figure[] {
  const index = new TextIndex<string>();
  for (const figure of figures) addNames(index, figure, vocabulary);
  const called = terms.map((term) => findTerm(index, term));
  const themes = new Set(terms.flatMap((term) => findThemes(vocabulary, term)));
  const rankOf = (figure: Figure) =>
    called.filter((ids) => ids.has(figure.id)).length * 8 +
    (themes.has(indicatorOf(vocabulary, figure).theme) ? 4 : 0) +
    (figure.kind === 'survey' ? 2 : 0) +
    (breakdowns.every((breakdown) => figure[breakdown] === null) ? 1 : 0);
  const ranks = new Map(figures.map((figure) => [figure.id, rankOf(figure)]));
  return figures.toSorted((a, b) => (ranks.get(b.id) ?? 0) - (ranks.get(a.id) ?? 0));
}

function addNames(index: TextIndex<string>, figure: Figure, vocabulary: Vocabulary): void {
  const labels = [
    indicatorOf(vocabulary, figure).label,
    ...breakdowns.map((breakdown) => codeLabel(vocabulary, breakdown, figure[breakdown])),
    organisationName(vocabulary, figure.organisation),
  ];
  for (const locale of locales) {
    for (const label of labels) index.add(label?.[locale] ?? '', locale, figure.id);
    if (figure.country !== null) index.add(countryName(figure.country, locale), locale, figure.id);
  }
}
