import type { ReactNode } from 'react';

export type TableColumnHead = {
  /** What stands above the column, and on a phone beside each of its cells. */
  label: string;
  /** Numbers stand at the right, where their digits can be compared. */
  isNumber?: boolean;
  /** Classes of the column's cells. */
  className?: string;
};

export type TableRow = {
  key: string | number;
  /** What links to the row name. */
  id?: string;
  /** One for each column. */
  cells: readonly ReactNode[];
};

/**
 * A table that on a phone reads downwards: each row under its name, each of its cells beside its column's
 * label. A name and a number fit every screen, and stay side by side, as does a narrow table. Roles are named
 * because browsers forget what is a table where it is laid out as something else.
 */
export function DataTable({
  columns,
  rows,
  named = 0,
  caption,
  isNarrow = false,
  className = '',
}: {
  columns: readonly TableColumnHead[];
  rows: readonly TableRow[];
  /** The column whose cells name their rows. */
  named?: number;
  /** A `caption` element. */
  caption?: ReactNode;
  /** That all of its cells are short, so that it fits a phone as it is. */
  isNarrow?: boolean;
  className?: string;
}) {
  const isPair = columns.length === 2;
  const fits = isNarrow || (isPair && columns.some(({ isNumber }) => isNumber));
  return (
    <table role="table" className={classes('data-table', !fits && 'stacked', className)}>
      {caption}
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, isNumber }, at) => (
            <th key={at} role="columnheader" scope="col" className={classes(isNumber && 'number')}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, id, cells }) => (
          <tr key={key} role="row" id={id}>
            {columns.map(({ label, isNumber, className: own }, at) =>
              at === named ? (
                <th
                  key={at}
                  role="rowheader"
                  scope="row"
                  className={classes(isNumber && 'number', own)}
                >
                  {cells[at]}
                </th>
              ) : (
                <td
                  key={at}
                  role="cell"
                  data-label={isPair ? undefined : label}
                  className={classes(isNumber && 'number', own)}
                >
                  {isPair ? cells[at] : <div>{cells[at]}</div>}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}
