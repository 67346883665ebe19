import type { Metadata } from 'next';
import { ChosenCharts } from '@/components/explorer/chosen-charts';
import { FacetForm } from '@/components/explorer/facet-form';
import { FigurePicker } from '@/components/explorer/figure-picker';
import { FilterChips } from '@/components/explorer/filter-chips';
import { NearSearches } from '@/components/explorer/near-searches';
import { PageLinks } from '@/components/explorer/page-links';
import { SearchForm } from '@/components/explorer/search-form';
import { StatementHits } from '@/components/explorer/statement-hits';
import { TableControls } from '@/components/explorer/table-controls';
import { PageMenus } from '@/components/layout/page-menus';
import { PageShell } from '@/components/layout/page-shell';
import { getExplorer } from '@/lib/features/explorer/explorer-page';
import { formatExplorer, parseExplorer } from '@/lib/domain/filters/explorer-filters';
import { toFacetGroups } from '@/lib/features/explorer/facet-groups';
import { toExplorerRows } from '@/lib/features/explorer/figure-cells';
import { getTranslator } from '@/lib/base/i18n/translations';
import { pageMetadata } from '../page-metadata';
import { pageViewOf, readLocale, readPageQuery } from '../page-view';

type Props = PageProps<'/[locale]/figures'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = getTranslator(locale);
  return pageMetadata(locale, '/figures', {
    title: t('explorer.title'),
    description: t('explorer.description'),
  });
}

/** Every figure: searched, filtered, sorted, paged, and charted as one chooses. */
export default async function ExplorerPage({ params, searchParams }: Props) {
  const query = await readPageQuery(searchParams);
  const { value: asked, problems } = parseExplorer(query);
  const page = await pageViewOf(params, query, {}, asked.cursor?.release);
  const { locale, selection, words } = page;
  const explorer = await getExplorer(selection, asked, words);
  const state = { filters: selection.filters, view: explorer.view, words };
  const action = `/${locale}/figures`;
  const { t } = words;
  return (
    <PageShell
      view={{ ...page, problems: [...page.problems, ...problems, ...explorer.problems] }}
      path="/figures"
      title={t('explorer.title')}
      lead={t('explorer.lead')}
      ownQuery={formatExplorer(explorer.view)}
    >
      <SearchForm state={state} action={action} />
      <div className="mt-6 gap-x-10 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
        <FacetForm
          groups={toFacetGroups(explorer.counts, selection.filters, query, words)}
          state={state}
          action={action}
        />
        <div className="mt-4 min-w-0 lg:mt-0">
          <FilterChips state={state} />
          <p role="status" className="my-3 text-lg font-semibold">
            {t('explorer.found', { count: explorer.counts.total })}
          </p>
          <NearSearches searches={explorer.near} state={state} />
          <PageMenus
            view={page}
            path="/figures"
            query={page.query}
            ownQuery={formatExplorer({ ...explorer.view, cursor: null })}
          />
          <div className="mt-6">
            <TableControls state={state} action={action} />
          </div>
          <FigurePicker
            rows={toExplorerRows(explorer.page.figures, explorer.view.columns, words)}
            state={state}
            action={action}
          />
          <PageLinks previous={explorer.page.previous} next={explorer.page.next} state={state} />
          <ChosenCharts
            charts={explorer.charts}
            chosen={explorer.view.chosen.length}
            inFiles={explorer.inFiles}
            locale={locale}
            t={t}
          />
          <StatementHits statements={explorer.statements} words={words} />
        </div>
      </div>
    </PageShell>
  );
}
