import { inSeconds, parseDuration } from '../../base/text/parse-duration';
import { momentReader, parseTimeOfDay, wallTurner } from '../../base/text/parse-moment';
import { wholeNumber } from '../../base/text/parse-number';
import { zoneInHeader } from '../../base/text/time-zone';
import type { Row } from '../../tables/row-schema';
import type { Table, UnreadableCode } from '../table-schema';
import { isSummaryRow } from '../read/summary-row';
import { parseDirection } from '../understand/direction';
import type { DurationMeaning, Mapping } from '../understand/mapping-schema';
import {
  endingOfMeaning,
  foldWord,
  isNothing,
  parseFlag,
  parsePhrase,
  type Ending,
  type Outcome,
} from '../understand/outcome';
import type { RuleCounts } from './call-rules';
import type { Call } from './call-schema';
import { hashCaller } from './caller-hash';

/** Why a row is no call, and the column that says so, from 0; null where the whole row does. */
export type RowFault = { code: UnreadableCode; column: number | null };

/** A row that was read, and is none of the calls that were offered. */
export const NOT_OFFERED = { isOffered: false } as const;

const DAY = 86_400;

/** What cells say: a number, nothing, or something that cannot be read. */
type Told = number | null | RowFault;

const isFault = (told: Told): told is RowFault => typeof told === 'object' && told !== null;

type Cells = readonly string[];

/** Different texts whose meaning is kept: waits and times of day repeat themselves. */
const KEPT_TEXTS = 100_000;

/**
 * Reads rows as calls by a mapping. Counts in `rules` the rows that are no offered calls, times of other zones,
 * and handling times that cannot be read.
 */
export function callReader(
  table: Table,
  mapping: Mapping,
  rules: RuleCounts,
): (row: Row) => Call | RowFault | typeof NOT_OFFERED {
  const { columns } = mapping;
  const width = table.header.length;
  const needed = Math.max(-1, ...Object.values(columns));
  const readArrived = arrivalReader(mapping, rules);
  const readDirection = directionReader(mapping);
  const readEnding = endingReader(mapping);
  const readWait = waitReader(table, mapping);
  const readHandling = handlingReader(mapping, rules);
  return ({ row, cells }) => {
    // A workbook does not store the empty cells at the end of a row.
    if (table.format === 'csv' && cells.length <= needed)
      return { code: isSummaryRow(cells) ? 'summary-row' : 'row-too-short', column: null };
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ''))
      return { code: 'row-too-long', column: null };
    const arrived = readArrived(cells);
    if (isFault(arrived))
      return isSummaryRow(cells) ? { code: 'summary-row', column: null } : arrived;
    const direction = readDirection(cells);
    if (typeof direction !== 'string') return direction;
    const ending = direction === 'inbound' ? readEnding(cells) : 'not-offered';
    if (typeof ending !== 'string') return ending;
    if (ending === 'not-offered') {
      rules.notOffered += 1;
      return NOT_OFFERED;
    }
    const outcome = ending === 'answered' ? 'answered' : 'abandoned';
    const wait = readWait(cells, outcome);
    if (isFault(wait)) return wait;
    const handling = outcome === 'answered' ? readHandling(cells) : null;
    const queue = textOf(cells, columns.queue);
    const caller = hashOf(textOf(cells, columns.caller));
    const call = hashOf(textOf(cells, columns.call));
    const way = ending === 'left' || ending === 'turned-away' ? ending : 'gave-up';
    return { row, arrived, outcome, way, wait, handling, queue, caller, call };
  };
}

/** The text of a cell. Few have something to trim, and looking is quicker than trimming. */
function cellAt(cells: Cells, column: number): string {
  const text = cells[column] ?? '';
  const isTrimmed = isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1));
  return isTrimmed ? text : text.trim();
}

/** Printed ASCII; NaN, of an empty text, is not. */
function isInk(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

function textOf(cells: Cells, column: number | undefined): string | null {
  const text = column === undefined ? '' : cellAt(cells, column);
  return isNothing(text) ? null : text;
}

function hashOf(text: string | null): number | null {
  return text === null ? null : hashCaller(text);
}

/** The same reader, which reads a text that comes again only once. */
function kept<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size < KEPT_TEXTS) known.set(text, value);
    return value;
  };
}

