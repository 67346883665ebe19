import { momentReader } from '../../base/text/parse-moment';
import type { FileRow } from '../../base/text/row-schema';
import type { LogTable, Unreadable } from '../table-schema';

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
  /** When its agent hung up before talking. */
  dumpedAt: number | null;
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
export function isQueueLog(rows: readonly FileRow[]): boolean {
  const lines = rows.filter(({ cells }) => toEvent(cells, 0) !== null);
  return lines.length > 0 && lines.length >= rows.length / 2;
}

/**
 * The calls of a `queue_log`: a row for each wait, through however many queues; lines about agents are left out.
 * @param isWall whether times are those of the wall, read as if they were UTC, and no instants
 */
export function readQueueLog(lines: Iterable<FileRow>, isWall = false): Omit<LogTable, 'encoding'> {
  const open = new Map<string, Passage>();
  const done: Passage[] = [];
  const unreadable: Unreadable[] = [];
  for (const { row, cells } of lines) {
    const event = toEvent(cells, row);
    if (event) follow(event, { open, done });
    else unreadable.push({ row, column: null, found: cells.join('|'), code: 'row-too-short' });
  }
  for (const passage of open.values()) {
    if (passage.outcome !== '') done.push(passage);
    else if (passage.dumpedAt !== null)
      done.push({ ...passage, outcome: 'ABANDON', wait: waitText('', passage, passage.dumpedAt) });
    else
      unreadable.push({
        row: passage.row,
        column: null,
        found: passage.call,
        code: 'call-unfinished',
      });
  }
  const rows = joinOverflows(done).map((passage) => toRow(passage, isWall));
  return { format: 'queue-log', header: HEADER, headerRow: 0, rows: () => rows, unreadable };
}

function toEvent(cells: readonly string[], row: number): Event | null {
  const [time = '', call = '', queue = '', agent = '', name = '', ...data] = cells;
  const isEvent = /^\d{9,11}(?:\.\d+)?$/.test(time) && /^[A-Z]{3,}$/.test(name.trim());
  return isEvent ? { row, time: Number(time), call, queue, agent, name: name.trim(), data } : null;
}

/** Where each way out of the queue without an answer writes the seconds waited. */
const WAIT_OF_EXIT: Record<string, number> = {
  ...{ ABANDON: 2, EXITWITHTIMEOUT: 2, EXITEMPTY: 2, EXITWITHKEY: 3, LEAVEEMPTY: 2 },
};

/** Never let into the queue. */
const TURNED_AWAY = new Set(['FULL', 'JOINEMPTY', 'JOINUNAVAIL', 'CLOSED']);

/** Where each end of a talk writes its seconds. */
const TALK_OF_END: Record<string, number> = {
  ...{ COMPLETEAGENT: 1, COMPLETECALLER: 1, TRANSFER: 3, BLINDTRANSFER: 3, ATTENDEDTRANSFER: 3 },
};

type Passages = { open: Map<string, Passage>; done: Passage[] };

function follow(event: Event, { open, done }: Passages): void {
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
    const connected = passage ?? takeTransferred(event, open) ?? startBefore(event, data[0]);
    const wait = waitText(data[0], connected, time);
    open.set(key, { ...connected, call, outcome: 'CONNECT', wait, agent: event.agent });
  } else if (TURNED_AWAY.has(name)) {
    close({ ...(passage ?? startBefore(event, '0')), outcome: 'rejected', wait: '' });
  } else if (waitAt !== undefined) {
    const left = passage ?? startBefore(event, data[waitAt]);
    close({ ...left, outcome: name, wait: waitText(data[waitAt], left, time) });
  } else if (name === 'AGENTDUMP' && passage) {
    // The agent hung up on the announcement: nobody talked, unless the caller is connected after all.
    open.set(key, { ...passage, dumpedAt: time });
  } else if (talkAt !== undefined) {
    const talking = passage ?? takeTalking(event, open);
    if (!talking) return;
    const at = name === 'ATTENDEDTRANSFER' && data[0] === 'LINK' ? talkAt + 1 : talkAt;
    close({ ...talking, talk: data[at] ?? '' });
  }
}

/** An attended transfer may bear the id of the agent's own call: it ends the talk of that agent in that queue. */
function takeTalking({ queue, agent, name }: Event, open: Map<string, Passage>): Passage | null {
  if (name !== 'ATTENDEDTRANSFER') return null;
  for (const [key, passage] of open) {
    const isIt =
      passage.queue === queue && passage.agent === agent && passage.outcome === 'CONNECT';
    if (!isIt) continue;
    open.delete(key);
    return passage;
  }
  return null;
}

