import { describe, expect, test } from 'vitest';
import { readTable } from '@/lib/call-log/read/read-table';
import { understand } from '@/lib/call-log/understand/understand';
import { readLog, shortCalls, textFile } from '../../../fixtures/call-log-file';

const questionsOf = (...lines: string[]) => understand(readTable(textFile(...lines))).questions;

describe('what is ambiguous is asked', () => {
  const openDates = textFile(
    'Start;Statut;Attente (s)',
    '03/04/2024 09:00;Répondu;12',
    '05/04/2024 09:00;Abandonné;40',
  );

  test('days and months that could be each other', () => {
    expect(readLog(openDates).questions).toEqual([
      {
        ...{ code: 'date-order', column: 0, choices: ['dmy', 'mdy'] },
        examples: ['03/04/2024 09:00', '05/04/2024 09:00'],
      },
    ]);
    const answered = readLog(openDates, { dateOrder: 'mdy' });
    expect(answered.questions).toEqual([]);
    expect(shortCalls(answered)[0]?.[0]).toBe('2024-03-04T09:00:00');
  });

  test('not where one day of the whole file tells, however far below', () => {
    const rows = Array.from({ length: 3000 }, () => '03/04/2024 09:00;Répondu;12');
    const log = readLog(
      textFile('Start;Statut;Attente (s)', ...rows, '13/04/2024 09:00;Répondu;9'),
    );
    expect(log.questions).toEqual([]);
    expect(log.mapping.dateOrder).toBe('dmy');
  });

  test('years of two digits in front are told from days by a file of a month', () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `24-03-${String(i + 1).padStart(2, '0')} 09:00;Yes;12`,
    );
    const log = readLog(textFile('Start;Answered;Wait (s)', ...rows));
    expect(log.questions).toEqual([]);
    expect(log.mapping.dateOrder).toBe('ymd');
  });

  test('several columns that claim to be the wait', () => {
    const lines = ['Start,Answered,Wait time (s),Queue time (s)', '2024-03-01 09:00,Y,12,10'];
    expect(questionsOf(...lines)).toEqual([{ code: 'wait-column', choices: [2, 3], sources: [] }]);
    const log = readLog(textFile(...lines), { columns: { wait: 3 } });
    expect(log.questions).toEqual([]);
    expect(log.calls[0]?.wait).toBe(10);
  });

  test('a column that could be the talk', () => {
    const lines = ['Start,Answered,Duration', '2024-03-01 09:00,Y,0:12', '2024-03-01 09:05,N,0:40'];
    expect(questionsOf(...lines)).toEqual([
      {
        ...{ code: 'wait-or-talk', column: 2, examples: ['0:12', '0:40'] },
        choices: ['wait', 'talk', 'whole-call'],
      },
    ]);
    expect(readLog(textFile(...lines), { columns: { wait: 2 } }).questions).toEqual([]);
    const talk = readLog(textFile(...lines), { columns: { talk: 2, wait: null } });
    expect(talk.questions).toEqual([]);
    expect(talk.calls[0]).toMatchObject({ wait: null, handling: 12 });
  });

  test('no column of waits: every one whose values could be', () => {
    const lines = [
      'Start,Answered,Tx1,Note',
      '2024-03-01 09:00,Y,0:12,x',
      '2024-03-01 09:05,N,0:40,y',
    ];
    expect(questionsOf(...lines)).toEqual([{ code: 'wait-column', choices: [2], sources: [] }]);
  });

  test('bare numbers that could be seconds or minutes', () => {
    const lines = ['Start,Answered,Wait', '2024-03-01 09:00,Y,2', '2024-03-01 09:05,N,7'];
    expect(questionsOf(...lines)).toEqual([
      { code: 'unit', columns: [2], examples: ['2', '7'], choices: ['seconds', 'minutes'] },
    ]);
    expect(readLog(textFile(...lines), { unit: 'minutes' }).calls[1]?.wait).toBe(420);
  });

  test.each([
    ['Wait', ['12', '45', '240'], 'seconds'],
    ['Wait', ['12500', '47000', '151000'], 'milliseconds'],
    ['Wait', ['0.00165509', '0.00054398'], 'days'],
    ['Wait (min)', ['12', '45', '240'], 'minutes'],
  ] as const)('not in %s with %j: %s', (name, waits, unit) => {
    const rows = waits.map((wait, i) => `2024-03-01 09:0${i},Y,${wait}`);
    const log = readLog(textFile(`Start,Answered,${name}`, ...rows));
    expect(log.questions).toEqual([]);
    expect(log.mapping.durations.wait?.unit).toBe(unit);
  });

  test('one mistake among many waits does not change their unit', () => {
    const rows = Array.from(
      { length: 300 },
      (_, i) => `2024-03-01 09:00,Y,${i === 5 ? 90_000 : i}`,
    );
    const log = readLog(textFile('Start,Answered,Wait', ...rows));
    expect(log.mapping.durations.wait?.unit).toBe('seconds');
    expect(log.unreadable).toEqual([
      { row: 7, column: 'Wait', found: '90000', code: 'wait-day-long' },
    ]);
  });

  test('what 1 means under a name that does not say', () => {
    const lines = ['Start,Result,Wait (s)', '2024-03-01 09:00,1,12', '2024-03-01 09:05,0,40'];
    expect(questionsOf(...lines)).toEqual([
      { code: 'yes-means', column: 1, examples: ['1', '0'], choices: ['answered', 'abandoned'] },
    ]);
    const log = readLog(textFile(...lines), { yesMeans: 'abandoned' });
    expect(log.calls.map(({ outcome }) => outcome)).toEqual(['abandoned', 'answered']);
  });

  test('a file that nowhere says who gave up', () => {
    const lines = ['Start,Agent,Wait (s)', '2024-03-01 09:00,Ann,12', '2024-03-01 09:05,Bob,40'];
    expect(questionsOf(...lines)).toEqual([
      { code: 'outcome-column', columns: [], choices: ['agent', 'all-answered'] },
    ]);
    expect(readLog(textFile(...lines), { outcomeFrom: 'all-answered' }).questions).toEqual([]);
  });
});