function arrivalReader(
  { columns, dateOrder, timeIsFraction, timeZone, zone }: Mapping,
  rules: RuleCounts,
): (cells: Cells) => Told {
  const { arrived, date, time } = columns;
  const column = arrived ?? (time === undefined ? undefined : date);
  if (column === undefined) return () => null;
  const isWhole = arrived !== undefined || time === undefined;
  const read = momentReader({ order: dateOrder, timeZone, zone: isWhole ? zone : null });
  const readTime = kept((text) => parseTimeOfDay(text, timeIsFraction));
  const turn = wallTurner(timeZone);
  return (cells) => {
    const text = cellAt(cells, column);
    if (isNothing(text)) return { code: 'time-missing', column };
    const moment = read(text);
    if (moment === null) return { code: 'time-unreadable', column };
    if (moment.isTurned) rules.timesInUtc += 1;
    if (isWhole) return moment.at;
    const timeText = cellAt(cells, time ?? column);
    if (isNothing(timeText)) return { code: 'time-missing', column: time ?? null };
    const told = readTime(timeText);
    if (told === null) return { code: 'time-unreadable', column: time ?? null };
    // A workbook may write midnight beside the day: the column of times counts.
    const shown = Math.floor(moment.at / (DAY * 1000)) * DAY * 1000 + told.seconds * 1000;
    const named = told.zone ?? zone;
    if (named === null) return shown;
    rules.timesInUtc += 1;
    return turn(shown, named);
  };
}

function directionReader({
  columns: { direction },
  directions,
}: Mapping): (cells: Cells) => 'inbound' | 'not-offered' | RowFault {
  if (direction === undefined) return () => 'inbound';
  const read = kept((text: string): 'inbound' | 'not-offered' | RowFault => {
    const word = isNothing(text) ? '' : text;
    const said = directions[foldWord(word)] ?? parseDirection(word);
    if (said === null) return { code: 'direction-unknown', column: direction };
    return said === 'inbound' ? 'inbound' : 'not-offered';
  });
  return (cells) => read(cellAt(cells, direction));
}

function endingReader(mapping: Mapping): (cells: Cells) => Ending | RowFault {
  const { columns, outcomeFrom, yesMeans, emptyMeans, digitsAreFlags, outcomes } = mapping;
  const { outcome: column } = columns;
  if (outcomeFrom === 'all-answered') return () => 'answered';
  if (outcomeFrom === 'talk') return talkEndingReader(mapping);
  if (outcomeFrom !== 'column' || column === undefined) {
    const sign = outcomeFrom === 'answer-time' ? columns['answered-at'] : columns.agent;
    return (cells) => (textOf(cells, sign) === null ? 'abandoned' : 'answered');
  }
  const read = kept((text: string): Ending | RowFault => {
    const said = outcomes[foldWord(isNothing(text) ? '' : text)];
    if (said !== undefined) return endingOfMeaning(said);
    if (isNothing(text)) return emptyMeans ?? { code: 'outcome-missing', column };
    const isFlag = digitsAreFlags || !/^\d$/.test(text);
    const ending = (isFlag ? parseFlag(text, yesMeans) : null) ?? parsePhrase(text);
    return ending ?? { code: 'outcome-unknown', column };
  });
  return (cells) => read(cellAt(cells, column));
}

/** Who talked was answered. */
function talkEndingReader(mapping: Mapping): (cells: Cells) => Ending | RowFault {
  const column = mapping.columns.talk ?? -1;
  const read = durationReader(mapping, 'talk');
  return (cells) => {
    const talk = read(cellAt(cells, column));
    if (talk === 'unreadable') return { code: 'outcome-unknown', column };
    return talk !== null && talk > 0 ? 'answered' : 'abandoned';
  };
}

/** Seconds of a column of durations; `unreadable` for a text that is none. */
function durationReader({ durations }: Mapping, meaning: DurationMeaning) {
  const { unit = 'seconds', thousands = null } = durations[meaning] ?? {};
  const readOther = kept((text: string) =>
    isNothing(text) ? null : (parseDuration(text, unit, thousands) ?? 'unreadable'),
  );
  return (text: string) => {
    const number = wholeNumber(text);
    return number === null ? readOther(text) : inSeconds(number, unit);
  };
}

