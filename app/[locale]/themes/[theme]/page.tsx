import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChartGrid } from '@/components/charts/chart-grid';
import { FigureOriginLine } from '@/components/figures/figure-origin-line';
import { FigureSection } from '@/components/figures/figure-section';
import { IndicatorList } from '@/components/figures/indicator-list';
import { FilterBar } from '@/components/filters/filter-bar';
import { PageShell } from '@/components/layout/page-shell';
import { JsonLd } from '@/components/ui/json-ld';
import { getThemeCharts } from '@/lib/features/charts/chart-sections';
import { getFigureOrigins } from '@/lib/features/dashboard/figure-origins';
import { getFilterChoices } from '@/lib/features/dashboard/filter-options';
import { getDataset } from '@/lib/features/exports/json-ld/dataset-queries';
import { rowsPerTable } from '@/lib/domain/figures/figure-rows';
import { formatFigureFilters } from '@/lib/domain/filters/figure-filters';
import { getNewestFigures } from '@/lib/database/queries/figures/figure-queries';
import { getTranslator } from '@/lib/base/i18n/translations';
import { themeSchema } from '@/lib/domain/indicators/indicator-schema';
import { pageMetadata } from '../../page-metadata';
import { readLocale, readPageView, withPageFilters } from '../../page-view';

type Props = PageProps<'/[locale]/themes/[theme]'>;

async function readTheme(params: Props['params']) {
  const theme = themeSchema.safeParse((await params).theme);
  return theme.success ? theme.data : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, theme] = await Promise.all([readLocale(params), readTheme(params)]);
  const t = getTranslator(locale);
  const description = `${t(`themes.${theme}.lead`)} ${t('site.tagline')}.`;
  return pageMetadata(locale, `/themes/${theme}`, {
    title: t(`themes.${theme}.title`),
    description,
  });
}

/** One theme in full: its charts, what may be compared, its figures as a table. */
export default async function ThemePage({ params, searchParams }: Props) {
  const theme = await readTheme(params);
  const view = await readPageView(params, searchParams, { theme: [theme] });
  const { locale, words } = view;
  const { t } = words;
  const path = `/themes/${theme}`;
  const selection = withPageFilters(view, { theme: [theme] });
  const title = t(`themes.${theme}.title`);
  const page = { path: `/${locale}${path}`, title, filters: { theme: [theme] } };
  const [choices, origins, charts, figures, dataset] = await Promise.all([
    getFilterChoices(selection, { theme: [theme] }),
    getFigureOrigins(selection),
    getThemeCharts(theme, selection, words),
    getNewestFigures(selection, rowsPerTable),
    getDataset(view, page, locale),
  ]);
  const query = formatFigureFilters(selection.filters);
  const ownFilters = { ...view.selection.filters, theme: undefined };
  return (
    <PageShell
      view={view}
      path={path}
      title={title}
      lead={t(`themes.${theme}.lead`)}
      filterBar={
        <FilterBar
          choices={choices}
          filters={ownFilters}
          action={`/${locale}${path}`}
          words={words}
        />
      }
    >
      <h2 className="sr-only">{t('theme.chartsTitle')}</h2>
      {dataset && <JsonLd data={dataset} />}
      <FigureOriginLine
        origins={origins && { ...origins, filters: { ...origins.filters, theme: undefined } }}
        path={path}
        locale={locale}
        t={t}
      />
      <ChartGrid charts={charts} filters={ownFilters} path={path} locale={locale} t={t} />
      <section className="mt-14 max-w-prose">
        <h2 className="section-title">{t('theme.compareTitle')}</h2>
        <p>{t(`themes.${theme}.compare`)}</p>
      </section>
      <IndicatorList theme={theme} words={words} />
      <FigureSection
        figures={figures}
        total={choices.shown}
        title={title}
        query={query}
        path={path}
        view={view}
      />
    </PageShell>
  );
}
