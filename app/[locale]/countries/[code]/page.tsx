import type { Metadata } from 'next';
import { ChartGrid } from '@/components/charts/chart-grid';
import { ComparableCountries } from '@/components/countries/comparable-countries';
import { KnownYears } from '@/components/countries/known-years';
import { ListLink, SummaryLead } from '@/components/countries/summary-lead';
import { FigureSection } from '@/components/figures/figure-section';
import { FilterBar } from '@/components/filters/filter-bar';
import { PageShell } from '@/components/layout/page-shell';
import { ThemeHeading } from '@/components/layout/theme-heading';
import { JsonLd } from '@/components/ui/json-ld';
import { getTranslator } from '@/lib/base/i18n/translations';
import { pageMetadata } from '../../page-metadata';
import { readAddressedCountry, readCountryView } from './country-view';

type Props = PageProps<'/[locale]/countries/[code]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, name, path } = await readAddressedCountry(params);
  const t = getTranslator(locale);
  return pageMetadata(locale, path, {
    title: t('countries.titleOf', { country: name }),
    description: t('countries.descriptionOf', { country: name }),
  });
}

/** What is known of a country: by theme and year, as charts, beside other countries, as a table. */
export default async function CountryPage(props: Props) {
  const read = await readCountryView(props);
  const { view, code, path, title, choices, ownFilters, country } = read;
  const { locale, words } = view;
  const { t } = words;
  const action = `/${locale}${path}`;
  return (
    <PageShell
      view={view}
      path={path}
      title={title}
      filterBar={
        choices.total > 0 && (
          <FilterBar choices={choices} filters={ownFilters} action={action} words={words} />
        )
      }
    >
      {read.dataset && <JsonLd data={read.dataset} />}
      <div className="mb-10">
        <ListLink view={view} section="countries" />
        <SummaryLead
          {...{ view, section: 'countries', summary: country.summary }}
          hasFigures={choices.total > 0}
        />
      </div>
      {country.summary && (
        <>
          <KnownYears
            summary={country.summary}
            unknown={country.unknown}
            filters={read.selection.filters}
            words={words}
          />
          {country.sections.map(({ theme, charts }) => (
            <section key={theme} aria-labelledby={theme} className="mt-14">
              <ThemeHeading theme={theme} locale={locale} query={read.query} total={null} t={t} />
              <ChartGrid charts={charts} filters={ownFilters} path={path} locale={locale} t={t} />
            </section>
          ))}
          <ComparableCountries
            code={code}
            overlaps={country.overlaps}
            query={read.ownQuery}
            words={words}
          />
          <FigureSection
            figures={country.figures}
            total={choices.shown}
            title={title}
            query={read.query}
            path={path}
            view={view}
          />
        </>
      )}
    </PageShell>
  );
}
