import { fitOf, type ColumnValues } from './column-values';
import {
  callMeanings,
  totalMeanings,
  type Answers,
  type Content,
  type Meaning,
} from './mapping-schema';
import { senseOf } from './header-sense';

/** What one column was understood to mean. */
export type ColumnMeaning = {
  /** Counts from 0. */
  column: number;
  header: string;
  meaning: Meaning | null;
  /** 0 to 1: how clearly the header says so, times the share of values that agree; 1 where a person said it. */
  confidence: number;
  /** A value of the column. */
  example: string | null;
};

/** The share of values that must agree with a meaning: the rest may be notes and mistakes. */
const ENOUGH = 0.6;

/** Whether the rows of a file are calls, or days and months with counts of calls. */
export function contentOf(columns: readonly ColumnValues[]): Content {
  const counts = columns.flatMap((column) => {
    const meanings = senseOf(column.header)?.meanings ?? [];
    return (
      meanings.find((meaning) => meaning.endsWith('-count') && fitOf(meaning, column) >= ENOUGH) ??
      []
    );
  });
  return new Set(counts).size >= 2 ? 'totals' : 'calls';
}

/** What each column could mean by its header and its values, before one is chosen for each meaning. */
export function candidateMeanings(
  columns: readonly ColumnValues[],
  content: Content,
): ColumnMeaning[] {
  return columns.map((values, column) => {
    const sense = senseOf(values.header);
    const found = (sense?.meanings ?? [])
      .filter((meaning) => belongsTo(meaning, content))
      .map((meaning) => ({ meaning, fit: fitOf(meaning, values) }))
      .find(({ fit }) => fit >= ENOUGH);
    return {
      ...{ column, header: values.header, example: values.values[0] ?? null },
      meaning: found?.meaning ?? null,
      confidence: found && sense ? sense.clarity * found.fit : 0,
    };
  });
}

const inCalls: ReadonlySet<Meaning> = new Set(callMeanings);
const inTotals: ReadonlySet<Meaning> = new Set([...totalMeanings, 'arrived', 'date', 'queue']);

function belongsTo(meaning: Meaning, content: Content): boolean {
  return (content === 'calls' ? inCalls : inTotals).has(meaning);
}

/** The columns with at most one for each meaning: what a person said, else the surest candidate. */
export function chooseMeanings(
  candidates: readonly ColumnMeaning[],
  said: NonNullable<Answers['columns']>,
): ColumnMeaning[] {
  const saidOf = new Map(
    [...inCalls, ...inTotals].flatMap((meaning) => {
      const column = said[meaning];
      return typeof column === 'number' ? [[column, meaning] as const] : [];
    }),
  );
  const best = surestOf(candidates.filter(({ column }) => !saidOf.has(column)));
  return candidates.map((candidate) => {
    const spoken = saidOf.get(candidate.column);
    if (spoken) return { ...candidate, meaning: spoken, confidence: 1 };
    const { meaning, column } = candidate;
    const isTaken = meaning === null || said[meaning] !== undefined || best.get(meaning) !== column;
    return isTaken ? { ...candidate, meaning: null, confidence: 0 } : candidate;
  });
}

/** The column of the surest candidate for each meaning, the first of equals. */
function surestOf(candidates: readonly ColumnMeaning[]): Map<Meaning, number> {
  const surest = new Map<Meaning, number>();
  for (const { meaning, column } of [...candidates].sort((a, b) => b.confidence - a.confidence)) {
    if (meaning !== null && !surest.has(meaning)) surest.set(meaning, column);
  }
  return surest;
}
