'use client';

import { useState } from 'react';

/** Makes a file in the browser and saves it; says so where that fails. */
export function TakeButton({
  label,
  name,
  failed,
  take,
}: {
  label: string;
  /** What a screen reader says: the label and what it takes. */
  name: string;
  failed: string;
  /** Null where there is nothing to take yet. */
  take: (() => Promise<void>) | null;
}) {
  const [hasFailed, setHasFailed] = useState(false);
  const save = async () => {
    try {
      await take?.();
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-label={name}
        disabled={take === null}
        onClick={save}
      >
        {label}
      </button>
      {hasFailed && <span role="alert"> {failed}</span>}
    </>
  );
}
