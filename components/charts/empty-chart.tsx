import type { EmptyChartSpec as EmptyChartData } from '@/lib/domain/charts/model/chart-schema';
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
  hrefOf: PlaceHref;
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
      <PlaceLinks places={chart.places} hrefOf={hrefOf} locale={locale} />
    </figure>
  );
}

/** Charts that the filter emptied, all of them: one line says which countries and years they have. */
export function FoldedCharts({
  charts,
  hrefOf,
  locale,
  t,
}: {
  charts: readonly EmptyChartData[];
  hrefOf: PlaceHref;
  locale: Locale;
  t: Translator;
}) {
  const places = new Map(
    charts.flatMap((chart) =>
      chart.places.map((place) => [`${place.country} ${place.year}`, place]),
    ),
  );
  const newest = [...places.values()].toSorted(
    (a, b) => b.year - a.year || a.country.localeCompare(b.country),
  );
  return (
    <div className="text-muted mt-4 flex flex-wrap gap-x-4 gap-y-1">
      <p>{t('charts.folded')}</p>
      <PlaceLinks places={newest} hrefOf={hrefOf} locale={locale} />
    </div>
  );
}

/** The same page filtered to one country and year. */
type PlaceHref = (place: { country: string; year: number }) => string;

function PlaceLinks({
  places,
  hrefOf,
  locale,
}: {
  places: EmptyChartData['places'];
  hrefOf: PlaceHref;
  locale: Locale;
}) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {places.map(({ country, year }) => (
        <li key={`${country}-${year}`}>
          <a href={hrefOf({ country, year })}>
            {countryName(country, locale)}, {year}
          </a>
        </li>
      ))}
    </ul>
  );
}
