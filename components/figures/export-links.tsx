import { exportHref, type ExportFormat } from '@/lib/features/exports/export-formats';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';

/** Formats behind the menu, which opens without JavaScript too. */
const furtherFormats = ['xlsx', 'json', 'sdmx-csv', 'zip'] as const;

/** The page's exports: exactly the selection on the screen, in every format. */
export function ExportLinks({
  query,
  locale,
  t,
}: {
  query: string;
  locale: Locale;
  t: Translator;
}) {
  const hrefOf = (format: ExportFormat) => exportHref(format, query, locale);
  return (
    <section aria-label={t('dashboard.export')} className="flex flex-wrap gap-2 text-sm">
      <a className="button" href={hrefOf('csv')}>
        {t('dashboard.exportAll')}
      </a>
      <a className="button-quiet" href={hrefOf('csv-excel')}>
        {t('exports.formats.csv-excel')}
      </a>
      <details className="export-menu">
        <summary className="button-quiet">{t('exports.other')}</summary>
        <ul>
          {furtherFormats.map((format) => (
            <li key={format}>
              <a className="font-semibold" href={hrefOf(format)}>
                {t(`exports.formats.${format}`)}
              </a>
              <span className="text-muted block">{t(`exports.hints.${format}`)}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
