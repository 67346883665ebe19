import type { ChartPoint } from '../model/chart-schema';

/** Marks that follow each other: the bars of a drawing, or the periods of a line. */
export type MarkRow = readonly Pick<ChartPoint, 'id' | 'at' | 'value'>[];

const along: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
const across: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The mark that a key leads to from another: left and right along its row and on to the next one, up and
 * down to the next value of the same period, Home and End to the ends of the row. In one row up and down do as
 * left and right.
 * @param rows of lines in one drawing, or one row
 * @returns null where the key leads nowhere, or is none of these
 */
export function nextMark(rows: readonly MarkRow[], id: string, key: string): string | null {
  const row = rows.find((candidate) => candidate.some((mark) => mark.id === id));
  const from = row?.find((mark) => mark.id === id);
  if (!row || !from) return null;
  if (key === 'Home') return row[0]?.id ?? null;
  if (key === 'End') return row.at(-1)?.id ?? null;
  const step = along[key] ?? (rows.length === 1 ? across[key] : undefined);
  if (step !== undefined) {
    const all = rows.flat();
    return all[all.indexOf(from) + step]?.id ?? null;
  }
  const direction = across[key];
  if (direction === undefined) return null;
  const samePeriod = rows.flat().filter(({ at }) => at === from.at);
  // What stands higher in the drawing is more; of equal values the earlier row stands first.
  const fromTop = samePeriod.toSorted((a, b) => b.value - a.value);
  return fromTop[fromTop.indexOf(from) + direction]?.id ?? null;
}
