import { countryName } from '../../base/i18n/country-schema';
import { formatDate } from '../../base/i18n/format';
import type { Localised } from '../../base/i18n/text-schema';
import { getPromises } from '../../database/queries/content/commitment-queries';
import { charterParts } from '../../domain/commitments/commitment-schema';
import type { ChartWords } from '../../domain/charts/chart-point';
import { charterHref, countryHref } from '../../domain/figures/figure-links';
import type { FigureSelection } from '../../domain/filters/figure-filters';

/** A charter or law in the list of them, in words. */
export type CharterEntry = {
  id: string;
  label: Localised;
  href: string;
  kind: string;
  country: { name: string; href: string } | null;
  inForce: string | null;
  commitments: number;
  /** Organisations that a publication names, whose signatures stand. */
  signatories: number;
};

/** The charters and laws of a release, those of the countries that are selected, by country and name. */
export async function getCharterList(
  { release, filters }: FigureSelection,
  { locale, t, query }: ChartWords,
): Promise<CharterEntry[]> {
  const promises = await getPromises(release);
  return [...promises.charters.values()]
    .filter(({ country }) => filters.country?.includes(country ?? '') ?? true)
    .toSorted((a, b) => (a.country ?? '').localeCompare(b.country ?? ''))
    .map((charter) => ({ ...charter, parts: charterParts(charter.id, promises) }))
    .map(({ id, label, kind, country, in_force, parts }) => ({
      ...{ id, label, href: charterHref(id, locale, query) },
      kind: t(`commitments.kinds.${kind}`),
      country:
        country === null
          ? null
          : {
              name: countryName(country, locale),
              href: countryHref(country, locale, query),
            },
      inForce: in_force && formatDate(in_force, locale),
      commitments: parts.commitments.length,
      signatories: parts.signatures.filter(({ withdrawn_on }) => withdrawn_on === null).length,
    }));
}
