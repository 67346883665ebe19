import type { ChartSpec } from '@/lib/charts/chart-schema';
import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translations';
import { csvHref } from '../figures/export-links';

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
      <ul className="flex flex-wrap gap-x-4">
        <li>
          <a
            href={csvHref(chart.query, locale, 'comma')}
            aria-label={`${t('charts.csv')}, ${chart.title}`}
          >
            {t('charts.csv')}
          </a>
        </li>
        <li>
          <a
            href={csvHref(chart.query, locale, 'semicolon')}
            aria-label={`${t('charts.csvExcel')}, ${chart.title}`}
          >
            {t('charts.csvExcel')}
          </a>
        </li>
        <li>
          <a href={`#${chart.id}`} aria-label={`${t('charts.link')}, ${chart.title}`}>
            {t('charts.link')}
          </a>
        </li>
      </ul>
    </footer>
  );
}
