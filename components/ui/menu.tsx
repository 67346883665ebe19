import type { ReactNode } from 'react';

/**
 * A button that opens a panel, and closes that of any other menu, without scripts too; `PageActions` closes it
 * by Escape or a click elsewhere.
 */
export function Menu({
  label,
  name,
  look = 'link',
  children,
}: {
  label: string;
  /** What assistive technology calls it where the label alone says too little. */
  name?: string;
  look?: 'link' | 'button' | 'button-quiet';
  children: ReactNode;
}) {
  return (
    <details name="menu" className="menu">
      <summary className={look === 'link' ? undefined : look} aria-label={name}>
        {label}
      </summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
