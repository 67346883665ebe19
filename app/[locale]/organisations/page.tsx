import type { Metadata } from 'next';
import { FilterBar } from '@/components/filters/filter-bar';
import { PageMenus } from '@/components/layout/page-menus';
import { PageShell } from '@/components/layout/page-shell';
import { OrganisationTable } from '@/components/organisations/organisation-table';
import { JsonLd } from '@/components/ui/json-ld';
import { getTranslator } from '@/lib/base/i18n/translations';
import { getFilterChoices } from '@/lib/features/dashboard/filter-options';
import { getDataset } from '@/lib/features/exports/json-ld/dataset-queries';
import { getOrganisationList } from '@/lib/features/organisations/organisation-list';
import { pageMetadata } from '../page-metadata';
import { readLocale, readPageView } from '../page-view';

type Props = PageProps<'/[locale]/organisations'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = getTranslator(locale);
  return pageMetadata(locale, '/organisations', {
    title: t('organisations.title'),
    description: t('organisations.description'),
  });
}

/** The companies and public bodies that the selected figures are about. */
export default async function OrganisationsPage({ params, searchParams }: Props) {
  const view = await readPageView(params, searchParams);
  const { locale, query, selection, words } = view;
  const { t } = words;
  const path = `/${locale}/organisations`;
  const [choices, organisations, dataset] = await Promise.all([
    getFilterChoices(selection, {}),
    getOrganisationList(selection, words),
    getDataset(view, { path, title: t('organisations.title'), filters: {} }, locale),
  ]);
  return (
    <PageShell
      view={view}
      path="/organisations"
      title={t('organisations.title')}
      lead={t('organisations.lead')}
      filterBar={
        <FilterBar choices={choices} filters={selection.filters} action={path} words={words} />
      }
    >
      {dataset && <JsonLd data={dataset} />}
      <div className="mt-6">
        <OrganisationTable organisations={organisations} t={t} />
      </div>
      <div className="mt-8">
        <PageMenus view={view} path="/organisations" query={query} />
      </div>
    </PageShell>
  );
}
