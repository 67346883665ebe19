import { LEFT, TURNED_AWAY, type CallColumns } from './call-columns';
import { clockChanges } from '../../base/text/wall-clock';

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
  /** Never let into the queue (full, closed, nobody there): counted as abandoned. */
  turnedAway: number;
  /** Outbound and internal calls, and what a person said is no offered call: in no measure. */
  notOffered: number;
  /** Rows of a call of which another row tells too: joined by the call's id. */
  joinedRows: number;
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
  /** Given by the clock of another zone, and turned into the time on the wall. */
  timesInUtc: number;
  /** Talk or after-call work that cannot be read: the call is kept without its handling time. */
  handlingUnreadable: number;
};

export function noRuleMet(): RuleCounts {
  return {
    ...{ answeredWithoutWait: 0, abandonedWithWait: 0, abandonedWithoutWait: 0, leftUnanswered: 0 },
    ...{ turnedAway: 0, notOffered: 0, joinedRows: 0 },
    ...{ negativeWaits: 0, dayLongWaits: 0, duplicates: 0, equalRowsKept: 0, outOfOrder: 0 },
    ...{ inHourTwice: 0, inHourMissing: 0, timesInUtc: 0, handlingUnreadable: 0 },
  };
}

/** Counts what calls say of the rules about waits, and about the clocks of a time zone. */
export function countRules(
  { length, answered, wait, arrived, way }: CallColumns,
  timeZone: string,
  rules: RuleCounts,
): void {
  const changeAt = clockChanges(timeZone);
  for (let index = 0; index < length; index += 1) {
    const hasWait = !Number.isNaN(wait[index]);
    if (answered[index] === 1) rules.answeredWithoutWait += hasWait ? 0 : 1;
    else {
      if (way[index] === LEFT) rules.leftUnanswered += 1;
      if (way[index] === TURNED_AWAY) rules.turnedAway += 1;
      rules[hasWait ? 'abandonedWithWait' : 'abandonedWithoutWait'] += 1;
    }
    const moment = arrived[index] ?? NaN;
    const change = Number.isNaN(moment) ? null : changeAt(moment);
    if (change === 'twice') rules.inHourTwice += 1;
    if (change === 'missing') rules.inHourMissing += 1;
  }
}
