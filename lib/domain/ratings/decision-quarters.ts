import { groupBy } from '../../base/group-by';
import type { RefusalReason } from './batch-decision';

/** A decision of a moderator, counted. */
export type CountedDecision = {
  decided_at: Date;
  released: number;
  refused: number;
  reason: RefusalReason | null;
  /** How many of the ratings had waited for more than 7 days. */
  overdue: number;
};

/** The decisions of a quarter of a year, which are published. */
export type DecisionQuarter = {
  /** As SDMX writes it: `2026-Q4`. */
  quarter: string;
  batches: number;
  released: number;
  refused: number;
  overdue: number;
  /** Refused ratings by their reason, none left out. */
  byReason: ReadonlyMap<RefusalReason, number>;
};

/** The decisions by quarters in UTC, the newest first; a quarter without any is left out. */
export function decisionQuarters(decisions: readonly CountedDecision[]): DecisionQuarter[] {
  return [...groupBy(decisions, ({ decided_at: at }) => quarterOf(at))]
    .map(([quarter, own]) => {
      const sum = (of: 'released' | 'refused' | 'overdue') =>
        own.reduce((total, decision) => total + decision[of], 0);
      const byReason = new Map<RefusalReason, number>();
      for (const { reason, refused } of own)
        if (reason !== null) byReason.set(reason, (byReason.get(reason) ?? 0) + refused);
      const counts = {
        released: sum('released'),
        refused: sum('refused'),
        overdue: sum('overdue'),
      };
      return { quarter, batches: own.length, ...counts, byReason };
    })
    .sort((a, b) => (a.quarter < b.quarter ? 1 : -1));
}

function quarterOf(instant: Date): string {
  return `${instant.getUTCFullYear()}-Q${Math.floor(instant.getUTCMonth() / 3) + 1}`;
}
