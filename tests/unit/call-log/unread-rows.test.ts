import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultCountingRules } from '@/lib/call-log/measure/call-counts-summary';
import { summariseLog } from '@/lib/call-log/measure/log-summary';
import { judgeStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import { readTable } from '@/lib/call-log/read/read-table';
import { readLog } from '@/lib/call-log/read-log';
import { textFile } from '../../fixtures/call-log-file';

const charter = { id: 'be-charter', threshold_seconds: 150, target_percent: 90 };

/** The verdict on a file of these rows; `asked` where a person must answer first. */
function verdictOf(rows: readonly string[]): boolean | null | 'asked' {
  const read = readLog(readTable(textFile('Start,Status,Wait (s)', ...rows)), {});
  if (read.kind !== 'calls') return 'asked';
  return judgeStandard(summariseLog(read.log, defaultCountingRules), charter).judgement.met;
}

const row = fc
  .tuple(
    fc.integer({ min: 10, max: 59 }),
    fc.constantFrom('Answered', 'Answered', 'Answered', 'Abandoned'),
    fc.constantFrom(5, 20, 149, 150, 151, 400),
  )
  .map(([second, status, wait]) => `2024-03-14 09:00:${second},${status},${wait}`);

const worse = fc.constantFrom(
  ...[
    '2024-03-14 09:00:05,Answered,soon',
    'yesterday,Answered,5',
    '2024-03-14 09:00:06,Answered,-5',
  ],
  ...['2024-03-14 09:00:07,Parked,5', '2024-03-14 09:00:08,,5', '2024-03-14 09:00:09'],
  ...['2024-03-14 09:01:00,Voicemail,5', '2024-03-14 09:01:01,BUSY,0'],
);

test('rows that cannot be read, and words that are not known, never make a verdict “met”', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 4, maxLength: 30 }),
      fc.array(worse, { minLength: 1, maxLength: 6 }),
      (rows, more) => {
        if (verdictOf(rows) !== true) expect(verdictOf([...rows, ...more])).not.toBe(true);
      },
    ),
  );
});
