import type { Locale } from '@/lib/base/i18n/locales';
import { locales } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { SelectField } from '../corrections/select-field';

type NamedChoice = { value: string; label: string };

/** Takes a file to be checked, and what the file does not say. */
export function UploadForm({
  sources,
  surveys,
  fileBytes,
  locale,
  t,
}: {
  sources: readonly NamedChoice[];
  surveys: readonly NamedChoice[];
  /** How large the file may be. */
  fileBytes: number;
  locale: Locale;
  t: Translator;
}) {
  const languages = locales.map((value) => ({ value, label: t(`drafts.language.${value}`) }));
  const none = t('drafts.asInFile');
  return (
    <form
      method="post"
      action={`/${locale}/import/drafts`}
      encType="multipart/form-data"
      className="mt-4 flex max-w-prose flex-col gap-4"
    >
      <label className="flex flex-col gap-1">
        <span className="font-semibold">{t('drafts.file')}</span>
        <input type="file" name="file" className="field" required accept=".xlsx,.csv,.json,.txt" />
        <span className="text-muted text-sm">
          {t('drafts.fileHint', { megabytes: fileBytes / 1_000_000 })}
        </span>
      </label>
      <SelectField name="source" label={t('drafts.source')} none={none} choices={sources} />
      <SelectField name="survey" label={t('drafts.survey')} none={none} choices={surveys} />
      <SelectField
        name="note_language"
        label={t('drafts.noteLanguage')}
        none={none}
        choices={languages}
      />
      <label className="flex items-start gap-2">
        <input type="checkbox" name="complete" value="yes" className="mt-1.5" />
        {t('drafts.complete')}
      </label>
      <p>
        <button className="button">{t('drafts.send')}</button>
      </p>
    </form>
  );
}
