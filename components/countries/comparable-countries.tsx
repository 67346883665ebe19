import { countryName } from '@/lib/base/i18n/country-schema';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { CountryOverlap } from '@/lib/domain/countries/country-comparison';
import { compareCountriesHref } from '@/lib/domain/figures/figure-links';

/** More countries than this are left to the page that compares them. */
const most = 12;

/** The countries with which one shares indicators, each with a link to both side by side. */
export function ComparableCountries({
  code,
  overlaps,
  query,
  words,
}: {
  code: string;
  overlaps: readonly CountryOverlap[];
  /** The page's filters without its country. */
  query: string;
  words: ChartWords;
}) {
  const { locale, t } = words;
  return (
    <section className="mt-14">
      <h2 className="section-title">{t('countries.comparableTitle')}</h2>
      {overlaps.length === 0 && <p>{t('countries.noOverlap')}</p>}
      <ul className="flex flex-col gap-3">
        {overlaps.slice(0, most).map(({ country, shared, comparable }) => (
          <li key={country}>
            <a
              href={compareCountriesHref([code, country], locale, query)}
              className="font-semibold"
            >
              {t('countries.compareWith', { country: countryName(country, locale) })}
            </a>
            <span className="text-muted block">
              {t('countries.overlap', { shared, comparable })}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a href={compareCountriesHref([code], locale, query)}>{t('countries.sideBySide')}</a>
      </p>
    </section>
  );
}
