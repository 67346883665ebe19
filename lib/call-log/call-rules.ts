import type { Call } from './call-schema';
import { clockChangeAt } from './wall-clock';

/** How many calls each rule of reading met. What a rule does is said beside it. */
export type RuleCounts = {
  /** Kept as offered and answered; out of every measure of waiting. */
  answeredWithoutWait: number;
  /** Their waits are those of callers who gave up, never of answered ones. */
  abandonedWithWait: number;
  /** Kept as offered and abandoned; never a short abandon. */
  abandonedWithoutWait: number;
  /** Taken out of the queue by the system, unanswered: counted as abandoned. */
  leftUnanswered: number;
  /** Unreadable rows. */
  negativeWaits: number;
  /** 24 hours or more: unreadable rows. */
  dayLongWaits: number;
  /** Rows equal to an earlier one in every cell, of calls that the file tells apart: left out. */
  duplicates: number;
  /** Equal rows in a file that does not tell calls of the same minute apart: kept. */
  equalRowsKept: number;
  /** Calls that stand below a later one: sorted by time. */
  outOfOrder: number;
  /** Kept, in the hour that the change of clocks shows twice. */
  inHourTwice: number;
  /** Kept, in the hour that the change of clocks leaves out. */
  inHourMissing: number;
  /** Given in UTC, and turned into the time on the wall. */
  timesInUtc: number;
  /** Talk or after-call work that cannot be read: the call is kept without its handling time. */
  handlingUnreadable: number;
};

export function noRuleMet(): RuleCounts {
  return {
    ...{ answeredWithoutWait: 0, abandonedWithWait: 0, abandonedWithoutWait: 0, leftUnanswered: 0 },
    ...{ negativeWaits: 0, dayLongWaits: 0, duplicates: 0, equalRowsKept: 0, outOfOrder: 0 },
    ...{ inHourTwice: 0, inHourMissing: 0, timesInUtc: 0, handlingUnreadable: 0 },
  };
}

/** Counts what one call says of the rules about waits and clocks. */
export function countCall({ outcome, wait, arrived }: Call, rules: RuleCounts): void {
  if (outcome === 'answered' && wait === null) rules.answeredWithoutWait += 1;
  if (outcome === 'abandoned' && wait !== null) rules.abandonedWithWait += 1;
  if (outcome === 'abandoned' && wait === null) rules.abandonedWithoutWait += 1;
  const change = arrived === null ? null : clockChangeAt(arrived);
  if (change === 'twice') rules.inHourTwice += 1;
  if (change === 'missing') rules.inHourMissing += 1;
}

/** Sorts calls by time, those of the same moment as the file has them; says how many stood below a later one. */
export function sortByTime(calls: Call[]): number {
  let latest = -Infinity;
  let outOfOrder = 0;
  for (const { arrived } of calls) {
    if (arrived === null) continue;
    if (arrived < latest) outOfOrder += 1;
    else latest = arrived;
  }
  if (outOfOrder > 0) calls.sort((a, b) => (a.arrived ?? 0) - (b.arrived ?? 0) || a.row - b.row);
  return outOfOrder;
}

/** Remembers rows, to tell in the end which ones were equal to an earlier one. */
export type RowMemory = {
  add: (cells: readonly string[]) => void;
  /** The rows equal in every cell to an earlier one, by the order in which they were added, from 0. */
  repeated: () => Set<number>;
};

/**
 * Remembers each row by a hash of 53 bits: a million rows need 8 MB, and the chance that two different
 * ones among them are taken for equal is 1 in 18,000.
 */
export function rowMemory(): RowMemory {
  let hashes = new Float64Array(1024);
  let count = 0;
  const add = (cells: readonly string[]) => {
    if (count === hashes.length) {
      const wider = new Float64Array(count * 2);
      wider.set(hashes);
      hashes = wider;
    }
    hashes[count] = hashOf(cells);
    count += 1;
  };
  return { add, repeated: () => repeatedAmong(hashes.subarray(0, count)) };
}

function repeatedAmong(hashes: Float64Array): Set<number> {
  const sorted = hashes.slice().sort();
  const twice = new Set(sorted.filter((hash, index) => hash === sorted[index - 1]));
  const seen = new Set<number>();
  const repeated = new Set<number>();
  if (twice.size === 0) return repeated;
  hashes.forEach((hash, index) => {
    if (!twice.has(hash)) return;
    if (seen.has(hash)) repeated.add(index);
    seen.add(hash);
  });
  return repeated;
}

/** Two multiplicative hashes (FNV-1a's primes and a second one) side by side. */
function hashOf(cells: readonly string[]): number {
  let low = 0x811c9dc5;
  let high = 0x41c6ce57;
  for (const cell of cells) {
    for (let i = 0; i < cell.length; i += 1) {
      const code = cell.charCodeAt(i);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x5f356495);
    }
    low = Math.imul(low ^ 0x1f, 0x01000193);
    high = Math.imul(high ^ 0x1f, 0x5f356495);
  }
  return (mix(high) & 0x1fffff) * 0x100000000 + mix(low);
}

function mix(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (half ^ (half >>> 13)) >>> 0;
}
