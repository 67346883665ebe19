import { figureSchema, type Figure } from '../figures/figure-schema';
import type { ChangeCounts, ChangeKind, FigureChange } from './change-schema';

/** Whether a release added, corrected or withdrew a figure. */
export function changeKindOf({ was, now }: FigureChange): ChangeKind {
  if (was === null) return 'added';
  return now === null ? 'withdrawn' : 'corrected';
}

const fields = figureSchema.keyof().options;

/** The fields in which a figure was corrected, in the order of its schema; none unless it was. */
export function changedFields({ was, now }: FigureChange): (keyof Figure)[] {
  if (was === null || now === null) return [];
  return fields.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(now[field]));
}

/** Versions of rows that two releases tell apart, counted. */
export type VersionCounts = {
  /** Versions that came and that went, of the selection. */
  came: number;
  went: number;
  /** Ids with a version that came and one that went: where the newer, the older, and either is of the selection. */
  newer: number;
  older: number;
  either: number;
};

/**
 * A version that came without one that went was added, one that went without one that came was
 * withdrawn, both together are a correction: also where only one of the two is of the selection.
 */
export function toChangeCounts({ came, went, newer, older, either }: VersionCounts): ChangeCounts {
  return { added: came - newer, corrected: either, withdrawn: went - older };
}

export const noChanges: ChangeCounts = { added: 0, corrected: 0, withdrawn: 0 };

/** How many figures were added, corrected or withdrawn, all together. */
export function totalOf({ added, corrected, withdrawn }: ChangeCounts): number {
  return added + corrected + withdrawn;
}
