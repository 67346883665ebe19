import { formatQuery, joinQueries, withQuery } from '@/lib/base/http/query';
import type { ChartSpec } from '@/lib/domain/charts/model/chart-schema';
import { pictureName } from '@/lib/domain/charts/layout/picture-name';
import { exportHref } from '@/lib/features/exports/export-formats';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { ChartSources } from './chart-sources';
import { FoldedChartTable } from './chart-table';
import { ContextLine } from './context-line';

/** The formats that a chart's own figures are mostly wanted in; the page has them all. */
const chartFormats = ['csv', 'csv-excel', 'xlsx', 'json'] as const;

type Props = { chart: ChartSpec; locale: Locale; t: Translator };

/** What a chart shows, as files, pictures and a table, with who was asked what and every source. */
export function ChartFigures({ chart, locale, t }: Props) {
  return (
    <div className="chart-figures">
      <ul>
        {chartFormats.map((format) => (
          <li key={format}>
            <a href={exportHref(format, chart.query, locale)}>{t(`exports.short.${format}`)}</a>
          </li>
        ))}
        <PictureLinks chart={chart} locale={locale} t={t} />
      </ul>
      <FoldedChartTable chart={chart} t={t} />
      {chart.contexts.map((context) => (
        <ContextLine key={context.asked[0]} context={context} foreign={chart.foreign} t={t} />
      ))}
      <ChartSources chart={chart} t={t} />
    </div>
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
