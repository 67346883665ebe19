import type { ColumnValues } from './column-values';
import { headerWords } from './header-sense';
import type { Answers, Mapping, Meaning, LogQuestion } from './mapping-schema';
import {
  isNobody,
  isNoMoment,
  isPlaceholder,
  isYesOrNo,
  parseFlag,
  parsePhrase,
  type Outcome,
} from './outcome';

type OutcomeRule = Pick<
  Mapping,
  'outcomeFrom' | 'yesMeans' | 'emptyMeans' | 'digitsAreFlags' | 'outcomes' | 'directions'
>;

/** Where and how a call's outcome is read, and what must be asked about it. */
export function readOutcome(
  chosen: ReadonlyMap<Meaning, number>,
  columns: readonly ColumnValues[],
  answers: Answers,
): { rule: OutcomeRule; questions: LogQuestion[] } {
  const column = chosen.get('outcome');
  const outcomeFrom =
    answers.outcomeFrom ?? (column === undefined ? fromOthers(chosen, columns) : 'column');
  const values = column === undefined ? undefined : columns[column];
  const said = { outcomes: answers.outcomes ?? {}, directions: answers.directions ?? {} };
  if (outcomeFrom === 'column' && column !== undefined && values) {
    const { rule, questions } = readColumn(column, values, answers);
    return { rule: { ...said, ...rule }, questions };
  }
  const rule: OutcomeRule = {
    ...said,
    outcomeFrom: outcomeFrom === 'column' ? 'agent' : outcomeFrom,
    ...{ yesMeans: 'answered', emptyMeans: null, digitsAreFlags: true },
  };
  return { rule, questions: outcomeFrom === 'column' ? [askForColumn(chosen, columns)] : [] };
}

/** A time of answer, a talk or an agent that is missing from some calls tells which ones nobody answered. */
function fromOthers(
  chosen: ReadonlyMap<Meaning, number>,
  columns: readonly ColumnValues[],
): Mapping['outcomeFrom'] {
  const isSometimes = (isEmpty: (text: string) => boolean, meaning: Meaning) =>
    columns[chosen.get(meaning) ?? -1]?.cells.some(isEmpty) ?? false;
  if (isSometimes(isNoMoment, 'answered-at')) return 'answer-time';
  return isSometimes(isNobody, 'agent') ? 'agent' : 'column';
}

function readColumn(column: number, values: ColumnValues, answers: Answers) {
  const inHeader = endingInHeader(values.header);
  const digits = values.values.filter((value) => /^\d$/.test(value));
  // Among other digits, `1` is a code and says neither yes nor no.
  const digitsAreFlags = digits.every((digit) => digit === '0' || digit === '1');
  const flags = values.values.filter(
    (value) => isYesOrNo(value) && (digitsAreFlags || !/^\d$/.test(value)),
  );
  const yesMeans = answers.yesMeans ?? inHeader ?? 'answered';
  const isOpen = flags.length > 0 && inHeader === null && answers.yesMeans === undefined;
  const questions: LogQuestion[] = isOpen
    ? [
        {
          ...{ code: 'yes-means', column, examples: [...new Set(flags)].slice(0, 3) },
          choices: ['answered', 'abandoned'],
        },
      ]
    : [];
  const rule = {
    ...{ outcomeFrom: 'column' as const, yesMeans, digitsAreFlags },
    emptyMeans: inHeader === null && flags.length === 0 ? null : contraryOf(values, yesMeans),
  };
  return { rule, questions };
}

/** What a header such as `Abandoned (Y/N)` says that yes means. */
function endingInHeader(header: string): Outcome | null {
  const said = parsePhrase(
    headerWords(header).replace(/\b(y|n|yes|no|oui|non|ja|nee|nein|si|flag|is|was)\b/g, ' '),
  );
  if (said === null || said === 'not-offered') return null;
  return said === 'answered' ? 'answered' : 'abandoned';
}

/** Where a column of flags only ever says one thing or nothing, nothing means the contrary. */
function contraryOf({ cells, values }: ColumnValues, yesMeans: Outcome): Outcome | null {
  const isSometimesEmpty = cells.some(isPlaceholder);
  const endings = new Set(
    values.map((value) => parseFlag(value, yesMeans) ?? parsePhrase(value) ?? 'unknown'),
  );
  const [only, ...others] = endings;
  if (!isSometimesEmpty || others.length > 0) return null;
  if (only === 'answered') return 'abandoned';
  return only === 'abandoned' ? 'answered' : null;
}

/** Columns that say a few words over and over could be the outcome. */
function askForColumn(
  chosen: ReadonlyMap<Meaning, number>,
  columns: readonly ColumnValues[],
): LogQuestion {
  const taken = new Set(chosen.values());
  const few = columns.flatMap(({ values }, column) => {
    const isRepeating =
      values.length > 0 && new Set(values).size <= Math.min(12, values.length / 2);
    return isRepeating && !taken.has(column) ? [column] : [];
  });
  const others = (['agent', 'answer-time', 'talk'] as const).filter((from) =>
    chosen.has(from === 'answer-time' ? 'answered-at' : from),
  );
  return { code: 'outcome-column', columns: few, choices: [...others, 'all-answered'] };
}
