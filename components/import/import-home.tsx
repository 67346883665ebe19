import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { pickText } from '@/lib/base/i18n/text-schema';
import type { ImportDraft } from '@/lib/domain/imports/draft-schema';
import { recordKinds } from '@/lib/features/import/rows/record-fields';
import { DraftList } from './drafts/draft-list';
import { UploadForm } from './drafts/upload-form';

/** Where an import begins: a file to check, templates, what was brought lately, and single corrections. */
export function ImportHome({
  view,
  drafts,
  fileBytes,
}: {
  view: PageView;
  drafts: readonly ImportDraft[];
  /** How large a file may be. */
  fileBytes: number;
}) {
  const { locale } = view;
  const { t, vocabulary } = view.words;
  const named = <T extends { label: Parameters<typeof pickText>[0] }>(
    all: ReadonlyMap<string, T>,
  ) => Array.from(all, ([value, { label }]) => ({ value, label: pickText(label, locale).text }));
  return (
    <>
      <section>
        <h2 className="section-title">{t('drafts.title')}</h2>
        <p className="max-w-prose">{t('drafts.lead')}</p>
        <UploadForm
          sources={named(vocabulary.sources)}
          surveys={named(vocabulary.surveys)}
          fileBytes={fileBytes}
          locale={locale}
          t={t}
        />
        <p className="mt-4">
          {t('drafts.templates')} <a href={`/api/v1/import-template.xlsx?lang=${locale}`}>XLSX</a>,{' '}
          <a href={`/api/v1/import-template.csv?lang=${locale}`}>CSV</a>. {t('drafts.schema')}{' '}
          <a href="/api/v1/survey.schema.json">JSON Schema</a>.
        </p>
      </section>
      <section className="mt-12 max-w-prose">
        <h2 className="section-title">{t('drafts.recent')}</h2>
        <DraftList drafts={drafts} locale={locale} t={t} />
      </section>
      <section className="mt-12 max-w-prose">
        <h2 className="section-title">{t('drafts.correct')}</h2>
        <p>
          {t('drafts.correctLead')}{' '}
          <a href={`/${locale}/import/languages`}>{t('import.missing.link')}</a>
        </p>
        <form action={`/${locale}/import/edit`} className="mt-4 flex flex-wrap items-end gap-4">
          <select name="kind" className="field" aria-label={t('drafts.correct')}>
            {recordKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`drafts.kinds.${kind}`)}
              </option>
            ))}
          </select>
          <label className="flex flex-col gap-1">
            <span className="text-sm font-semibold">{t('drafts.id')}</span>
            <input name="id" className="field" required autoComplete="off" />
          </label>
          <button className="button-quiet">{t('drafts.open')}</button>
        </form>
        <p className="mt-4">
          <a href={`/${locale}/import/edit?kind=charts`}>{t('drafts.compose')}</a>
        </p>
      </section>
    </>
  );
}
