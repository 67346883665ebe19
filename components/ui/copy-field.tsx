import type { Translator } from '@/lib/base/i18n/translations';

/** The words of a field's button: to copy, copied, and what to do where the browser forbids it. */
export type CopyLabels = { copy: string; copied: string; failed: string };

/** A text to take away: selectable as it stands, copied in one click where scripts run (`PageActions`). */
export function CopyField({
  label,
  value,
  rows,
  labels,
  t,
}: {
  label: string;
  value: string;
  rows: number;
  labels: CopyLabels;
  t: Translator;
}) {
  return (
    <div className="copy-place flex flex-col gap-1">
      <label className="flex flex-col gap-1">
        <span className="text-ink font-semibold">{label}</span>
        <textarea value={value} rows={rows} readOnly spellCheck={false} className="copy-field" />
      </label>
      <p className="needs-scripts flex items-center gap-3">
        <button
          type="button"
          className="button-quiet"
          data-copied={labels.copied}
          data-failed={labels.failed}
          aria-label={t('labelled', { label: labels.copy, value: label })}
        >
          {labels.copy}
        </button>
        <span role="status" />
      </p>
    </div>
  );
}