test('a file taken for totals is read as calls where a person says so', () => {
  const table = readTable(
    textFile(
      'Start,Offered,Answered,Wait (s)',
      '2024-03-14 09:00:00,2,2,12',
      '2024-03-14 09:05:00,3,2,40',
    ),
  );
  expect(understand(table).content).toBe('totals');
  const { content, mapping } = understand(table, { content: 'calls' });
  expect([content, mapping.columns.wait]).toEqual(['calls', 3]);
});

test('each column has what it was taken for, how surely, and an example', () => {
  const table = readTable(
    textFile(
      'Datum;Tijd;Wachttijd (s);Beantwoord;X',
      '1/3/2024;9:00;12;ja;a',
      '14/3/2024;9:00;12;nee;b',
    ),
  );
  expect(understand(table).columns).toEqual([
    { column: 0, header: 'Datum', meaning: 'date', confidence: 0.9, example: '1/3/2024' },
    { column: 1, header: 'Tijd', meaning: 'time', confidence: 0.7, example: '9:00' },
    { column: 2, header: 'Wachttijd (s)', meaning: 'wait', confidence: 1, example: '12' },
    { column: 3, header: 'Beantwoord', meaning: 'outcome', confidence: 0.9, example: 'ja' },
    { column: 4, header: 'X', meaning: null, confidence: 0, example: 'a' },
  ]);
});

test('a name that its values contradict is not believed', () => {
  const table = readTable(
    textFile(
      'Start,Answered,Wait (s)',
      '2024-03-01 09:00,00:00:12,12',
      '2024-03-01 09:05,00:00:40,40',
    ),
  );
  expect(understand(table).columns[1]?.meaning).toBeNull();
});
