import type { ChartSpec } from '@/lib/charts/chart-schema';
import { sourceHref } from '@/lib/figures/figure-links';
import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translations';

/** Where a chart's figures come from, and how many had no room. */
export function ChartSources({
  chart: { sources, omitted, address, isListed },
  locale,
  t,
}: {
  chart: ChartSpec;
  locale: Locale;
  t: Translator;
}) {
  // The explorer's own parameters would mean nothing there.
  const query = isListed ? address.query : '';
  return (
    <p>
      {t('charts.source')}{' '}
      {sources.map(({ id, label }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <a href={sourceHref(id, locale, query)}>{label}</a>
        </span>
      ))}
      {omitted > 0 && <span className="block">{t('charts.omitted', { count: omitted })}</span>}
    </p>
  );
}
