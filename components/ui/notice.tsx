import type { ReactNode } from 'react';

/** Something the reader must know before reading on. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div role="note" className="border-ink my-4 border-l-4 bg-(--notice) px-4 py-3">
      {children}
    </div>
  );
}
