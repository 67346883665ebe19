/** One line of the table at the end. `ok` is missing where there is nothing to reach. */
export type Row = { figure: string; measured: string; toReach?: string; ok?: boolean };

/** A row with a limit: reached when `value` is known and not above it. */
export function rowWithLimit(
  figure: string,
  value: number | undefined,
  limit: { atMost: number; unit: string; digits?: number },
): Row {
  const show = (number: number, digits: number) => `${number.toFixed(digits)} ${limit.unit}`;
  const toReach = `at most ${limit.atMost} ${limit.unit}`;
  if (value === undefined) return { figure, measured: 'not measured', toReach, ok: false };
  return { figure, measured: show(value, limit.digits ?? 1), toReach, ok: value <= limit.atMost };
}

/** Prints rows under each other, columns aligned. */
export function printTable(rows: readonly Row[]): void {
  const head = ['figure', 'measured', 'to reach', 'ok'];
  const cells = rows.map(({ figure, measured, toReach = '', ok }) => {
    return [figure, measured, toReach, ok === undefined ? '' : ok ? 'yes' : 'NO'];
  });
  const widths = head.map((name, column) =>
    Math.max(...[head, ...cells].map((line) => line[column]?.length ?? name.length)),
  );
  const print = (line: readonly string[]) =>
    console.log(line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  console.log();
  print(head);
  print(widths.map((width) => '─'.repeat(width)));
  cells.forEach(print);
}
