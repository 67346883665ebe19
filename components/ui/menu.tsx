import type { ReactNode } from 'react';

/**
 * A button that opens a panel, and closes that of any other menu, without scripts too; `PageActions` closes it
 * by Escape or a click elsewhere.
 */
export function Menu({
  label,
  name,
  look = 'link',
  panelHref,
  children,
}: {
  label: string;
  /** What assistive technology calls it where the label alone says too little. */
  name?: string;
  look?: 'link' | 'button' | 'button-quiet';
  /** The page whose `.share-panel` takes the place of the children once the menu is opened. */
  panelHref?: string;
  children: ReactNode;
}) {
  // Another address is another menu: what was fetched for the one says nothing of the other.
  return (
    <details key={panelHref} name="menu" className="menu" data-panel={panelHref}>
      <summary className={look === 'link' ? undefined : look} aria-label={name}>
        {label}
      </summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
