import type { Outcome } from '../calls/call-schema';
import type { ColumnValues } from './column-values';
import type { Answers, Mapping, Meaning, Question } from './mapping-schema';
import { headerWords } from './header-sense';
import { isNothing, isYesOrNo, parseEnding } from './outcome';

type OutcomeRule = Pick<Mapping, 'outcomeFrom' | 'yesMeans' | 'emptyMeans'>;

/** Where and how a call's outcome is read, and what must be asked about it. */
export function readOutcome(
  chosen: ReadonlyMap<Meaning, number>,
  columns: readonly ColumnValues[],
  answers: Answers,
): { rule: OutcomeRule; questions: Question[] } {
  const column = chosen.get('outcome');
  const outcomeFrom =
    answers.outcomeFrom ?? (column === undefined ? fromAgent(chosen, columns) : 'column');
  const values = column === undefined ? undefined : columns[column];
  if (outcomeFrom === 'column' && column !== undefined && values)
    return readColumn(column, values, answers);
  const rule: OutcomeRule = {
    outcomeFrom: outcomeFrom === 'column' ? 'agent' : outcomeFrom,
    ...{ yesMeans: 'answered', emptyMeans: null },
  };
  return { rule, questions: outcomeFrom === 'column' ? [askForColumn(chosen, columns)] : [] };
}

/** An agent who is missing from some calls tells which ones nobody answered. */
function fromAgent(
  chosen: ReadonlyMap<Meaning, number>,
  columns: readonly ColumnValues[],
): 'agent' | 'column' {
  const agents = columns[chosen.get('agent') ?? -1];
  return agents && agents.values.length < agents.cells.length ? 'agent' : 'column';
}

function readColumn(column: number, values: ColumnValues, answers: Answers) {
  const said = parseEnding(
    headerWords(values.header).replace(/\b(y|n|yes|no|oui|non|ja|nee)\b/g, ''),
    'answered',
  );
  const inHeader = said === 'left' ? 'abandoned' : said;
  const flags = values.values.filter(isYesOrNo);
  const yesMeans = answers.yesMeans ?? inHeader ?? 'answered';
  const isOpen = flags.length > 0 && inHeader === null && answers.yesMeans === undefined;
  const questions: Question[] = isOpen
    ? [
        {
          ...{ code: 'yes-means', column, examples: [...new Set(flags)].slice(0, 3) },
          choices: ['answered', 'abandoned'],
        },
      ]
    : [];
  const rule: OutcomeRule = {
    ...{ outcomeFrom: 'column', yesMeans },
    emptyMeans: contraryOf(values, yesMeans),
  };
  return { rule, questions };
}

/** Where a column only ever says one thing or nothing, nothing means the contrary. */
function contraryOf({ cells, values }: ColumnValues, yesMeans: Outcome): Outcome | null {
  const isSometimesEmpty = cells.some(isNothing);
  const endings = new Set(
    values.map((value) => (parseEnding(value, yesMeans) === 'answered' ? 'answered' : 'abandoned')),
  );
  if (!isSometimesEmpty || endings.size !== 1) return null;
  return endings.has('answered') ? 'abandoned' : 'answered';
}

/** Columns that say a few words over and over could be the outcome. */
function askForColumn(
  chosen: ReadonlyMap<Meaning, number>,
  columns: readonly ColumnValues[],
): Question {
  const taken = new Set(chosen.values());
  const few = columns.flatMap(({ values }, column) => {
    const isRepeating =
      values.length > 0 && new Set(values).size <= Math.min(12, values.length / 2);
    return isRepeating && !taken.has(column) ? [column] : [];
  });
  return {
    ...{ code: 'outcome-column', columns: few },
    choices: chosen.has('agent') ? ['agent', 'all-answered'] : ['all-answered'],
  };
}
