import { locales, type Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { TextFields } from '@/lib/base/http/text-fields';
import { fieldClass, FieldIssueText, type FieldProps } from './text-field';

/** A text in up to three languages: the reader's own first, the others folded away until they are wanted. */
export function LocalisedField({
  name,
  label,
  hint,
  rows = 2,
  locale,
  ...own
}: FieldProps & { rows?: number; locale: Locale }) {
  const { fields, issues, t } = own;
  const others = locales.filter((one) => one !== locale);
  const isOpen = others.some(
    (one) => fields.has(`${name}.${one}`) && fields.get(`${name}.${one}`) !== '',
  );
  return (
    <div className="flex flex-col gap-1">
      <LanguageInput name={name} label={label} lang={locale} rows={rows} fields={fields} t={t} />
      {hint !== undefined && <span className="text-muted text-sm">{hint}</span>}
      <FieldIssueText name={name} issues={issues} t={t} />
      <details open={isOpen}>
        <summary className="text-sm">{t('assessments.forms.otherLanguages')}</summary>
        <div className="mt-2 flex flex-col gap-2">
          {others.map((lang) => (
            <LanguageInput
              key={lang}
              name={name}
              label={label}
              lang={lang}
              rows={rows}
              fields={fields}
              t={t}
            />
          ))}
        </div>
      </details>
    </div>
  );
}

function LanguageInput({
  name,
  label,
  lang,
  rows,
  fields,
  t,
}: {
  name: string;
  label: string;
  lang: Locale;
  rows: number;
  fields: TextFields;
  t: Translator;
}) {
  const own = { name: `${name}.${lang}`, lang, className: fieldClass };
  const value = fields.get(own.name) ?? '';
  return (
    <label className="flex flex-col gap-1">
      <span>
        <span className="font-semibold">{label}</span>
        <span className="text-muted"> · {t(`drafts.language.${lang}`)}</span>
      </span>
      {rows === 1 ? (
        <input {...own} defaultValue={value} autoComplete="off" />
      ) : (
        <textarea {...own} defaultValue={value} rows={rows} />
      )}
    </label>
  );
}
