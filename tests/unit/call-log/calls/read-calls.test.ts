import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toUnreadableCsv } from '@/lib/call-log/read/unreadable-csv';
import { readLog, shortCalls, textFile } from '../../../fixtures/call-log-file';

const header = 'Start,Answered,Wait (s),Queue';
const logOf = (...rows: string[]) => readLog(textFile(header, ...rows));

test('every row that cannot be read is listed with its row, column, value and reason', () => {
  const { calls, unreadable } = logOf(
    '2024-03-01 09:00:01,Y,12,A',
    ',Y,12,A',
    '2024-03-32 09:00:01,Y,12,A',
    '',
    '2024-03-01 09:00:02,,12,A',
    '2024-03-01 09:00:03,Parked,12,A',
    '2024-03-01 09:00:04,N,soon,A',
    '2024-03-01 09:00:05,N,-4,A',
    '2024-03-01 09:00:06,N,86400,A',
    '2024-03-01 09:00:07',
    '2024-03-01 09:00:08,N,1,A,5',
  );
  expect(calls).toHaveLength(1);
  expect(unreadable).toEqual([
    { row: 3, column: 'Start', found: '', code: 'time-missing' },
    { row: 4, column: 'Start', found: '2024-03-32 09:00:01', code: 'time-unreadable' },
    { row: 6, column: 'Answered', found: '', code: 'outcome-missing' },
    { row: 7, column: 'Answered', found: 'Parked', code: 'outcome-unknown' },
    { row: 8, column: 'Wait (s)', found: 'soon', code: 'wait-unreadable' },
    { row: 9, column: 'Wait (s)', found: '-4', code: 'wait-negative' },
    { row: 10, column: 'Wait (s)', found: '86400', code: 'wait-day-long' },
    { row: 11, column: null, found: '2024-03-01 09:00:07', code: 'row-too-short' },
    { row: 12, column: null, found: '2024-03-01 09:00:08 | N | 1 | A | 5', code: 'row-too-long' },
  ]);
});

test('the list of them can be taken as CSV that no spreadsheet runs', () => {
  const csv = toUnreadableCsv(
    [{ row: 9, column: 'Wait, s', found: '=1+1', code: 'wait-unreadable' }],
    (code) => `(${code})`,
  );
  expect(csv).toBe(`\ufeffrow,column,found,code\r\n9,"Wait, s","'=1+1",(wait-unreadable)\r\n`);
});

describe('each unusual call has a rule, and is counted', () => {
  test('waits that are there or not against expectation', () => {
    const { calls, rules } = logOf(
      '2024-03-01 09:00:01,Y,,A',
      '2024-03-01 09:00:02,N,40,A',
      '2024-03-01 09:00:03,N,,A',
      '2024-03-01 09:00:04,Y,12,A',
    );
    expect(calls.map(({ wait }) => wait)).toEqual([null, 40, null, 12]);
    expect(rules).toMatchObject({
      ...{ answeredWithoutWait: 1, abandonedWithWait: 1, abandonedWithoutWait: 1 },
    });
  });

  test('equal rows, where arrivals tell calls apart, are one call', () => {
    const twice = '2024-03-01 09:00:01,Y,12,A';
    const { calls, rules } = logOf(twice, '2024-03-01 09:00:01,Y,12,B', twice, twice);
    expect(calls.map(({ row }) => row)).toEqual([2, 3]);
    expect(rules).toMatchObject({ duplicates: 2, equalRowsKept: 0 });
  });

  test('equal rows of one minute are kept where nothing tells calls apart', () => {
    const twice = '2024-03-01 09:00,Y,12,A';
    const { calls, rules } = logOf(twice, twice);
    expect(calls).toHaveLength(2);
    expect(rules).toMatchObject({ duplicates: 0, equalRowsKept: 1 });
  });

  test('rows out of order are sorted', () => {
    const log = logOf('2024-03-02 09:00,Y,1,A', '2024-03-01 09:00,Y,2,A', '2024-03-03 09:00,Y,3,A');
    expect(log.calls.map(({ wait }) => wait)).toEqual([2, 1, 3]);
    expect(log.rules.outOfOrder).toBe(1);
  });

  test('calls in the night when clocks change are kept', () => {
    const log = logOf(
      '2024-10-27 02:30:00,Y,1,A',
      '2024-03-31 02:30:00,Y,2,A',
      '2024-05-01 02:30:00,Y,3,A',
    );
    expect(log.calls).toHaveLength(3);
    expect(log.rules).toMatchObject({ inHourTwice: 1, inHourMissing: 1 });
  });

  test('a talk that cannot be read leaves its call without handling time', () => {
    const log = readLog(
      textFile(
        'Start,Answered,Wait (s),Talk (s)',
        ...['60', '60', 'x'].map((talk, i) => `2024-03-01 09:0${i},Y,1,${talk}`),
      ),
    );
    expect(log.calls.map(({ handling }) => handling)).toEqual([60, 60, null]);
    expect(log.rules.handlingUnreadable).toBe(1);
  });

  test('days without times say no arrivals', () => {
    const log = readLog(textFile('Date,Answered,Wait (s)', '2024-03-01,Y,12', '2024-03-02,N,40'));
    expect(log.hasOnlyDays).toBe(true);
    expect(shortCalls(log)).toEqual([
      [null, 'answered', 12],
      [null, 'abandoned', 40],
    ]);
  });
});

test('the order of the rows does not change the calls', () => {
  const rows = Array.from(
    { length: 30 },
    (_, i) => `2024-03-01 09:00:${String(i).padStart(2, '0')},${i % 3 ? 'Y' : 'N'},${i * 7},A`,
  );
  const expected = shortCalls(logOf(...rows));
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(shortCalls(logOf(...shuffled))).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
