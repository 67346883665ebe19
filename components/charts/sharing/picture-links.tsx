import { formatQuery, joinQueries, withQuery } from '@/lib/base/http/query';
import type { ChartSpec } from '@/lib/domain/charts/chart-schema';
import { pictureName } from '@/lib/domain/charts/pictures/picture-name';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { PngButton } from './png-button';

/** A chart as a picture: SVG from the server, PNG drawn from it in the browser. */
export function PictureLinks({
  chart,
  locale,
  t,
}: {
  chart: ChartSpec;
  locale: Locale;
  t: Translator;
}) {
  const { id, query } = chart.name;
  const own = formatQuery({ lang: locale });
  const href = withQuery(`/api/v1/charts/${id}.svg`, joinQueries(query, own));
  return (
    <>
      <PngButton
        src={href}
        fileName={`${pictureName(chart.name, locale)}.png`}
        label={t('take.png')}
        name={`${t('take.png')}, ${chart.label}`}
        failed={t('take.pngFailed')}
      />
      <li>
        <a href={href} aria-label={`${t('take.svg')}, ${chart.label}`}>
          {t('take.svg')}
        </a>
      </li>
    </>
  );
}
