import { countryName } from '../../base/i18n/country-schema';
import { foreignTexts, type ForeignText } from '../../base/i18n/foreign-texts';
import { pickText } from '../../base/i18n/text-schema';
import { getPromises } from '../../database/queries/content/commitment-queries';
import { countByValue } from '../../database/queries/figures/count-queries';
import type { ChartWords } from '../../domain/charts/chart-point';
import { countryHref, organisationHref } from '../../domain/figures/figure-links';
import { formatFigureFilters, type FigureSelection } from '../../domain/filters/figure-filters';
import { getNewestInWords, type NewestFigure } from '../figure/newest-figure';

/** An organisation in the list of them, in words. */
export type OrganisationEntry = {
  id: string;
  name: string;
  foreign: readonly ForeignText[];
  href: string;
  kind: string;
  country: { name: string; href: string } | null;
  count: number;
  newest: NewestFigure | null;
};

/**
 * The organisations that figures of a selection are about, by name; where nothing is selected, also those that
 * signed a charter.
 */
export async function getOrganisationList(
  selection: FigureSelection,
  words: ChartWords,
): Promise<OrganisationEntry[]> {
  const { locale, t, query, vocabulary } = words;
  const [counts, { signatures }] = await Promise.all([
    countByValue(selection, 'organisation'),
    getPromises(selection.release),
  ]);
  const isAll = formatFigureFilters({ ...selection.filters, release: undefined }) === '';
  const all = new Map([
    ...(isAll ? signatures : []).map(({ organisation }) => [organisation, 0] as const),
    ...counts.map(({ value, count }) => [value, count] as const),
  ]);
  const entries = await Promise.all(
    Array.from(all, async ([id, count]) => {
      const organisation = vocabulary.organisations.get(id);
      if (!organisation) return [];
      const { name, kind, country } = organisation;
      return {
        id,
        name: pickText(name, locale).text,
        foreign: foreignTexts([name], locale),
        href: organisationHref(id, locale, query),
        kind: t(`organisations.kinds.${kind}`),
        country:
          country === null
            ? null
            : {
                name: countryName(country, locale),
                href: countryHref(country, locale, query),
              },
        count,
        newest:
          count === 0 ? null : await getNewestInWords({ organisation: [id] }, selection, words),
      };
    }),
  );
  return entries.flat().sort((a, b) => a.name.localeCompare(b.name, locale));
}
