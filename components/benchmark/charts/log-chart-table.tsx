import type { ChartTableData } from '@/lib/call-log/charts/chart-table-csv';
import { DataTable } from '../../ui/data-table';

/** A chart's numbers as a table, one keypress away. */
export function LogChartTable({
  table,
  title,
  summary,
}: {
  table: ChartTableData;
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
        <DataTable
          columns={table.columns.map(({ label }) => ({ label, className: 'tabular-nums' }))}
          rows={table.rows.map((row, index) => ({
            key: index,
            cells: row.map(({ text }) => text),
          }))}
        />
      </div>
    </details>
  );
}
