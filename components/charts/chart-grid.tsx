import type { ReactNode } from 'react';
import type { ChartResult } from '@/lib/domain/charts/model/chart-schema';
import { formatFigureFilters, type FigureFilters } from '@/lib/domain/filters/figure-filters';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { pageHref } from '../layout/page-href';
import { ChartFrame } from './chart-frame';
import { EmptyChart, FoldedCharts } from './empty-chart';

/** Charts side by side where there is room. */
export function ChartGrid({
  charts,
  filters,
  path,
  locale,
  t,
  foot,
}: {
  charts: readonly ChartResult[];
  /** The page's filters and path, for links to what an emptied chart does have. */
  filters: FigureFilters;
  path: string;
  locale: Locale;
  t: Translator;
  /** What stands below each chart in place of its exports. */
  foot?: ReactNode;
}) {
  if (charts.length === 0) return <p className="text-muted mt-4">{t('charts.emptyOther')}</p>;
  const hrefOf = ({ country, year }: { country: string; year: number }) =>
    pageHref(
      locale,
      path,
      formatFigureFilters({ ...filters, country: [country], year: [String(year)] }),
    );
  const emptied = charts.flatMap((result) => ('empty' in result ? [result.empty] : []));
  if (emptied.length === charts.length)
    return <FoldedCharts charts={emptied} hrefOf={hrefOf} locale={locale} t={t} />;
  return (
    <div className="chart-grid">
      {charts.map((result) =>
        'chart' in result ? (
          <ChartFrame
            key={result.chart.id}
            chart={result.chart}
            locale={locale}
            t={t}
            foot={foot}
          />
        ) : (
          <EmptyChart
            key={result.empty.id}
            chart={result.empty}
            hrefOf={hrefOf}
            locale={locale}
            t={t}
          />
        ),
      )}
    </div>
  );
}
