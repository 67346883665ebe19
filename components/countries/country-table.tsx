import type { CountryEntry } from '@/lib/features/countries/country-list';
import type { Translator } from '@/lib/base/i18n/translations';
import { NewestFigureLink } from '../figures/newest-figure-link';
import { DataTable } from '../ui/data-table';
import { ScrollRegion } from '../ui/scroll-region';

/** The countries that have figures: how many, on what, of which years, and the newest of each. */
export function CountryTable({
  countries,
  t,
}: {
  countries: readonly CountryEntry[];
  t: Translator;
}) {
  if (countries.length === 0) return <p className="text-muted">{t('charts.emptyOther')}</p>;
  return (
    <ScrollRegion label={t('countries.title')}>
      <DataTable
        className="sm:min-w-[44rem]"
        columns={[
          { label: t('countries.country') },
          { label: t('countries.figures'), isNumber: true },
          { label: t('countries.themes'), className: 'sm:max-w-xs' },
          { label: t('countries.years'), className: 'tabular-nums whitespace-nowrap' },
          { label: t('countries.newest') },
        ]}
        rows={countries.map((country) => ({
          key: country.code,
          id: country.code,
          cells: [
            <a key="country" href={country.href} className="font-semibold">
              {country.name}
            </a>,
            country.count,
            country.themes
              .map(({ label, count }) => t('countries.themeCount', { theme: label, count }))
              .join(' · '),
            country.years,
            <NewestFigureLink key="newest" newest={country.newest} t={t} />,
          ],
        }))}
      />
    </ScrollRegion>
  );
}
