import { parseDuration } from '../../base/text/parse-duration';
import { parseNumber, readCount } from '../../base/text/parse-number';
import type { Mapping } from '../understand/mapping-schema';
import { sensesOf, thresholdInHeader } from '../understand/header-sense';
import { isPlaceholder } from '../understand/outcome';
import { isSummaryRow } from '../calls/row-cells';
import type { FileRow } from '../../base/text/row-schema';
import { isHeaderRow, type LogTable, type Unreadable } from '../table-schema';

/** What a file of daily or monthly totals allows to say; nothing of single calls. Null: the file does not tell. */
export type Totals = {
  /** Days, months or other periods that were added up. */
  periods: number;
  offered: number | null;
  answered: number | null;
  abandoned: number | null;
  /** Average speed of answer in seconds: each period weighs as many calls as it answered. */
  /** Calls that the file counts as offered, and neither as answered nor as abandoned; null where it does not tell all three. */
  neither: number | null;
  /** Answered calls that the file counts within a wait, in seconds. */
  within: { threshold: number; answered: number }[];
  asa: number | null;
  /** A share that the file itself states; each period weighs as many calls as it was offered. */
  serviceLevel: { value: number; thresholdSeconds: number | null } | null;
  /** Rows that add up others, as `Total`: left out, else every call would count twice. */
  summaryRows: number;
  unreadable: Unreadable[];
};

type CountMeaning = 'offered-count' | 'answered-count' | 'abandoned-count';
type PeriodTotals = {
  offered: number | null;
  answered: number | null;
  abandoned: number | null;
  cells: readonly string[];
};

/** Adds up a file of totals. */
export function readTotals(table: LogTable, mapping: Mapping): Totals {
  const unreadable: Unreadable[] = [...table.unreadable];
  const periods: PeriodTotals[] = [];
  const readPeriod = periodReader(table, mapping);
  let summaryRows = 0;
  for (const row of table.rows()) {
    const period = isSummaryRow(row.cells) ? 'summary' : readPeriod(row);
    if (period === 'summary') summaryRows += 1;
    else if ('code' in period) unreadable.push(period);
    else periods.push(period);
  }
  summaryRows += dropUnnamedTotal(periods);
  const sums = (['offered', 'answered', 'abandoned'] as const).map((count) =>
    sumOf(periods.map((period) => period[count])),
  );
  const [offered = null, answered = null, abandoned = null] = sums;
  return {
    ...{ periods: periods.length, offered, answered, abandoned, summaryRows, unreadable },
    neither: countsAllThree(mapping) ? differenceOf(offered, answered, abandoned) : null,
    within: withinCounts(periods, table),
    asa: averageWait(periods, mapping),
    serviceLevel: statedServiceLevel(periods, table, mapping),
  };
}

const countNames = ['offered', 'answered', 'abandoned'] as const;

/**
 * Takes out a first or last row that is the sum of all others, and so their total although nothing names it.
 * @returns how many rows were taken out
 */
function dropUnnamedTotal(periods: PeriodTotals[]): number {
  if (periods.length < 4) return 0;
  const place = [0, periods.length - 1].find((at) => {
    const others = periods.filter((_, index) => index !== at);
    return countNames.every(
      (count) => (periods[at]?.[count] ?? 0) === (sumOf(others.map((one) => one[count])) ?? 0),
    );
  });
  const isTotal =
    place !== undefined && countNames.some((count) => (periods[place]?.[count] ?? 0) > 0);
  if (!isTotal) return 0;
  periods.splice(place, 1);
  return 1;
}

