import type { ReactNode } from 'react';
import { languageName } from '@/lib/base/i18n/country-schema';
import { locales, type Locale } from '@/lib/base/i18n/locales';
import { getMessages, type Translator } from '@/lib/base/i18n/translations';
import {
  definitionField,
  LANGUAGE,
  shownFields,
  type DefinableKind,
} from '@/lib/features/import/drafts/definition-form';
import { isNeeded, recordFields, type RecordField } from '@/lib/features/import/rows/record-fields';
import {
  indicatorSchema,
  themes,
  unitSchema,
  type Breakdown,
} from '@/lib/domain/indicators/indicator-schema';
import { sourceSchema } from '@/lib/domain/sources/source-schema';
import { surveyModes } from '@/lib/domain/surveys/survey-schema';
import { SelectField } from './select-field';

/** What a form defines: what the file calls it, what was probably meant, and what was said of it before. */
export type Defined = {
  id: string;
  /** Of a code; null for anything else. */
  breakdown: Breakdown | null;
  label: string;
  near: string | null;
  standing: object | null;
};

type Words = { locale: Locale; t: Translator };

/** Defines one of what a file uses, in the language of the page. */
export function DefinitionForm({
  draftId,
  kind,
  defined,
  locale,
  t,
}: Words & { draftId: string; kind: DefinableKind; defined: Defined }) {
  const { id, breakdown, label, standing } = defined;
  const fields = recordFields(kind, { ...(standing ?? { label: { [locale]: label } }) });
  const shown = shownFields[kind].flatMap((property) =>
    fields.filter(
      (field) =>
        field.property === property && (field.language === null || field.language === locale),
    ),
  );
  const fixed: Record<string, string> =
    kind === 'codes' ? { breakdown: breakdown ?? '', code: id } : { id };
  return (
    <form
      method="post"
      action={`/${locale}/import/drafts/${draftId}/answers`}
      className="mt-3 grid gap-4 sm:grid-cols-2"
    >
      <input type="hidden" name={LANGUAGE} value={locale} />
      {Object.entries(fixed).map(([property, value]) => (
        <input key={property} type="hidden" name={definitionField(kind, property)} value={value} />
      ))}
      {shown.map((field) => (
        <Field key={field.property} kind={kind} field={field} locale={locale} t={t} />
      ))}
      <p className="sm:col-span-2">
        <button className="button">{t('import.define.send')}</button>
      </p>
    </form>
  );
}

const longTexts = new Set(['definition', 'summary', 'population']);
/** What takes the whole width of a form. */
const wide = new Set([...longTexts, 'label', 'title', 'url']);
const dates = new Set(['published_on', 'fieldwork_start', 'fieldwork_end']);

function Field({
  kind,
  field: { property, input, value },
  locale,
  t,
}: Words & { kind: DefinableKind; field: RecordField }): ReactNode {
  const required = isNeeded(kind, property);
  const name = definitionField(kind, property);
  const labels: Readonly<Record<string, string>> = getMessages(locale).import.define.fields;
  const label = labels[property] ?? property;
  const choices = choicesOf(property, { locale, t });
  if (choices !== null)
    return (
      <SelectField
        name={name}
        label={label}
        none={required ? undefined : t('import.define.unknown')}
        chosen={value}
        choices={choices}
      />
    );
  const own = { name, className: 'field', required, defaultValue: value, autoComplete: 'off' };
  return (
    <label className={`flex min-w-0 flex-col gap-1 ${wide.has(property) ? 'sm:col-span-2' : ''}`}>
      <span className="font-semibold">
        {label}
        {!required && (
          <span className="text-muted font-normal"> · {t('import.define.optional')}</span>
        )}
      </span>
      {longTexts.has(property) ? (
        <textarea {...own} rows={2} />
      ) : (
        <input {...own} {...formOf(property, input)} />
      )}
      <span className="text-muted text-sm">{hintOf(property, { locale, t })}</span>
    </label>
  );
}

/** What a browser lets somebody type, before anything is sent and lost. */
function formOf(property: string, input: RecordField['input']) {
  if (dates.has(property)) return { pattern: String.raw`[12]\d{3}(-\d{2}(-\d{2})?)?` };
  if (property === 'url') return { type: 'url' };
  if (input !== 'number') return { maxLength: 300 };
  return property.startsWith('scale')
    ? { type: 'number', step: 'any' }
    : { type: 'number', min: 1 };
}

function hintOf(property: string, { locale, t }: Words): string {
  const hints: Readonly<Record<string, string>> = getMessages(locale).import.fields;
  if (property === 'label') return t('import.define.language');
  return dates.has(property) ? t('import.fields.published_on') : (hints[property] ?? '');
}

/** Languages that publications of Europe are in. */
const languages = [
  ...[...locales, 'de', 'es', 'it', 'pt', 'da', 'sv', 'fi', 'no', 'pl', 'cs', 'sk', 'sl', 'hu'],
  ...['ro', 'bg', 'hr', 'el', 'et', 'lv', 'lt', 'ga', 'mt', 'lb'],
];

/** The choices of a field, as a reader calls them; null where it may be anything. */
function choicesOf(property: string, { locale, t }: Words) {
  const named = <T extends string>(values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  switch (property) {
    case 'theme':
      return named(themes, (theme) => t(`themes.${theme}.title`));
    case 'unit':
      return named(unitSchema.options, (unit) => t(`units.${unit}`));
    case 'high_is':
      return named(indicatorSchema.shape.high_is.options, (one) => t(`highIs.${one}`));
    case 'mode':
      return named(surveyModes, (mode) => t(`modes.${mode}`));
    case 'form':
      return named(sourceSchema.shape.form.options, (form) => t(`sources.forms.${form}`));
    case 'language':
      return named(languages, (code) => languageName(code, locale));
    default:
      return null;
  }
}
