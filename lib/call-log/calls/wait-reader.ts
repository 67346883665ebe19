import { momentReader, parseTimeOfDay, wallTurner } from '../../base/text/parse-moment';
import { zoneInHeader } from '../../base/text/time-zone';
import type { LogTable } from '../table-schema';
import type { Mapping } from '../understand/mapping-schema';
import { isNoMoment, type Outcome } from '../understand/outcome';
import type { RuleCounts } from './call-rules';
import { cellAt, durationReader, type CellTexts, type CellReading } from './row-cells';

const DAY = 86_400;

/** What a row tells of a call before its wait is read. */
type CallSoFar = { outcome: Outcome; arrived: number | null };

/** Reads the seconds that a caller waited, from wherever the file has them. */
export function waitReader(
  table: LogTable,
  mapping: Mapping,
): (cells: CellTexts, call: CallSoFar) => CellReading {
  if (mapping.waitFrom === 'answer-less-start') return waitBetweenReader(table, mapping);
  if (mapping.waitFrom === 'duration-less-talk') return waitBesideTalkReader(mapping);
  const readWait = waitColumnReader(mapping, 'wait');
  const readAbandoned = waitColumnReader(mapping, 'abandon-wait');
  return (cells, { outcome }) => {
    if (outcome === 'answered') return readWait(cells);
    const untilAbandoned = readAbandoned(cells);
    if (mapping.waitIsOfAnswered) return untilAbandoned;
    // Nothing until it was abandoned, since it was not: a voicemail waited as its own column tells.
    return untilAbandoned === 0 ? readWait(cells) : (untilAbandoned ?? readWait(cells));
  };
}

function waitColumnReader(mapping: Mapping, meaning: 'wait' | 'abandon-wait') {
  const column = mapping.columns[meaning];
  const read = durationReader(mapping, meaning);
  return (cells: CellTexts): CellReading => {
    if (column === undefined) return null;
    const wait = read(cellAt(cells, column));
    return wait === 'unreadable' ? { code: 'wait-unreadable', column } : toWait(wait, column);
  };
}

function toWait(seconds: number | null, column: number): CellReading {
  if (seconds === null) return null;
  if (seconds < 0) return { code: 'wait-negative', column };
  return seconds >= DAY ? { code: 'wait-day-long', column } : seconds;
}

/** From the start of a call to its answer, or to its end where nobody answered. */
function waitBetweenReader({ header }: LogTable, mapping: Mapping) {
  const { 'answered-at': answer, ended: end } = mapping.columns;
  const [readAnswer, readEnd] = [answer, end].map((column) =>
    laterMomentReader(mapping, column, header),
  );
  return (cells: CellTexts, { outcome, arrived }: CallSoFar): CellReading => {
    const column = (outcome === 'answered' ? answer : end) ?? -1;
    const read = outcome === 'answered' ? readAnswer : readEnd;
    const until = arrived === null ? null : (read?.(cells, arrived) ?? null);
    if (arrived === null || until === null) return null;
    if (until === 'unreadable') return { code: 'wait-unreadable', column };
    return toWait((until - arrived) / 1000, column);
  };
}

/** A moment after a call came in; one without a day is that of the clock's next such time. */
function laterMomentReader(
  { dateOrder: order, timeZone, zone: ofStart }: Mapping,
  column: number | undefined,
  header: readonly string[],
): (cells: CellTexts, arrived: number) => number | 'unreadable' | null {
  if (column === undefined) return () => null;
  const zone = zoneInHeader(header[column] ?? '') ?? ofStart;
  const read = momentReader({ order, timeZone, zone });
  const turn = wallTurner(timeZone);
  return (cells, arrived) => {
    const text = cellAt(cells, column);
    if (isNoMoment(text)) return null;
    const moment = read(text);
    if (moment !== null) return moment.at;
    const time = parseTimeOfDay(text);
    if (time === null) return 'unreadable';
    const day = Math.floor(arrived / (DAY * 1000)) * DAY * 1000;
    const own = time.zone ?? zone;
    const shown = day + time.seconds * 1000;
    const at = own === null ? shown : turn(shown, own);
    // The nearest day: a call may go on past midnight.
    return at + Math.round((arrived - at) / (DAY * 1000)) * DAY * 1000;
  };
}

/** What a call's whole duration has beside the talk; all of it where nobody answered. */
function waitBesideTalkReader(mapping: Mapping) {
  const [column, talk] = mapping.wholeAndTalk ?? [-1, -1];
  const [readWhole, readTalk] = [
    durationReader(mapping, 'duration'),
    durationReader(mapping, 'talk'),
  ];
  return (cells: CellTexts, { outcome }: CallSoFar): CellReading => {
    const whole = readWhole(cellAt(cells, column));
    const talked = outcome === 'answered' ? readTalk(cellAt(cells, talk)) : 0;
    if (whole === null || talked === null) return null;
    if (whole === 'unreadable' || talked === 'unreadable')
      return { code: 'wait-unreadable', column: whole === 'unreadable' ? column : talk };
    return toWait(Math.round((whole - talked) * 1000) / 1000, column);
  };
}

/** The handling time where the file has it, else talk, hold and after-call work together. */
export function handlingReader(
  mapping: Mapping,
  rules: RuleCounts,
): (cells: CellTexts) => number | null {
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
