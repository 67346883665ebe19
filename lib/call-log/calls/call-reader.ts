import { hashText } from '../../base/text/hash-text';
import { momentReader, parseTimeOfDay, wallTurner } from '../../base/text/parse-moment';
import type { FileRow } from '../../base/text/row-schema';
import { isHeaderRow, type LogTable } from '../table-schema';
import { directionAsked, parseDirectionFlag, readDirection } from '../understand/direction';
import type { Mapping } from '../understand/mapping-schema';
import { foldWord, isPlaceholder } from '../understand/outcome';
import type { RuleCounts } from './call-rules';
import type { Call } from './call-columns';
import { endingReader } from './ending-reader';
import {
  cellAt,
  isIssue,
  isSummaryRow,
  cachedReader,
  textOfColumn,
  type CellTexts,
  type RowIssue,
  type CellReading,
} from './row-cells';
import { handlingReader, waitReader } from './wait-reader';

/** A row that was read, and is none of the calls that were offered. */
export const NOT_OFFERED = { isOffered: false } as const;

const DAY = 86_400;

/**
 * Reads rows as calls by a mapping. Counts in `rules` the rows that are no offered calls, times of other zones,
 * and handling times that cannot be read.
 */
export function callReader(
  table: LogTable,
  mapping: Mapping,
  rules: RuleCounts,
): (row: FileRow) => Call | RowIssue | typeof NOT_OFFERED {
  const { columns } = mapping;
  const width = table.header.length;
  const needed = Math.max(-1, ...Object.values(columns));
  const readArrived = arrivalReader(mapping, rules);
  const directionOf = directionReader(table, mapping);
  const readEnding = endingReader(table, mapping);
  const readWait = waitReader(table, mapping);
  const readHandling = handlingReader(mapping, rules);
  return ({ row, cells, isBroken }) => {
    if (isBroken) return { code: 'row-broken', column: null };
    if (isHeaderRow(cells, table.header)) return { code: 'header-row', column: null };
    // A workbook does not store the empty cells at the end of a row.
    if (table.format === 'csv' && cells.length <= needed)
      return { code: isSummaryRow(cells) ? 'summary-row' : 'row-too-short', column: null };
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
      return { code: 'row-too-long', column: null };
    const arrived = readArrived(cells);
    if (isIssue(arrived))
      return isSummaryRow(cells) ? { code: 'summary-row', column: null } : arrived;
    const direction = directionOf(cells);
    if (typeof direction !== 'string') return direction;
    const ending = direction === 'inbound' ? readEnding(cells) : 'not-offered';
    if (typeof ending !== 'string') return ending;
    if (ending === 'not-offered') {
      rules.notOffered += 1;
      return NOT_OFFERED;
    }
    const outcome = ending === 'answered' ? 'answered' : 'abandoned';
    const wait = readWait(cells, { outcome, arrived });
    if (isIssue(wait)) return wait;
    const handling = outcome === 'answered' ? readHandling(cells) : null;
    const queue = textOfColumn(cells, columns.queue);
    const caller = hashOf(textOfColumn(cells, columns.caller));
    const call = hashOf(textOfColumn(cells, columns.call));
    const way = ending === 'left' || ending === 'turned-away' ? ending : 'gave-up';
    return { row, arrived, outcome, way, wait, handling, queue, caller, call };
  };
}

function hashOf(text: string | null): number | null {
  return text === null ? null : hashText(text);
}

function arrivalReader(
  { columns, dateOrder, timeIsFraction, timeZone, zone }: Mapping,
  rules: RuleCounts,
): (cells: CellTexts) => CellReading {
  const { arrived, date, time } = columns;
  const column = arrived ?? (time === undefined ? undefined : date);
  if (column === undefined) return () => null;
  const isWhole = arrived !== undefined || time === undefined;
  const read = momentReader({ order: dateOrder, timeZone, zone: isWhole ? zone : null });
  const readTime = cachedReader((text) => parseTimeOfDay(text, timeIsFraction));
  const turn = wallTurner(timeZone);
  return (cells) => {
    const text = cellAt(cells, column);
    if (isPlaceholder(text)) return { code: 'time-missing', column };
    const moment = read(text);
    if (moment === null) return { code: 'time-unreadable', column };
    if (moment.isTurned) rules.timesInUtc += 1;
    if (isWhole) return moment.at;
    const timeText = cellAt(cells, time ?? column);
    if (isPlaceholder(timeText)) return { code: 'time-missing', column: time ?? null };
    const clock = readTime(timeText);
    if (clock === null) return { code: 'time-unreadable', column: time ?? null };
    // A workbook may write midnight beside the day: the column of times counts.
    const shown = Math.floor(moment.at / (DAY * 1000)) * DAY * 1000 + clock.seconds * 1000;
    const named = clock.zone ?? zone;
    if (named === null) return shown;
    rules.timesInUtc += 1;
    return turn(shown, named);
  };
}

function directionReader(
  { header }: LogTable,
  { columns: { direction }, directions }: Mapping,
): (cells: CellTexts) => 'inbound' | 'not-offered' | RowIssue {
  if (direction === undefined) return () => 'inbound';
  const asked = directionAsked(header[direction] ?? '');
  const read = cachedReader((text: string): 'inbound' | 'not-offered' | RowIssue => {
    const word = isPlaceholder(text) ? '' : text;
    const said =
      directions[foldWord(word)] ??
      (asked === null ? null : parseDirectionFlag(word, asked)) ??
      readDirection(word);
    if (said === null) return { code: 'direction-unknown', column: direction };
    return said === 'inbound' ? 'inbound' : 'not-offered';
  });
  return (cells) => read(cellAt(cells, direction));
}
