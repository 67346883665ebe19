import { withQuery } from '@/lib/base/http/query';
import {
  exportFormatNames,
  exportFormats,
  exportHref,
} from '@/lib/features/exports/export-formats';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';

/** The files of the API: where each is, what it is for, and how to tell a whole one. */
export function FileList({ locale, t }: { locale: Locale; t: Translator }) {
  return (
    <section id="files" className="mt-10 max-w-prose">
      <h2 className="section-title">{t('exports.api.title')}</h2>
      <p>{t('exports.api.text')}</p>
      <ul className="my-3 list-disc pl-5">
        {exportFormatNames.map((format) => (
          <li key={format}>
            <a href={exportHref(format, '', locale)}>{t(`exports.formats.${format}`)}</a>{' '}
            <code>{addressOf(format)}</code>
            <span className="text-muted block text-sm">{t(`exports.hints.${format}`)}</span>
          </li>
        ))}
        <li>
          <a href={`/api/v1/figures.csv-metadata.json?lang=${locale}`}>CSVW</a>{' '}
          <code>/api/v1/figures.csv-metadata.json</code>
          <span className="text-muted block text-sm">{t('exports.api.metadata')}</span>
        </li>
      </ul>
      <p>{t('exports.api.end')}</p>
    </section>
  );
}

function addressOf(format: keyof typeof exportFormats): string {
  const { file, query } = exportFormats[format];
  return withQuery(`/api/v1/${file}`, query);
}
