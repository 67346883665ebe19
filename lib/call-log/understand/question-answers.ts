import type { DurationUnit } from '../../base/text/parse-duration';
import {
  directions,
  type Answers,
  type Direction,
  type Mapping,
  type LogQuestion,
  type UnderstoodColumn,
  type WaitSource,
} from './mapping-schema';
import { foldWord, wordMeanings, type WordMeaning } from './outcome';

/** One way to answer a question. */
export type Choice = {
  /** A column, counted from 0, or the name of what is chosen; `none` of the columns. */
  value:
    | number
    | ('none' | 'wait' | 'talk' | 'whole-call' | 'talk-outcome')
    | (WordMeaning | Direction | WaitSource)
    | (Mapping['dateOrder'] | Mapping['outcomeFrom'] | Mapping['yesMeans'] | DurationUnit);
  answers: Answers;
};

/** One thing to choose: a question, or one of the words that it asks about. */
export type QuestionField = {
  /** Unique in a form. */
  name: string;
  /** The word that is asked about, and in how many rows it stands; null for a question of its own. */
  word: { text: string; count: number } | null;
  choices: Choice[];
  /** What it probably is, to be accepted or changed by a person. */
  proposal: Choice['value'] | null;
};

/** What there is to choose, to answer a question. */
export function questionFields(question: LogQuestion): QuestionField[] {
  switch (question.code) {
    case 'outcome-words':
      return question.words.map(({ word, count, proposal }) => ({
        ...{ name: `outcome:${word}`, word: { text: word, count }, proposal },
        choices: wordMeanings.map((value) => ({
          ...{ value, answers: { outcomes: { [foldWord(word)]: value } } },
        })),
      }));
    case 'direction-words':
      return question.words.map(({ word, count, proposal }) => ({
        ...{ name: `direction:${word}`, word: { text: word, count }, proposal },
        choices: directions.map((value) => ({
          ...{ value, answers: { directions: { [foldWord(word)]: value } } },
        })),
      }));
    default:
      return [
        { name: question.code, word: null, choices: answerChoices(question), proposal: null },
      ];
  }
}

type PlainQuestion = Exclude<LogQuestion, { code: 'outcome-words' | 'direction-words' }>;

/** All ways to answer a question. */
function answerChoices(question: PlainQuestion): Choice[] {
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
        { value: 'whole-call', answers: { columns: { duration: question.column, wait: null } } },
      ];
    case 'wait-column':
      return [
        ...question.choices.map((wait) => ({ value: wait, answers: { columns: { wait } } })),
        ...question.sources.map((waitFrom) => ({ value: waitFrom, answers: { waitFrom } })),
        { value: 'none', answers: { columns: { wait: null } } },
      ];
    case 'outcome-column':
      return [
        ...question.columns.map((outcome) => ({
          value: outcome,
          answers: { columns: { outcome } },
        })),
        ...question.choices.map((outcomeFrom) => ({
          value: outcomeFrom === 'talk' ? ('talk-outcome' as const) : outcomeFrom,
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
  const words = {
    ...((before.outcomes || now.outcomes) && {
      outcomes: { ...before.outcomes, ...now.outcomes },
    }),
    ...((before.directions || now.directions) && {
      directions: { ...before.directions, ...now.directions },
    }),
  };
  // Whoever names a column of waits no longer means what was said of a file without one.
  const waitFrom = typeof now.columns?.wait === 'number' ? 'column' : before.waitFrom;
  return {
    ...{ ...before, ...(outcomeFrom && { outcomeFrom }), ...(waitFrom && { waitFrom }), ...now },
    ...{ columns, ...words },
  };
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
