import type { Translator } from '@/lib/base/i18n/translations';
import type { TextFields } from '@/lib/base/http/text-fields';
import type { CampaignFieldIssue } from '@/lib/features/assessments/campaign-fields';

export const fieldClass = 'field w-full';

/** What every field of a campaign's form takes. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  /** What the form says so far. */
  fields: TextFields;
  issues: readonly CampaignFieldIssue[];
  t: Translator;
};

/** A field of one line. */
export function TextField({
  name,
  label,
  hint,
  fields,
  issues,
  t,
  type = 'text',
  isRequired = false,
  isFixed = false,
}: FieldProps & { type?: 'text' | 'url' | 'date'; isRequired?: boolean; isFixed?: boolean }) {
  const isWrong = issues.some(({ field }) => field === name);
  return (
    <label className="flex flex-col gap-1">
      <span className="font-semibold">{label}</span>
      <input
        type={type}
        name={name}
        className={fieldClass}
        defaultValue={fields.get(name) ?? ''}
        required={isRequired}
        readOnly={isFixed}
        aria-invalid={isWrong || undefined}
        autoComplete="off"
      />
      {hint !== undefined && <span className="text-muted text-sm">{hint}</span>}
      <FieldIssueText name={name} issues={issues} t={t} />
    </label>
  );
}

/** What is wrong with a field, or with one of the languages of its text. */
export function FieldIssueText({ name, issues, t }: Pick<FieldProps, 'name' | 'issues' | 't'>) {
  const codes = issues.flatMap(({ field, code }) =>
    field === name || field.startsWith(`${name}.`) ? [code] : [],
  );
  return [...new Set(codes)].map((code) => (
    <strong key={code} className="text-sm">
      {t(`assessments.forms.fields.${code}`)}
    </strong>
  ));
}
