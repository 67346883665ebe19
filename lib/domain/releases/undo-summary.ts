import type { ContentCounts } from './change-schema';
import type {
  KeptRow,
  TouchedRow,
  UndoCounts,
  UndoPlan,
  UndoStep,
  UndoSurroundings,
} from './undo-schema';

/**
 * What taking back a release comes to. A row goes back to what stood before the release where it still
 * says what the release said, the words of its earlier version are there, and nothing would be said
 * twice or lose a word it uses. Every other row stays as it is, and is told.
 */
export function planUndo(rows: readonly TouchedRow[], around: UndoSurroundings): UndoPlan {
  const open = rows.filter(({ isBack }) => !isBack);
  const untouched = open.filter(({ isAsReleased }) => isAsReleased);
  const kept = open
    .filter(({ isAsReleased }) => !isAsReleased)
    .map((row) => keep(row, 'changed-later', String(row.touchedBy)));

  const worded = settle(untouched, kept, missingWords(untouched, around));
  const distinct = settle(worded, kept, sayingsOfOthers(worded, around));
  const final = settle(distinct, kept, usedWords(distinct, rows, around));
  return { steps: final.map(toStep), kept };
}

/** Leaves out the rows that something is in the way of, and tells them. */
function settle(
  rows: readonly TouchedRow[],
  kept: KeptRow[],
  obstacleOf: (row: TouchedRow) => KeptRow | null,
): TouchedRow[] {
  return rows.filter((row) => {
    const obstacle = obstacleOf(row);
    if (obstacle !== null) kept.push(obstacle);
    return obstacle === null;
  });
}

/** A word is there where it stands, or comes back with the same undo. */
function missingWords(rows: readonly TouchedRow[], { standingWords }: UndoSurroundings) {
  const comingBack = new Set(rows.filter(({ before }) => before !== null).map(wordOf));
  return (row: TouchedRow) => {
    const missing = row.before?.words.find(
      (word) => !standingWords.has(word) && !comingBack.has(word),
    );
    return missing === undefined ? null : keep(row, 'word-missing', missing);
  };
}

/** Another figure says the same, and goes on saying it after the undo. */
function sayingsOfOthers(rows: readonly TouchedRow[], { meanings }: UndoSurroundings) {
  const undone = new Set(rows.filter(({ table }) => table === 'Figure').map(({ id }) => id));
  return (row: TouchedRow) => {
    const other = meanings.get(row.saysAgain ?? '');
    if (other === undefined || other === row.id || undone.has(other)) return null;
    return keep(row, 'said-by-another', other);
  };
}

/** A word that the release brought cannot go while rows use it that stay. */
function usedWords(
  undone: readonly TouchedRow[],
  all: readonly TouchedRow[],
  around: UndoSurroundings,
) {
  const isUndone = new Set(undone.map(wordOf));
  const standing = all.flatMap((row) => {
    const version = isUndone.has(wordOf(row)) ? row.before : row.now;
    return version?.words.map((word) => [word, row.id] as const) ?? [];
  });
  const users = new Map(standing);
  return (row: TouchedRow) => {
    if (row.before !== null) return null;
    const user = around.usedWords.get(wordOf(row)) ?? users.get(wordOf(row));
    return user === undefined ? null : keep(row, 'still-used', user);
  };
}

const wordOf = ({ table, id }: TouchedRow) => `${table}/${id}`;

function keep({ table, id }: TouchedRow, reason: KeptRow['reason'], by: string): KeptRow {
  return { table, id, reason, by };
}

function toStep({ table, id, before, now }: TouchedRow): UndoStep {
  return { table, id, ends: now?.key ?? null, again: before?.key ?? null };
}

/** What an undo does to each table. */
export function countByTable(steps: readonly UndoStep[]): ContentCounts {
  const tables = new Set(steps.map(({ table }) => table));
  return Object.fromEntries(
    [...tables].map((table) => {
      const { changed, ...counts } = countSteps(steps.filter((step) => step.table === table));
      return [table, { ...counts, corrected: changed }];
    }),
  );
}

/** How many rows an undo adds again, changes back and withdraws. */
export function countSteps(steps: readonly UndoStep[]): UndoCounts {
  const count = (is: (step: UndoStep) => boolean) => steps.filter(is).length;
  return {
    added: count(({ ends, again }) => ends === null && again !== null),
    changed: count(({ ends, again }) => ends !== null && again !== null),
    withdrawn: count(({ ends, again }) => ends !== null && again === null),
  };
}
