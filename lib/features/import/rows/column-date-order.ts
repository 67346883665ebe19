import { dayOrders, type DayOrder } from '../../../base/text/parse-day';
import { readWrittenDay } from '../cells/cell-date';
import { unguardedText } from '../cells/import-cell';
import type { ImportSheet, SheetColumn } from '../file/sheet-header';
import type { ImportQuestion } from '../../../domain/imports/import-schema';

/** What the dates of a column say about their order; `open` are those that name a day in either order. */
type DateColumn = {
  sheet: ImportSheet;
  column: SheetColumn;
  /** Orders in which one of its dates names the only day that it can. */
  known: ReadonlySet<DayOrder>;
  open: readonly { row: number; found: string; dmy: string; mdy: string }[];
};

/** The order of day and month in each column of dates of a sheet, by the column's index. */
export type DateOrders = ReadonlyMap<number, DayOrder>;

/**
 * The order of day and month in dates such as `03/04/2013`, column by column: told by another date of the same
 * column, else as it was answered. Where neither tells, one question is asked for the whole file.
 */
export function dateOrdersOf(
  sheets: readonly ImportSheet[],
  answered: DayOrder | undefined,
): { orders: ReadonlyMap<ImportSheet, DateOrders>; questions: ImportQuestion[] } {
  const columns = sheets.flatMap(dateColumns);
  const orders = new Map(
    sheets.map((sheet) => {
      const own = columns.filter((one) => one.sheet === sheet);
      return [
        sheet,
        new Map(own.map((one) => [one.column.index, orderOf(one) ?? answered ?? 'dmy'])),
      ];
    }),
  );
  const asked = columns.filter((one) => one.open.length > 0 && orderOf(one) === null);
  const isAsked = answered === undefined && asked.length > 0;
  return { orders, questions: isAsked ? [askOrder(asked, proposalFor(columns, asked))] : [] };
}

function dateColumns(sheet: ImportSheet): DateColumn[] {
  const columns = sheet.header.columns.filter(({ kind }) => kind === 'date');
  return columns.map((column) => {
    const known = new Set<DayOrder>();
    const open = sheet.rows.flatMap(({ row, cells }) => {
      const found = unguardedText(cells[column.index]);
      const day = readWrittenDay(found);
      if (day === null) return [];
      if ('day' in day) {
        if (day.order !== null) known.add(day.order);
        return [];
      }
      return [{ row: sheet.lines?.[column.index] ?? row, found, ...day }];
    });
    return { sheet, column, known, open };
  });
}

/** The order that a column tells; null where its dates tell none, or both. */
function orderOf({ known }: DateColumn): DayOrder | null {
  const [order, other] = known;
  return order !== undefined && other === undefined ? order : null;
}

/**
 * The order in which the file was probably written: that of its other columns; else month first where a
 * fieldwork would end before it began with the day first; else day first, as in most countries.
 */
function proposalFor(columns: readonly DateColumn[], asked: readonly DateColumn[]): DayOrder {
  const known = new Set(columns.flatMap((one) => orderOf(one) ?? []));
  const [only, other] = known;
  if (only !== undefined && other === undefined) return only;
  const endsEarly = (order: DayOrder) => asked.some((start) => isReversed(start, asked, order));
  return endsEarly('dmy') && !endsEarly('mdy') ? 'mdy' : 'dmy';
}

function isReversed(start: DateColumn, columns: readonly DateColumn[], order: DayOrder): boolean {
  if (start.column.field !== 'fieldwork_start') return false;
  const end = columns.find(
    ({ sheet, column }) => sheet === start.sheet && column.field === 'fieldwork_end',
  );
  return start.open.some((one, place) => {
    const isLine = start.sheet.lines !== undefined;
    const last = isLine ? end?.open[place] : end?.open.find(({ row }) => row === one.row);
    return last !== undefined && last[order] < one[order];
  });
}

/** Cells that a question shows. */
const SHOWN = 5;

function askOrder(asked: readonly DateColumn[], proposal: DayOrder): ImportQuestion {
  const cells = asked.flatMap(({ open }) => open);
  const [first] = asked;
  const [example] = cells;
  const isOne = asked.length === 1 && first !== undefined;
  const sheets = new Set(asked.map(({ sheet }) => sheet.tab));
  return {
    ...{ option: 'date_order', choices: [...dayOrders], proposal, count: cells.length },
    sheet: sheets.size === 1 ? (first?.sheet.tab ?? null) : null,
    column: isOne ? unguardedText(first.sheet.head.cells[first.column.index]) : null,
    examples: cells.slice(0, SHOWN).map(({ row, found }) => ({ row, found })),
    readings: example && { dmy: example.dmy, mdy: example.mdy },
  };
}
