import { expect, test } from 'vitest';
import { readLog, shortCalls, textFile } from '../../../fixtures/call-log-file';

const outcomesOf = (...lines: string[]) => {
  const log = readLog(textFile(...lines));
  expect(log.questions).toEqual([]);
  return shortCalls(log).map(([, outcome]) => outcome);
};

test('a call that is not abandoned is answered only where something else says so', () => {
  expect(
    outcomesOf(
      'Start,Abandoned,Agent,Wait (s),Talk (s)',
      '2024-03-14 09:00:00,No,Ann,12,90',
      '2024-03-14 09:05:00,No,,60,0',
      '2024-03-14 09:10:00,Yes,,40,0',
    ),
  ).toEqual(['answered', 'abandoned', 'abandoned']);
});

test('what an answering machine took, no agent answered: by its place, or by a flag of its own', () => {
  expect(
    outcomesOf(
      'Start,Status,Destination,Wait (s)',
      '2024-03-14 09:00:00,Answered,Queue 800,12',
      '2024-03-14 09:05:00,Answered,Voicemail (801),30',
      '2024-03-14 09:10:00,Unanswered,Queue 800,40',
    ),
  ).toEqual(['answered', 'abandoned', 'abandoned']);
  expect(
    outcomesOf(
      'Start,Abandoned,Voicemail,Wait (s)',
      '2024-03-14 09:00:00,No,No,12',
      '2024-03-14 09:05:00,No,Yes,30',
      '2024-03-14 09:10:00,Yes,No,40',
    ),
  ).toEqual(['answered', 'abandoned', 'abandoned']);
});

test('In and Out are directions under whatever header', () => {
  expect(
    outcomesOf(
      'Start,Kind of line,Status,Wait (s)',
      '2024-03-14 09:00:00,In,Answered,12',
      '2024-03-14 09:05:00,Out,Answered,30',
      '2024-03-14 09:10:00,In,Missed,40',
    ),
  ).toEqual(['answered', 'abandoned']);
});

test('times of the clock alone are of the day of the call, or of the next one', () => {
  const log = readLog(
    textFile(
      'Datum;Anrufbeginn;Annahme;Ende',
      '13.03.2024;09:00:00;09:00:12;09:03:00',
      '13.03.2024;10:00:00;;10:00:40',
      '13.03.2024;23:59:50;00:00:20;00:05:00',
      '14.03.2024;11:00:00;11:02:31;11:05:00',
    ),
  );
  expect(log.questions).toEqual([]);
  expect(shortCalls(log).map(([, outcome, wait]) => [outcome, wait])).toEqual([
    ['answered', 12],
    ['abandoned', 40],
    ['answered', 30],
    ['answered', 151],
  ]);
});
