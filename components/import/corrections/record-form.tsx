import { formatQuery, withQuery } from '@/lib/base/http/query';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { fieldHint } from '@/lib/features/import/messages/field-hint';
import type { RecordField, RecordKind } from '@/lib/features/import/rows/record-fields';

/** Corrects one record, or composes a chart, where there is no id yet: what it says goes the way of every import. */
export function RecordForm({
  kind,
  id,
  fields,
  locale,
  t,
}: {
  kind: RecordKind;
  id: string;
  fields: readonly RecordField[];
  locale: Locale;
  t: Translator;
}) {
  return (
    <form
      method="post"
      action={withQuery(`/${locale}/import/edit/check`, formatQuery({ kind, id }))}
      className="flex max-w-prose flex-col gap-4"
    >
      {fields.map((field) => (
        <label key={field.name} className="flex flex-col gap-1">
          <span>
            <code className="font-semibold">{field.property}</code>
            {field.language !== null && (
              <span className="text-muted"> · {t(`drafts.language.${field.language}`)}</span>
            )}
          </span>
          {field.language !== 'nl' && field.language !== 'en' && (
            <span className="text-muted text-sm">{fieldHint(kind, field.property, locale)}</span>
          )}
          <RecordFieldInput field={field} isNew={id === ''} />
        </label>
      ))}
      <p>
        <button className="button">{t('drafts.check')}</button>
      </p>
    </form>
  );
}

/** Whoever corrects a record does not make it another one. */
const fixed = new Set(['id', 'breakdown', 'code']);

function RecordFieldInput({
  field: { name, property, language, choices, value, isRequired },
  isNew,
}: {
  field: RecordField;
  isNew: boolean;
}) {
  const isFixed = !isNew && fixed.has(property);
  // A list of what is missing leads to a single field.
  const own = { id: name, name, className: 'field scroll-mt-24' };
  const common = { ...own, defaultValue: value, required: isRequired };
  if (choices.length > 0 && !isFixed)
    return (
      <select {...common}>
        {(!isRequired || value === '') && <option value="" />}
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  if (language !== null) return <textarea {...common} lang={language} rows={2} />;
  return <input {...common} readOnly={isFixed} autoComplete="off" />;
}