/** Reads the counts of one period; the third follows from two. */
function periodReader({ header }: LogTable, { columns }: Mapping) {
  return ({ row, cells, isBroken }: FileRow): PeriodTotals | Unreadable => {
    if (isBroken) return { row, column: null, found: cells.join(' | '), code: 'row-broken' };
    if (isHeaderRow(cells, header))
      return { row, column: null, found: cells.join(' | '), code: 'header-row' };
    const counts = (['offered-count', 'answered-count', 'abandoned-count'] as const).map(
      (meaning: CountMeaning) => {
        const column = columns[meaning];
        if (column === undefined) return null;
        const count = readCount(cells[column] ?? '');
        return count !== null && Number.isInteger(count) && count >= 0 ? count : { column };
      },
    );
    const issue = counts.find((count) => typeof count === 'object' && count !== null);
    if (typeof issue === 'object' && issue !== null) {
      const { column } = issue;
      const found = cells[column] ?? '';
      return { row, column: header[column] ?? '', found, code: 'count-unreadable' };
    }
    const [offered, answered, abandoned] = counts.map((count) =>
      typeof count === 'number' ? count : null,
    );
    return { ...completed(offered ?? null, answered ?? null, abandoned ?? null), cells };
  };
}

/** Whether the file counts all three by itself. */
function countsAllThree({ columns }: Mapping): boolean {
  return (['offered-count', 'answered-count', 'abandoned-count'] as const).every(
    (meaning) => columns[meaning] !== undefined,
  );
}

function differenceOf(
  offered: number | null,
  answered: number | null,
  abandoned: number | null,
): number | null {
  return offered === null ? null : offered - (answered ?? 0) - (abandoned ?? 0);
}

/** Columns of calls answered within a wait that their header names; one with a cell that is no count is left out. */
function withinCounts(periods: readonly PeriodTotals[], { header }: LogTable): Totals['within'] {
  return header.flatMap((name, column) => {
    const isWithin = sensesOf(name)[0]?.meanings.includes('within-count') ?? false;
    const threshold = isWithin ? thresholdInHeader(name) : null;
    if (threshold === null) return [];
    const counts = periods.map(({ cells }) => readCount(cells[column] ?? ''));
    if (!counts.every((count) => count !== null && Number.isInteger(count))) return [];
    return [{ threshold, answered: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) }];
  });
}

/** Offered calls were either answered or abandoned, where a file has only two of the three. */
function completed(offered: number | null, answered: number | null, abandoned: number | null) {
  return {
    offered: offered ?? (answered === null || abandoned === null ? null : answered + abandoned),
    answered: answered ?? (offered === null || abandoned === null ? null : offered - abandoned),
    abandoned: abandoned ?? (offered === null || answered === null ? null : offered - answered),
  };
}

function sumOf(numbers: readonly (number | null)[]): number | null {
  const known = numbers.flatMap((number) => number ?? []);
  return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0);
}

function averageWait(
  periods: readonly PeriodTotals[],
  { columns, durations }: Mapping,
): number | null {
  const column = columns['average-wait'];
  if (column === undefined) return null;
  const { unit = 'seconds', thousands = null } = durations['average-wait'] ?? {};
  return weightedMean(
    periods.flatMap(({ cells, answered }) => {
      const text = (cells[column] ?? '').trim();
      const wait = isPlaceholder(text) ? null : parseDuration(text, unit, thousands);
      return wait === null || answered === null ? [] : [[wait, answered] as const];
    }),
  );
}

function statedServiceLevel(
  periods: readonly PeriodTotals[],
  { header }: LogTable,
  { columns }: Mapping,
): Totals['serviceLevel'] {
  const column = columns['service-level'];
  if (column === undefined) return null;
  const shares = periods.flatMap(({ cells, offered }) => {
    const text = (cells[column] ?? '').trim();
    const share = parseNumber(text.replace('%', ''));
    return share === null || offered === null ? [] : [[share, offered] as const];
  });
  // Excel stores 94 % as 0.94; a file that states percents has some above 1.
  const divisor = shares.some(([share]) => share > 1) ? 100 : 1;
  const mean = weightedMean(shares);
  if (mean === null) return null;
  return { value: mean / divisor, thresholdSeconds: thresholdInHeader(header[column] ?? '') };
}

function weightedMean(pairs: readonly (readonly [value: number, weight: number])[]): number | null {
  const weight = pairs.reduce((sum, [, own]) => sum + own, 0);
  return weight === 0 ? null : pairs.reduce((sum, [value, own]) => sum + value * own, 0) / weight;
}
