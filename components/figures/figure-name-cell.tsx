/** The cell that names a figure's row: what was measured, and what narrows it. */
export function FigureNameCell({ row }: { row: { label: string; breakdown: string } }) {
  return (
    <th role="rowheader" scope="row" className="min-w-48">
      {row.label}
      {row.breakdown !== '' && <span className="text-muted block">{row.breakdown}</span>}
    </th>
  );
}
