'use client';

import { useId, useRef, useState } from 'react';
import { useHydrated } from './use-hydrated';

/** The words of a field's button: to copy, copied, and what to do where the browser forbids it. */
export type CopyLabels = { copy: string; copied: string; failed: string };

/** A text to take away: selectable as it stands, copied in one click where scripts run. */
export function CopyField({
  label,
  value,
  rows,
  labels,
}: {
  label: string;
  value: string;
  rows: number;
  labels: CopyLabels;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<keyof CopyLabels>('copy');
  const isHydrated = useHydrated();

  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setState('copied');
    } catch {
      setState('failed');
    }
  };

  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-ink font-semibold">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        value={value}
        rows={rows}
        readOnly
        spellCheck={false}
        className="copy-field"
      />
      {isHydrated && (
        <p className="flex items-center gap-3">
          <button
            type="button"
            className="button-quiet"
            onClick={copy}
            aria-label={`${labels.copy}: ${label}`}
          >
            {labels.copy}
          </button>
          <span role="status">{state === 'copy' ? '' : labels[state]}</span>
        </p>
      )}
    </div>
  );
}