function waitReader(table: Table, mapping: Mapping): (cells: Cells, outcome: Outcome) => Told {
  if (mapping.waitFrom === 'answer-less-start') return waitBetweenReader(table, mapping);
  if (mapping.waitFrom === 'duration-less-talk') return waitBesideTalkReader(mapping);
  const readWait = waitColumnReader(mapping, 'wait');
  const readAbandoned = waitColumnReader(mapping, 'abandon-wait');
  return (cells, outcome) => {
    if (outcome === 'answered') return readWait(cells);
    return readAbandoned(cells) ?? (mapping.waitIsOfAnswered ? null : readWait(cells));
  };
}

function waitColumnReader(mapping: Mapping, meaning: 'wait' | 'abandon-wait') {
  const column = mapping.columns[meaning];
  const read = durationReader(mapping, meaning);
  return (cells: Cells): Told => {
    if (column === undefined) return null;
    const wait = read(cellAt(cells, column));
    return wait === 'unreadable' ? { code: 'wait-unreadable', column } : toWait(wait, column);
  };
}

function toWait(seconds: number | null, column: number): Told {
  if (seconds === null) return null;
  if (seconds < 0) return { code: 'wait-negative', column };
  return seconds >= DAY ? { code: 'wait-day-long', column } : seconds;
}

/** From the start of a call to its answer, or to its end where nobody answered. */
function waitBetweenReader({ header }: Table, mapping: Mapping) {
  const { columns, dateOrder: order, timeZone, zone: ofStart } = mapping;
  const { arrived: start, 'answered-at': answer, ended: end } = columns;
  const readerOf = (column: number | undefined) => {
    const zone = column === undefined ? null : zoneInHeader(header[column] ?? '');
    const read = momentReader({ order, timeZone, zone: zone ?? ofStart });
    return (cells: Cells) => {
      const text = textOf(cells, column);
      return text === null ? null : (read(text)?.at ?? 'unreadable');
    };
  };
  const [readStart, readAnswer, readEnd] = [readerOf(start), readerOf(answer), readerOf(end)];
  return (cells: Cells, outcome: Outcome): Told => {
    const column = (outcome === 'answered' ? answer : end) ?? -1;
    const from = readStart(cells);
    const to = outcome === 'answered' ? readAnswer(cells) : readEnd(cells);
    if (from === null || to === null) return null;
    if (from === 'unreadable' || to === 'unreadable') return { code: 'wait-unreadable', column };
    return toWait((to - from) / 1000, column);
  };
}

/** What a call's whole duration has beside the talk; all of it where nobody answered. */
function waitBesideTalkReader(mapping: Mapping) {
  const [column, talk] = mapping.wholeAndTalk ?? [-1, -1];
  const [readWhole, readTalk] = [
    durationReader(mapping, 'duration'),
    durationReader(mapping, 'talk'),
  ];
  return (cells: Cells, outcome: Outcome): Told => {
    const whole = readWhole(cellAt(cells, column));
    const talked = outcome === 'answered' ? readTalk(cellAt(cells, talk)) : 0;
    if (whole === null || talked === null) return null;
    if (whole === 'unreadable' || talked === 'unreadable')
      return { code: 'wait-unreadable', column: whole === 'unreadable' ? column : talk };
    return toWait(Math.round((whole - talked) * 1000) / 1000, column);
  };
}

/** The handling time where the file has it, else talk, hold and after-call work together. */
function handlingReader(mapping: Mapping, rules: RuleCounts): (cells: Cells) => number | null {
  const { columns } = mapping;
  const meanings =
    columns.handling === undefined
      ? (['talk', 'hold', 'after-call'] as const)
      : (['handling'] as const);
  // Work after a call is no handling time where nobody tells the talk.
  if (columns.handling === undefined && columns.talk === undefined) return () => null;
  const parts = meanings.flatMap((meaning) => {
    const column = columns[meaning];
    return column === undefined ? [] : [{ column, read: durationReader(mapping, meaning) }];
  });
  return (cells) => {
    let total: number | null = null;
    for (const { column, read } of parts) {
      const seconds = read(cellAt(cells, column));
      if (seconds === null) continue;
      if (seconds === 'unreadable' || seconds < 0) {
        rules.handlingUnreadable += 1;
        return null;
      }
      total = (total ?? 0) + seconds;
    }
    return total;
  };
}
