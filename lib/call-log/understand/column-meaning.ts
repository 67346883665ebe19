import { fitOf, type ColumnValues } from './column-values';
import {
  callMeanings,
  totalMeanings,
  type Answers,
  type LogContent,
  type Meaning,
} from './mapping-schema';
import { senseOf, sensesOf } from './header-sense';
import { areBothDirections, isEndingOnly, isPlainDirection, parseDirection } from './direction';
import { isYesOrNo, parsePhrase } from './outcome';

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
export function contentOf(columns: readonly ColumnValues[]): LogContent {
  const counts = columns.flatMap((column) => {
    const meanings = senseOf(column.header)?.meanings ?? [];
    return (
      meanings.find((meaning) => meaning.endsWith('-count') && fitOf(meaning, column) >= ENOUGH) ??
      []
    );
  });
  if (new Set(counts).size >= 2) return 'totals';
  return counts.length > 0 && haveOneRowEach(columns) ? 'totals' : 'calls';
}

/** Whether each row is a day or an interval of its own, and nothing in it speaks of a single call. */
function haveOneRowEach(columns: readonly ColumnValues[]): boolean {
  const ofCalls = new Set<Meaning>([
    ...(['outcome', 'wait', 'abandon-wait', 'call', 'caller', 'agent', 'answered-at'] as const),
    ...(['direction', 'talk'] as const),
  ]);
  const isOfCall = columns.some((column) =>
    (senseOf(column.header)?.meanings ?? [])
      .slice(0, 1)
      .some((meaning) => ofCalls.has(meaning) && fitOf(meaning, column) >= ENOUGH),
  );
  const days = columns.find((column) => fitOf('date', column) >= ENOUGH);
  const rows = days?.cells.length ?? 0;
  return !isOfCall && rows > 1 && fitOfDays(days) && new Set(days?.cells).size === rows;
}

function fitOfDays(days: ColumnValues | undefined): boolean {
  return days !== undefined && fitOf('arrived', days) === 0;
}

/** What each column could mean by its header and its values, before one is chosen for each meaning. */
export function candidateMeanings(
  columns: readonly ColumnValues[],
  content: LogContent,
): ColumnMeaning[] {
  const candidates = columns.map((values, column): ColumnMeaning => {
    const found =
      sensesOf(values.header)
        .flatMap(({ meanings, clarity }) => meanings.map((meaning) => ({ meaning, clarity })))
        .filter(({ meaning }) => belongsTo(meaning, content))
        .map(({ meaning, clarity }) => ({ meaning, clarity, fit: fitOf(meaning, values) }))
        .find(({ fit }) => fit >= ENOUGH) ?? (content === 'calls' ? meaningOfValues(values) : null);
    return {
      ...{ column, header: values.header, example: values.values[0] ?? null },
      meaning: found?.meaning ?? null,
      confidence: found ? found.clarity * found.fit : 0,
    };
  });
  return candidates.some(({ meaning }) => meaning === 'outcome')
    ? candidates
    : candidates.map((candidate) =>
        candidate.meaning === 'direction' && columns[candidate.column]?.values.some(isEndingOnly)
          ? { ...candidate, meaning: 'outcome' }
          : candidate,
      );
}

/** What values say by themselves, whatever their header: words of directions or of endings, or moments. */
function meaningOfValues(column: ColumnValues) {
  const { header, values } = column;
  const sense = senseOf(header);
  if (sense?.meanings.length === 0 || values.length === 0) return null;
  const clarity = 0.6;
  if (sense === null && fitOf('arrived', column) === 1)
    return { meaning: 'arrived' as const, clarity: 0.3, fit: 1 };
  if (values.every(isPlainDirection) || areBothDirections([...new Set(values)]))
    return { meaning: 'direction' as const, clarity, fit: 1 };
  const isEnding = (text: string) =>
    !isYesOrNo(text) && parsePhrase(text) !== null && parseDirection(text) === null;
  return values.every(isEnding) ? { meaning: 'outcome' as const, clarity, fit: 1 } : null;
}

const inCalls: ReadonlySet<Meaning> = new Set(callMeanings);
const inTotals: ReadonlySet<Meaning> = new Set([
  ...totalMeanings,
  'arrived',
  'date',
  'time',
  'queue',
]);

function belongsTo(meaning: Meaning, content: LogContent): boolean {
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
