'use client';

import { useId, type ReactNode } from 'react';

/** A part of the result under its heading. */
export function ResultSection({
  title,
  onScreenOnly = false,
  children,
}: {
  title: string;
  /** Left out of the printed report. */
  onScreenOnly?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={onScreenOnly ? 'mt-12 print:hidden' : 'mt-12'}>
      <h2 id={id} className="section-title">
        {title}
      </h2>
      {children}
    </section>
  );
}
