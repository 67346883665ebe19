import type { EmptyChart as EmptyChartData } from '@/lib/domain/charts/chart-schema';
import { countryName } from '@/lib/base/i18n/country-schema';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';

/** A chart that the filter emptied: it says which countries and years it does have, as links. */
export function EmptyChart({
  chart,
  hrefOf,
  locale,
  t,
}: {
  chart: EmptyChartData;
  /** The same page filtered to one country and year. */
  hrefOf: (place: { country: string; year: number }) => string;
  locale: Locale;
  t: Translator;
}) {
  return (
    <figure id={chart.id} className="chart-frame" aria-labelledby={`${chart.id}-title`}>
      <figcaption>
        <h3 id={`${chart.id}-title`} className="text-muted text-lg leading-snug font-semibold">
          <ContentText text={chart.title} foreign={chart.foreign} t={t} />
        </h3>
      </figcaption>
      <p>{t('charts.empty')}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {chart.places.map(({ country, year }) => (
          <li key={`${country}-${year}`}>
            <a href={hrefOf({ country, year })}>
              {countryName(country, locale)}, {year}
            </a>
          </li>
        ))}
      </ul>
    </figure>
  );
}
