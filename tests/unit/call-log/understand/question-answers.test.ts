import { describe, expect, test } from 'vitest';
import type { LogQuestion } from '@/lib/call-log/understand/mapping-schema';
import { addAnswers, answersOf, questionFields } from '@/lib/call-log/understand/question-answers';
import { readTable } from '@/lib/call-log/read/read-table';
import { understand } from '@/lib/call-log/understand/understand';
import { textFile } from '../../../fixtures/call-log-file';

describe('every choice answers its question', () => {
  test.each([
    ['Start;Statut;Attente (s)', '03/04/2024 09:00;Répondu;12', '05/04/2024 09:00;Abandonné;40'],
    ['Start,Answered,Wait time (s),Queue time (s)', '2024-03-01 09:00,Y,12,10'],
    ['Start,Answered,Duration', '2024-03-01 09:00,Y,0:12', '2024-03-01 09:05,N,0:40'],
    ['Start,Answered,Tx1,Note', '2024-03-01 09:00,Y,0:12,x', '2024-03-01 09:05,N,0:40,y'],
    ['Start,Answered,Wait', '2024-03-01 09:00,Y,2', '2024-03-01 09:05,N,7'],
    ['Start,Result,Wait (s)', '2024-03-01 09:00,1,12', '2024-03-01 09:05,0,40'],
    ['Start,Agent,Wait (s)', '2024-03-01 09:00,Ann,12', '2024-03-01 09:05,Bob,40'],
  ])('%s', (...lines) => {
    const table = readTable(textFile(...lines));
    const [question, ...others] = understand(table).questions;
    if (!question) throw new Error('Nothing is asked.');
    expect(others).toEqual([]);
    const choices = questionFields(question).flatMap((field) => field.choices);
    expect(choices.length).toBeGreaterThan(1);
    for (const { answers } of choices) {
      const asked = understand(table, answers).questions.map(({ code }) => code);
      expect(asked).not.toContain(question.code);
    }
  });
});

test('of several waits one is chosen, or none', () => {
  const question: LogQuestion = {
    ...{ code: 'wait-column', choices: [2, 3], sources: ['answer-less-start'] },
  };
  expect(questionFields(question)[0]?.choices).toEqual([
    { value: 2, answers: { columns: { wait: 2 } } },
    { value: 3, answers: { columns: { wait: 3 } } },
    { value: 'answer-less-start', answers: { waitFrom: 'answer-less-start' } },
    { value: 'none', answers: { columns: { wait: null } } },
  ]);
});

test('what is said later wins, and what was said before stays', () => {
  const before = { dateOrder: 'dmy', outcomeFrom: 'agent', columns: { wait: 2 } } as const;
  expect(addAnswers(before, { unit: 'seconds' })).toEqual({ ...before, unit: 'seconds' });
  expect(addAnswers(before, { dateOrder: 'mdy', columns: { queue: 1 } })).toEqual({
    ...{ dateOrder: 'mdy', outcomeFrom: 'agent', columns: { wait: 2, queue: 1 } },
  });
  expect(addAnswers(before, { columns: { outcome: 4 } }).outcomeFrom).toBe('column');
});

test('of words, each is a field of its own, with what it probably means', () => {
  const word = { word: 'Sent to Voicemail!', count: 4, proposal: 'abandoned' } as const;
  const [field] = questionFields({ code: 'outcome-words', column: 1, words: [word] });
  expect(field).toMatchObject({ word: { text: word.word, count: 4 }, proposal: 'abandoned' });
  expect(field?.choices.map(({ answers }) => answers)).toEqual(
    ['answered', 'abandoned', 'ignore'].map((meaning) => ({
      outcomes: { 'sent to voicemail!': meaning },
    })),
  );
});

describe('other meanings of columns', () => {
  const column = (meaning: 'wait' | 'talk' | 'queue' | null) => ({
    ...{ header: 'x', meaning, examples: [] },
  });
  const understood = [column('wait'), column('queue'), column(null)];

  test('say only what was changed', () => {
    expect(answersOf(understood, ['wait', 'queue', null])).toEqual({ columns: {} });
    expect(answersOf(understood, ['wait', 'queue', 'talk'])).toEqual({ columns: { talk: 2 } });
  });

  test('that move to another column, and that no column has any more', () => {
    expect(answersOf(understood, [null, 'wait', null])).toEqual({
      columns: { wait: 1, queue: null },
    });
  });
});
