import type { DurationUnit } from '../../base/text/duration';
import type { Answers, Mapping, Question } from './mapping-schema';
import type { UnderstoodColumn } from '../worker-schema';

/** One way to answer a question. */
export type Choice = {
  /** A column, counted from 0, or the name of what is chosen; `none` of the columns. */
  value:
    | number
    | ('none' | 'wait' | 'talk')
    | (Mapping['dateOrder'] | Mapping['outcomeFrom'] | Mapping['yesMeans'] | DurationUnit);
  answers: Answers;
};

/** All ways to answer a question. */
export function choicesOf(question: Question): Choice[] {
  switch (question.code) {
    case 'date-order':
      return question.choices.map((dateOrder) => ({ value: dateOrder, answers: { dateOrder } }));
    case 'unit':
      return question.choices.map((unit) => ({ value: unit, answers: { unit } }));
    case 'yes-means':
      return question.choices.map((yesMeans) => ({ value: yesMeans, answers: { yesMeans } }));
    case 'wait-or-talk':
      return [
        { value: 'wait', answers: { columns: { wait: question.column } } },
        { value: 'talk', answers: { columns: { talk: question.column, wait: null } } },
      ];
    case 'wait-column':
      return [
        ...question.choices.map((wait) => ({ value: wait, answers: { columns: { wait } } })),
        { value: 'none', answers: { columns: { wait: null } } },
      ];
    case 'outcome-column':
      return [
        ...question.columns.map((outcome) => ({
          value: outcome,
          answers: { columns: { outcome } },
        })),
        ...question.choices.map((outcomeFrom) => ({
          value: outcomeFrom,
          answers: { outcomeFrom },
        })),
      ];
  }
}

/** What a person said before, with what they say now. */
export function addAnswers(before: Answers, now: Answers): Answers {
  const columns = { ...before.columns, ...now.columns };
  // Whoever names a column of outcomes no longer means what was said of a file without one.
  const outcomeFrom = typeof now.columns?.outcome === 'number' ? 'column' : before.outcomeFrom;
  return { ...before, ...(outcomeFrom ? { outcomeFrom } : {}), ...now, columns };
}

/**
 * What a person says by giving other meanings to columns: only what differs from what was understood,
 * so that what they leave alone may still be asked.
 */
export function answersOf(
  understood: readonly UnderstoodColumn[],
  meanings: readonly UnderstoodColumn['meaning'][],
): Answers {
  const columns: NonNullable<Answers['columns']> = {};
  understood.forEach(({ meaning }, column) => {
    if (meaning !== null && meaning !== meanings[column]) columns[meaning] = null;
  });
  meanings.forEach((meaning, column) => {
    if (meaning !== null && meaning !== understood[column]?.meaning) columns[meaning] = column;
  });
  return { columns };
}
