import type { ChartTable } from '@/lib/call-log/charts/chart-table-csv';

/** A chart's numbers as a table, one keypress away. */
export function LogChartTable({
  table,
  title,
  summary,
}: {
  table: ChartTable;
  title: string;
  summary: string;
}) {
  return (
    <details className="text-sm print:hidden">
      <summary>{summary}</summary>
      <div
        className="max-h-96 overflow-auto"
        tabIndex={0}
        role="region"
        aria-label={`${summary}, ${title}`}
      >
        <table className="data-table">
          <thead>
            <tr>
              {table.columns.map(({ code, label }) => (
                <th key={code} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([first, ...others], index) => (
              <tr key={index}>
                <th scope="row">{first?.text}</th>
                {others.map(({ text }, column) => (
                  <td key={column} className="tabular-nums">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
