import type { ReactNode } from 'react';

/** The classes by which parts are found on the pages that hold them. */
export type FetchablePart = 'share-panel' | 'chart-figures';

/**
 * A link to a part of another page. Once the `details` around it is opened and scripts run, the part is fetched and
 * takes the link's place: see `PageActions`.
 */
export function FetchedPart({
  href,
  part,
  children,
}: {
  href: string;
  part: FetchablePart;
  children: ReactNode;
}) {
  // Another address is another part: what was fetched for the one says nothing of the other.
  return (
    <div key={href} data-part={part}>
      <a href={href}>{children}</a>
    </div>
  );
}
