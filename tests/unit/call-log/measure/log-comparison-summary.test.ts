import { expect, test } from 'vitest';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import { compareLogs } from '@/lib/call-log/measure/log-comparison-summary';
import { listMeasures } from '@/lib/call-log/measure/measure-list-summary';
import { measuresCsv } from '@/lib/call-log/measure/measures-csv';
import { sampleCall, summarise, thirteenCalls } from '../../../fixtures/sample-calls';

/** So many answered calls of 100, the others given up after 99 s. */
const hundred = (answered: number) =>
  summarise(
    Array.from({ length: 100 }, (_, index) =>
      sampleCall({
        wait: index < answered ? 10 : 99,
        outcome: index < answered ? 'answered' : 'abandoned',
      }),
    ),
    rules,
  );

test('two logs, measure by measure', () => {
  const rows = compareLogs(hundred(90), hundred(80));
  const rowOf = (measure: string) => rows.find((row) => row.measure === measure);
  expect(rowOf('answered')).toMatchObject({
    ...{ first: 90, second: 80, difference: -10, interval: null },
  });
  // Wilson: 10 of 100 lie between 5.52 and 17.44 %, 20 of 100 between 13.34 and 28.88 %; 10 points less
  // √(6.66² + 7.44²) = 9.98, and more √(8.88² + 4.48²) = 9.95.
  expect(rowOf('abandonment-rate')).toMatchObject({
    ...{ first: 0.1, second: 0.2, difference: 0.1, interval: { low: 0, high: 19.9 } },
  });
  expect(rowOf('first-contact-resolution')).toMatchObject({ difference: null, interval: null });
});

test('logs measured by different rules are not compared', () => {
  const other = summarise([], { ...rules, shortAbandonSeconds: 10 });
  expect(() => compareLogs(hundred(90), other)).toThrow(RangeError);
});

test('the measures as CSV', () => {
  const lines = measuresCsv(listMeasures(summarise(thirteenCalls, rules))).split('\r\n');
  expect(lines[0]).toBe('measure,method,threshold,value,unit,n');
  expect(lines).toContain('short-abandoned,,5,1,calls,13');
  expect(lines).toContain('average-speed-of-answer,,,91.5,seconds,8');
  expect(lines).toContain(
    'service-level,offered_less_short_abandoned,180,0.5833333333333334,share,12',
  );
  expect(lines).toContain('first-contact-resolution,,,,share,0');
  expect(lines.at(-1)).toBe('');
});