/**
 * After an attended transfer to a queue, the caller's own call is connected although another one, the agent's,
 * entered that queue: the passage in the queue that has waited as long as the event tells.
 */
function takeTransferred({ queue, time, data }: Event, open: Map<string, Passage>): Passage | null {
  for (const [key, passage] of open) {
    const { entered } = passage;
    const isIt =
      passage.queue === queue &&
      passage.outcome === '' &&
      entered !== null &&
      Math.abs(time - entered - Number(data[0])) <= 2;
    if (!isIt) continue;
    open.delete(key);
    return passage;
  }
  return null;
}

/**
 * A call that left one queue unanswered and entered another is one call still waiting: its passages are put
 * together, up to the answer. An answered call that is transferred waits anew.
 */
function joinOverflows(passages: readonly Passage[]): Passage[] {
  const waiting = new Map<string, Passage>();
  const joined: Passage[] = [];
  for (const passage of [...passages].sort((a, b) => a.row - b.row)) {
    const before = waiting.get(passage.call);
    if (before) {
      before.wait = before.wait === '' ? passage.wait : sumOf(before.wait, passage.wait);
      const { outcome, agent, talk } = passage;
      Object.assign(before, { outcome, agent, talk });
    } else joined.push(passage);
    const whole = before ?? passage;
    if (CAN_GO_ON.has(whole.outcome)) waiting.set(passage.call, whole);
    else waiting.delete(passage.call);
  }
  return joined;
}

/** Ends of a passage after which the dialplan may send the caller to another queue. */
const CAN_GO_ON = new Set([
  'EXITWITHTIMEOUT',
  'EXITEMPTY',
  'EXITWITHKEY',
  'LEAVEEMPTY',
  'rejected',
]);

function sumOf(one: string, other: string): string {
  return other === '' ? '' : String(Number(one) + Number(other));
}

/** A passage that began some seconds before an event, for a file that begins in the middle of it. */
function startBefore({ row, call, queue, time }: Event, seconds: string | undefined): Passage {
  const nothingYet = { caller: '', outcome: '', wait: '', talk: '', agent: '', dumpedAt: null };
  const hasSeconds = seconds !== undefined && /^\d+$/.test(seconds);
  return { row, call, queue, entered: hasSeconds ? time - Number(seconds) : null, ...nothingYet };
}

/** The seconds that the event tells, else those since the call came in. */
function waitText(logged: string | undefined, { entered }: Passage, time: number): string {
  if (logged !== undefined && /^\d+$/.test(logged)) return logged;
  return entered === null ? '' : String(Math.round(time - entered));
}

function toRow(
  { row, entered, outcome, wait, talk, agent, queue, caller }: Passage,
  isWall: boolean,
): FileRow {
  const arrived = entered === null ? '' : momentText(entered, isWall);
  return { row, cells: [arrived, outcome, wait, talk, agent, queue, caller] };
}

function momentText(seconds: number, isWall: boolean): string {
  const whole = Math.floor(seconds);
  return isWall
    ? new Date(whole * 1000).toISOString().slice(0, 19).replace('T', ' ')
    : String(whole);
}

/** The columns of a `queue_log` that is kept as a table of a database, by name. */
const TABLE_COLUMNS = ['time', 'callid', 'queuename', 'agent', 'event'] as const;

/** Reads rows of a database's table of queue events as lines of the log; null for a table of anything else. */
export function queueLogOfTable(
  header: readonly string[],
  rows: Iterable<FileRow>,
): LogTable | null {
  const names = header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/^queue$/, 'queuename'),
  );
  const at = TABLE_COLUMNS.map((name) => names.indexOf(name));
  const data = names.flatMap((name, column) => (/^(?:data\d?|info\d)$/.test(name) ? [column] : []));
  if (at.includes(-1) || data.length === 0) return null;
  const read = momentReader({ order: 'ymd', timeZone: 'UTC' });
  let isWall = false;
  const lines = [...rows].map(({ row, cells }) => {
    const [time = '', ...others] = at.map((column) => cells[column] ?? '');
    const isInstant = /^\d{9,11}(?:\.\d+)?$/.test(time);
    isWall ||= !isInstant;
    const moment = isInstant ? null : read(time);
    const seconds = moment ? String(moment.at / 1000) : time;
    // One column may hold all data of an event, parted as in the file.
    const all = data.flatMap((column) => (cells[column] ?? '').split('|'));
    return { row, cells: [seconds, ...others, ...all] };
  });
  const inOrder = lines.sort((a, b) => Number(a.cells[0]) - Number(b.cells[0]) || a.row - b.row);
  return { ...readQueueLog(inOrder, isWall), encoding: () => null, givenHeader: header };
}
