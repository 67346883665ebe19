import type { ChartSpec } from '@/lib/domain/charts/model/chart-schema';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { ChartSources } from './chart-sources';
import { ChartMenus, chartTakeHref } from './chart-menus';

/** Where a chart's figures come from, and the ways to take them. */
export function ChartFoot({
  chart,
  locale,
  t,
}: {
  chart: ChartSpec;
  locale: Locale;
  t: Translator;
}) {
  return (
    <footer className="chart-foot">
      <ChartSources chart={chart} restHref={`${chartTakeHref(chart, locale)}#figures`} t={t} />
      <ChartMenus chart={chart} locale={locale} t={t} />
    </footer>
  );
}
