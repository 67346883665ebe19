import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translations';

/** The ways to take one figure away, at the release that is shown. */
export function FigureExports({
  id,
  locale,
  frozen,
  t,
}: {
  id: string;
  locale: Locale;
  /** The release the URL froze; undefined where it did not. */
  frozen: number | undefined;
  t: Translator;
}) {
  const rest = `lang=${locale}${frozen === undefined ? '' : `&release=${frozen}`}`;
  const file = `/api/v1/figures/${id}`;
  return (
    <ul aria-label={t('dashboard.export')} className="mt-6 flex flex-wrap gap-2 text-sm">
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
        <a className="button-quiet" href={`${file}.csv?${rest}&delimiter=semicolon&decimal=comma`}>
          {t('charts.csvExcel')}
        </a>
      </li>
      <li>
        <a className="button-quiet" href={`${file}?${rest}`}>
          {t('dashboard.json')}
        </a>
      </li>
    </ul>
  );
}
