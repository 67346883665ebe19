import { formatQuery } from '@/lib/base/http/query';
import { figureFrameHeight } from '@/lib/features/embeds/embed-links';
import { exportHref } from '@/lib/features/exports/export-formats';
import { formatFigureFilters, narrowestFilters } from '@/lib/domain/filters/figure-filters';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { EmbedCode } from '../layout/embed-code';

/** The ways to take one figure away, at the release that is shown. */
export function FigureExports({
  figure,
  title,
  locale,
  frozen,
  t,
}: {
  figure: Figure;
  title: string;
  locale: Locale;
  /** The release the URL froze; undefined where it did not. */
  frozen: number | undefined;
  t: Translator;
}) {
  const release = formatQuery({ release: frozen });
  const rest = formatQuery({ lang: locale, release: frozen });
  const file = `/api/v1/figures/${figure.id}`;
  const filters = formatFigureFilters(narrowestFilters([figure], frozen));
  return (
    <div className="mt-6 text-sm">
      <ul aria-label={t('dashboard.export')} className="flex flex-wrap gap-2">
        <li>
          <a className="button" href="#cite">
            {t('figure.citeTitle')}
          </a>
        </li>
        <li>
          <a className="button-quiet" href={`${file}.csv?${rest}`}>
            {t('charts.csv')}
          </a>
        </li>
        <li>
          <a
            className="button-quiet"
            href={`${file}.csv?${rest}&delimiter=semicolon&decimal=comma`}
          >
            {t('charts.csvExcel')}
          </a>
        </li>
        <li>
          <a className="button-quiet" href={exportHref('xlsx', filters, locale)}>
            {t('exports.short.xlsx')}
          </a>
        </li>
        <li>
          <a className="button-quiet" href={`${file}?${rest}`}>
            {t('dashboard.json')}
          </a>
        </li>
      </ul>
      <div className="mt-3 max-w-3xl">
        <EmbedCode
          target={{ locale, form: 'figures', id: figure.id }}
          query={release}
          title={title}
          height={figureFrameHeight}
          t={t}
        />
      </div>
    </div>
  );
}
