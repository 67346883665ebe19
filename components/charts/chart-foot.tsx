import type { ChartSpec } from '@/lib/charts/chart-schema';
import { exportHref } from '@/lib/exports/export-formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translations';

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
  const links = [
    ...chartFormats.map((format) => ({
      href: exportHref(format, chart.query, locale),
      label: t(`exports.short.${format}`),
    })),
    { href: `#${chart.id}`, label: t('charts.link') },
  ];
  return (
    <footer className="border-line text-muted flex flex-wrap justify-between gap-x-6 gap-y-2 border-t pt-3 text-sm">
      <p>
        {t('charts.source')}{' '}
        {chart.sources.map(({ id, label }, index) => (
          <span key={id}>
            {index > 0 && ' · '}
            <a href={`/${locale}/sources/${id}`}>{label}</a>
          </span>
        ))}
        {chart.omitted > 0 && (
          <span className="block">{t('charts.omitted', { count: chart.omitted })}</span>
        )}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-label={`${label}, ${chart.title}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </footer>
  );
}
