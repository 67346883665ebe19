import type { ChartResult } from '@/lib/domain/charts/model/chart-schema';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { ChartFrame } from './chart-frame';
import { ChartSources } from './chart-sources';
import { EmptyChart } from './empty-chart';

/** A chart in another site's frame: its sources stand below it, the exports are on its own page. */
export function EmbeddedChart({
  result,
  title,
  hrefOf,
  locale,
  t,
}: {
  /** null where the filters rule the chart out. */
  result: ChartResult | null;
  title: string;
  /** The chart's page, filtered to one country and year. */
  hrefOf: (place: { country: string; year: number }) => string;
  locale: Locale;
  t: Translator;
}) {
  if (result === null)
    return <p>{t('labelled', { label: title, value: t('charts.emptyOther') })}</p>;
  if ('empty' in result)
    return <EmptyChart chart={result.empty} hrefOf={hrefOf} locale={locale} t={t} />;
  const { chart } = result;
  return (
    <ChartFrame
      chart={chart}
      locale={locale}
      t={t}
      foot={
        <footer className="border-line text-muted border-t pt-3 text-sm">
          <ChartSources chart={chart} t={t} />
        </footer>
      }
    />
  );
}
