import type { Metadata } from 'next';
import { FilterBar } from '@/components/filters/filter-bar';
import { PageMenus } from '@/components/layout/page-menus';
import { PageShell } from '@/components/layout/page-shell';
import { SourceList } from '@/components/sources/source-list';
import { JsonLd } from '@/components/ui/json-ld';
import { getFilterChoices } from '@/lib/features/dashboard/filter-options';
import { getDataset } from '@/lib/features/exports/json-ld/dataset-queries';
import { countByValue } from '@/lib/database/queries/figures/count-queries';
import { getTranslator } from '@/lib/base/i18n/translations';
import { pageMetadata } from '../page-metadata';
import { readLocale, readPageView } from '../page-view';

type Props = PageProps<'/[locale]/sources'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = getTranslator(locale);
  return pageMetadata(locale, '/sources', {
    title: t('sources.title'),
    description: t('sources.lead'),
  });
}

/** The publications that the selected figures come from. */
export default async function SourcesPage({ params, searchParams }: Props) {
  const view = await readPageView(params, searchParams);
  const { locale, query, selection, words } = view;
  const page = { path: `/${locale}/sources`, title: words.t('sources.title'), filters: {} };
  const [choices, counts, dataset] = await Promise.all([
    getFilterChoices(selection, {}),
    countByValue(selection, 'source'),
    getDataset(view, page, locale),
  ]);
  return (
    <PageShell
      view={view}
      path="/sources"
      title={words.t('sources.title')}
      lead={words.t('sources.lead')}
      filterBar={
        <FilterBar
          choices={choices}
          filters={selection.filters}
          action={`/${locale}/sources`}
          words={words}
        />
      }
    >
      {dataset && <JsonLd data={dataset} />}
      <SourceList counts={counts} query={query} words={words} />
      <div className="mt-10">
        <PageMenus view={view} path="/sources" query={query} />
      </div>
    </PageShell>
  );
}
