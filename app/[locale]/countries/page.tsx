import type { Metadata } from 'next';
import { CountryTable } from '@/components/countries/country-table';
import { FilterBar } from '@/components/filters/filter-bar';
import { pageHref } from '@/components/layout/page-href';
import { PageMenus } from '@/components/layout/page-menus';
import { PageShell } from '@/components/layout/page-shell';
import { JsonLd } from '@/components/ui/json-ld';
import { getCountryList } from '@/lib/features/countries/country-list';
import { getFilterChoices } from '@/lib/features/dashboard/filter-options';
import { getDataset } from '@/lib/features/exports/json-ld/dataset-queries';
import { getTranslator } from '@/lib/base/i18n/translations';
import { pageMetadata } from '../page-metadata';
import { readLocale, readPageView } from '../page-view';

type Props = PageProps<'/[locale]/countries'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = getTranslator(locale);
  return pageMetadata(locale, '/countries', {
    title: t('countries.title'),
    description: t('countries.description'),
  });
}

/** The countries that the selected figures speak of. */
export default async function CountriesPage({ params, searchParams }: Props) {
  const view = await readPageView(params, searchParams);
  const { locale, query, selection, words } = view;
  const { t } = words;
  const page = { path: `/${locale}/countries`, title: t('countries.title'), filters: {} };
  const [choices, countries, dataset] = await Promise.all([
    getFilterChoices(selection, {}),
    getCountryList(selection, words),
    getDataset(view, page, locale),
  ]);
  return (
    <PageShell
      view={view}
      path="/countries"
      title={t('countries.title')}
      lead={t('countries.lead')}
      filterBar={
        <FilterBar
          choices={choices}
          filters={selection.filters}
          action={`/${locale}/countries`}
          words={words}
        />
      }
    >
      {dataset && <JsonLd data={dataset} />}
      <div className="mt-6">
        <CountryTable countries={countries} t={t} />
      </div>
      <p className="mt-6">
        <a href={pageHref(locale, '/compare', query)} className="button">
          {t('countries.sideBySide')}
        </a>
      </p>
      <div className="mt-8">
        <PageMenus view={view} path="/countries" query={query} />
      </div>
    </PageShell>
  );
}
