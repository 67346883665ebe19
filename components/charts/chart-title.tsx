import type { ReactNode } from 'react';

/** What a chart found, above what is measured, by which links and assistive technology know it. */
export function ChartTitle({
  id,
  found,
  label,
}: {
  /** Of the chart. */
  id: string;
  /** null where nothing is: the label is its title. */
  found: ReactNode;
  label: ReactNode;
}) {
  const own = { id: `${id}-label` };
  if (found === null)
    return (
      <h3 {...own} className="chart-title">
        {label}
      </h3>
    );
  return (
    <>
      <h3 className="chart-title">{found}</h3>
      <p {...own} className="leading-snug text-muted">
        {label}
      </p>
    </>
  );
}
