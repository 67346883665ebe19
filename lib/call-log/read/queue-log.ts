import type { Row } from '../../tables/row-schema';
import type { Table, Unreadable } from '../table-schema';

// Asterisk writes one line for each event of a call: `epoch|callid|queue|agent|EVENT|data…`
// (docs.asterisk.org, "Queue Logs"). Here the events of a call become one row.

const HEADER = [...['arrived', 'outcome', 'wait (s)', 'talk (s)', 'agent', 'queue', 'caller']];

/** A call on its way through one queue. */
type Passage = {
  row: number;
  call: string;
  queue: string;
  /** Seconds since 1970; null where the file begins after it came in. */
  entered: number | null;
  caller: string;
  outcome: string;
  wait: string;
  talk: string;
  agent: string;
};

type Event = {
  row: number;
  time: number;
  call: string;
  queue: string;
  agent: string;
  name: string;
  data: readonly string[];
};

/** Whether rows parted at `|` are lines of Asterisk's `queue_log`. */
export function isQueueLog(rows: readonly Row[]): boolean {
  const lines = rows.filter(({ cells }) => toEvent(cells, 0) !== null);
  return lines.length > 0 && lines.length >= rows.length / 2;
}

/** The calls of a `queue_log`, one row for each passage through a queue; lines about agents are left out. */
export function readQueueLog(lines: Iterable<Row>): Omit<Table, 'encoding'> {
  const open = new Map<string, Passage>();
  const done: Passage[] = [];
  const unreadable: Unreadable[] = [];
  for (const { row, cells } of lines) {
    const event = toEvent(cells, row);
    if (event) follow(event, open, done);
    else unreadable.push({ row, column: null, found: cells.join('|'), code: 'row-too-short' });
  }
  for (const passage of open.values()) {
    if (passage.outcome !== '') done.push(passage);
    else
      unreadable.push({
        row: passage.row,
        column: null,
        found: passage.call,
        code: 'call-unfinished',
      });
  }
  const rows = done.sort((a, b) => a.row - b.row).map(toRow);
  return { format: 'queue-log', header: HEADER, headerRow: 0, rows: () => rows, unreadable };
}

function toEvent(cells: readonly string[], row: number): Event | null {
  const [time = '', call = '', queue = '', agent = '', name = '', ...data] = cells;
  const isEvent = /^\d{9,11}(?:\.\d+)?$/.test(time) && /^[A-Z]{3,}$/.test(name.trim());
  return isEvent ? { row, time: Number(time), call, queue, agent, name: name.trim(), data } : null;
}

/** Where each way out of the queue without an answer writes the seconds waited. */
const WAIT_OF_EXIT: Record<string, number> = {
  ...{ ABANDON: 2, EXITWITHTIMEOUT: 2, EXITEMPTY: 2, EXITWITHKEY: 3 },
};

/** Where each end of a talk writes its seconds. */
const TALK_OF_END: Record<string, number> = {
  ...{ COMPLETEAGENT: 1, COMPLETECALLER: 1, TRANSFER: 3, BLINDTRANSFER: 3, ATTENDEDTRANSFER: 3 },
};

function follow(event: Event, open: Map<string, Passage>, done: Passage[]): void {
  const { call, queue, name, data, time } = event;
  const key = `${call}|${queue}`;
  const close = (passage: Passage) => {
    open.delete(key);
    done.push(passage);
  };
  const waitAt = WAIT_OF_EXIT[name];
  const talkAt = TALK_OF_END[name];
  const passage = open.get(key);
  if (name === 'ENTERQUEUE') {
    if (passage && passage.outcome !== '') done.push(passage);
    open.set(key, { ...startBefore(event, '0'), caller: data[1] ?? '' });
  } else if (name === 'CONNECT') {
    const connected = passage ?? startBefore(event, data[0]);
    const wait = waitOf(data[0], connected, time);
    open.set(key, { ...connected, outcome: 'CONNECT', wait, agent: event.agent });
  } else if (waitAt !== undefined) {
    const left = passage ?? startBefore(event, data[waitAt]);
    close({ ...left, outcome: name, wait: waitOf(data[waitAt], left, time) });
  } else if (talkAt !== undefined && passage) {
    close({ ...passage, talk: data[talkAt] ?? '' });
  }
}

/** A passage that began some seconds before an event, for a file that begins in the middle of it. */
function startBefore({ row, call, queue, time }: Event, seconds: string | undefined): Passage {
  const nothingYet = { caller: '', outcome: '', wait: '', talk: '', agent: '' };
  const hasSeconds = seconds !== undefined && /^\d+$/.test(seconds);
  return { row, call, queue, entered: hasSeconds ? time - Number(seconds) : null, ...nothingYet };
}

/** The seconds that the event tells, else those since the call came in. */
function waitOf(told: string | undefined, { entered }: Passage, time: number): string {
  if (told !== undefined && /^\d+$/.test(told)) return told;
  return entered === null ? '' : String(Math.round(time - entered));
}

function toRow({ row, entered, outcome, wait, talk, agent, queue, caller }: Passage): Row {
  const arrived = entered === null ? '' : String(Math.floor(entered));
  return { row, cells: [arrived, outcome, wait, talk, agent, queue, caller] };
}
