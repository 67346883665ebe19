'use client';

import { useState } from 'react';
import { useHydrated } from '../../ui/use-hydrated';

/** Saves a picture as PNG, drawn in the browser; offered only where scripts run. */
export function PngButton({
  src,
  fileName,
  label,
  name,
  failed,
}: {
  /** The picture as SVG. */
  src: string;
  fileName: string;
  label: string;
  /** What a screen reader says: the label and the chart's title. */
  name: string;
  failed: string;
}) {
  const [hasFailed, setHasFailed] = useState(false);
  if (!useHydrated()) return null;

  const save = async () => {
    try {
      const { savePng } = await import('./save-png');
      await savePng(src, fileName);
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  };

  return (
    <li>
      <button type="button" className="link-button" aria-label={name} onClick={save}>
        {label}
      </button>
      {hasFailed && <span role="alert"> {failed}</span>}
    </li>
  );
}
