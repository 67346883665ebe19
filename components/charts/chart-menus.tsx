import { formatQuery, joinQueries, withQuery } from '@/lib/base/http/query';
import type { ChartSpec } from '@/lib/domain/charts/model/chart-schema';
import { pictureName } from '@/lib/domain/charts/layout/picture-name';
import { exportHref } from '@/lib/features/exports/export-formats';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { pageHref } from '../layout/page-href';
import { FetchedPart } from '../ui/fetched-part';
import { Menu } from '../ui/menu';
import { MenuBar } from '../ui/menu-bar';

/** The formats that a chart's own figures are mostly wanted in; the page has them all. */
const chartFormats = ['csv', 'csv-excel', 'xlsx', 'json'] as const;

type Props = { chart: ChartSpec; locale: Locale; t: Translator };

/** Where a chart's table and all of its sources stand, with the ways to share it. */
export function chartShareHref({ name }: ChartSpec, locale: Locale): string {
  return pageHref(locale, `/share/charts/${name.id}`, name.query);
}

/** The two menus of a chart: its figures as files, pictures and a table, and the ways to share it. */
export function ChartMenus({ chart, locale, t }: Props) {
  const href = chartShareHref(chart, locale);
  const nameOf = (label: string) => `${label}, ${chart.label}`;
  return (
    <MenuBar label={chart.label}>
      <Menu label={t('take.download')} name={nameOf(t('take.download'))}>
        <ul>
          {chartFormats.map((format) => (
            <li key={format}>
              <a href={exportHref(format, chart.query, locale)}>{t(`exports.short.${format}`)}</a>
            </li>
          ))}
          <PictureLinks chart={chart} locale={locale} t={t} />
        </ul>
        <details className="mt-2">
          <summary>{t('charts.table')}</summary>
          <FetchedPart href={`${href}#figures`} part="chart-figures">
            {t('charts.table')}
          </FetchedPart>
        </details>
      </Menu>
      <Menu label={t('take.share')} name={nameOf(t('take.share'))}>
        <FetchedPart href={href} part="share-panel">
          {t('take.allWays')}
        </FetchedPart>
      </Menu>
    </MenuBar>
  );
}

/** A chart as a picture: SVG from the server, PNG drawn from it in the browser. */
function PictureLinks({ chart, locale, t }: Props) {
  const { id, query } = chart.name;
  const own = formatQuery({ lang: locale });
  const href = withQuery(`/api/v1/charts/${id}.svg`, joinQueries(query, own));
  return (
    <>
      <li>
        <a href={href}>{t('take.svg')}</a>
      </li>
      <li className="needs-scripts">
        <button
          type="button"
          className="link-button"
          data-png={href}
          data-file-name={`${pictureName(chart.name, locale)}.png`}
          data-failed={t('take.pngFailed')}
        >
          {t('take.png')}
        </button>
        <span role="alert" />
      </li>
    </>
  );
}
