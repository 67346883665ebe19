import type { Metadata } from 'next';
import { ChartGrid } from '@/components/charts/chart-grid';
import { ExplorerLink } from '@/components/figures/explorer-link';
import { FigureOriginLine } from '@/components/figures/figure-origin-line';
import { HeadlineTiles } from '@/components/figures/headline-tiles';
import { FilterBar } from '@/components/filters/filter-bar';
import { PageMenus } from '@/components/layout/page-menus';
import { PageShell } from '@/components/layout/page-shell';
import { ThemeHeading } from '@/components/layout/theme-heading';
import { JsonLd } from '@/components/ui/json-ld';
import { getThemeSections } from '@/lib/features/charts/chart-sections';
import { getFigureOrigins } from '@/lib/features/dashboard/figure-origins';
import { getFilterChoices } from '@/lib/features/dashboard/filter-options';
import { getDashboardHeadlines } from '@/lib/features/dashboard/headlines';
import { getDataset } from '@/lib/features/exports/json-ld/dataset-queries';
import { getTranslator } from '@/lib/base/i18n/translations';
import { pageMetadata } from './page-metadata';
import { readLocale, readPageView } from './page-view';

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = getTranslator(locale);
  return pageMetadata(locale, '', {
    title: t('dashboard.title'),
    description: t('site.description'),
  });
}

/** The dashboard: headline figures, then every theme's charts. */
export default async function DashboardPage({ params, searchParams }: PageProps<'/[locale]'>) {
  const view = await readPageView(params, searchParams);
  const { locale, query, selection, words } = view;
  const { t } = words;
  const page = { path: `/${locale}`, title: t('dashboard.title'), filters: {} };
  const [choices, origins, sections, dataset] = await Promise.all([
    getFilterChoices(selection, {}),
    getFigureOrigins(selection),
    getThemeSections(selection, words),
    getDataset(view, page, locale),
  ]);
  const headlines = await getDashboardHeadlines(selection, sections, words);
  return (
    <PageShell
      view={view}
      path=""
      title={t('dashboard.title')}
      lead={t('dashboard.lead')}
      filterBar={
        <FilterBar
          choices={choices}
          filters={selection.filters}
          action={`/${locale}`}
          words={words}
        />
      }
    >
      {dataset && <JsonLd data={dataset} />}
      <HeadlineTiles headlines={headlines} t={t} />
      <div className="mt-8">
        <PageMenus view={view} path="" query={query} />
        <ExplorerLink count={choices.shown} query={query} locale={locale} t={t} />
        <FigureOriginLine origins={origins} path="" locale={locale} t={t} />
      </div>
      {sections.map(({ theme, charts, total }) => (
        <section key={theme} aria-labelledby={theme} className="mt-14">
          <ThemeHeading
            theme={theme}
            locale={locale}
            query={query}
            total={total > charts.length ? total : null}
            t={t}
          />
          <ChartGrid charts={charts} filters={selection.filters} path="" locale={locale} t={t} />
        </section>
      ))}
    </PageShell>
  );
}
