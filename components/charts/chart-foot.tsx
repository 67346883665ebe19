import type { ChartSpec } from '@/lib/domain/charts/chart-schema';
import { exportHref } from '@/lib/features/exports/export-formats';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { ChartShare } from './sharing/chart-share';
import { ChartSources } from './chart-sources';
import { PictureLinks } from './sharing/picture-links';

/** The formats that a chart's own figures are mostly wanted in; the page has them all. */
const chartFormats = ['csv', 'csv-excel', 'xlsx', 'json'] as const;

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
    <footer className="border-line text-muted flex flex-wrap justify-between gap-x-6 gap-y-2 border-t pt-3 text-sm">
      <ChartSources chart={chart} t={t} />
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {chartFormats.map((format) => {
          const label = t(`exports.short.${format}`);
          return (
            <li key={format}>
              <a
                href={exportHref(format, chart.query, locale)}
                aria-label={`${label}, ${chart.label}`}
              >
                {label}
              </a>
            </li>
          );
        })}
        <PictureLinks chart={chart} locale={locale} t={t} />
        <ChartShare chart={chart} locale={locale} t={t} />
      </ul>
    </footer>
  );
}
