import type { ReactNode } from 'react';
import { languageName } from '@/lib/base/i18n/country-schema';
import { locales, type Locale } from '@/lib/base/i18n/locales';
import { getMessages, type Translator } from '@/lib/base/i18n/translations';
import type { DefinableKind } from '@/lib/domain/imports/import-schema';
import { definitionField, shownFields } from '@/lib/features/import/drafts/definition-form';
import { isNeeded, recordFields, type RecordField } from '@/lib/features/import/rows/record-fields';
import { indicatorSchema, themes, unitSchema } from '@/lib/domain/indicators/indicator-schema';
import { sourceSchema } from '@/lib/domain/sources/source-schema';
import { surveyModes } from '@/lib/domain/surveys/survey-schema';
import { SelectField } from '../corrections/select-field';

type LocaleWords = { locale: Locale; t: Translator };

type Props = LocaleWords & {
  kind: DefinableKind;
  /** Its place among those of its kind. */
  index: number;
  /** What tells it from others of its kind: its id, or a breakdown and a code. */
  keys: Readonly<Record<string, string>>;
  /** What it is so far. */
  standing: Readonly<Record<string, unknown>>;
  /** What was typed of it, which takes the place of all of that; null where nothing was. */
  typed: Readonly<Record<string, string>> | null;
  /** What is wrong with what was typed, by property. */
  issues: ReadonlyMap<string, string>;
};

/** The fields that define one of what a file uses, in the language of the page. */
export function DefinitionFields(props: Props) {
  const { kind, index, keys, standing, typed, issues, locale, t } = props;
  const fields = recordFields(kind, standing);
  const shown = shownFields[kind].flatMap((property) =>
    fields.filter(
      (field) =>
        field.property === property && (field.language === null || field.language === locale),
    ),
  );
  return (
    <div className="mt-3 grid gap-4 sm:grid-cols-2">
      {Object.entries(keys).map(([property, value]) => (
        <input
          key={property}
          type="hidden"
          name={definitionField(kind, index, property)}
          value={value}
        />
      ))}
      {shown.map((field) => (
        <DefinitionField
          key={field.property}
          kind={kind}
          name={definitionField(kind, index, field.property)}
          field={typed ? { ...field, value: typed[field.property] ?? '' } : field}
          issue={issues.get(field.property)}
          locale={locale}
          t={t}
        />
      ))}
    </div>
  );
}

const longTexts = new Set(['definition', 'summary', 'population']);
/** What takes the whole width of a form. */
const wide = new Set([...longTexts, 'label', 'title', 'url']);
const dates = new Set(['published_on', 'fieldwork_start', 'fieldwork_end']);

function DefinitionField({
  kind,
  name,
  field: { property, input, value },
  issue,
  locale,
  t,
}: LocaleWords & {
  kind: DefinableKind;
  name: string;
  field: RecordField;
  issue?: string;
}): ReactNode {
  const isOptional = !isNeeded(kind, property);
  const labels: Readonly<Record<string, string>> = getMessages(locale).import.define.fields;
  const label = labels[property] ?? property;
  const choices = fieldChoices(property, { locale, t });
  const width = wide.has(property) ? 'sm:col-span-2' : '';
  const issueId = `${name}.issue`;
  const said = issue !== undefined && (
    <strong id={issueId} className="border-ink border-l-4 bg-(--notice) px-2 py-1 text-sm">
      {issue}
    </strong>
  );
  const invalid = issue === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': issueId };
  if (choices !== null)
    return (
      <div className={`flex min-w-0 flex-col gap-1 ${width}`}>
        <SelectField
          name={name}
          label={label}
          none={isOptional ? t('import.define.unknown') : t('import.define.choose')}
          chosen={value}
          choices={choices}
          invalid={invalid}
        />
        {said}
      </div>
    );
  const own = { name, className: 'field', defaultValue: value, autoComplete: 'off', ...invalid };
  return (
    <label className={`flex min-w-0 flex-col gap-1 ${width}`}>
      <span className="font-semibold">
        {label}
        {isOptional && (
          <span className="text-muted font-normal"> · {t('import.define.optional')}</span>
        )}
      </span>
      {longTexts.has(property) ? (
        <textarea {...own} rows={2} />
      ) : (
        <input {...own} {...inputProps(property, input)} />
      )}
      {said}
      <span className="text-muted text-sm">{hintOf(property, { locale, t })}</span>
    </label>
  );
}

/** How a browser helps to type: what is wrong with it is said beside it, once it is sent. */
function inputProps(property: string, input: RecordField['input']) {
  if (property === 'url') return { inputMode: 'url' } as const;
  return input === 'number' ? ({ inputMode: 'decimal' } as const) : { maxLength: 300 };
}

function hintOf(property: string, { locale, t }: LocaleWords): string {
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
function fieldChoices(property: string, { locale, t }: LocaleWords) {
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
