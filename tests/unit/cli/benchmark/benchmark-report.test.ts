import { expect, test } from 'vitest';
import { defaultCountingRules as rules } from '@/lib/call-log/measure/call-counts-summary';
import { judgeStandard } from '@/lib/call-log/measure/standard-verdict-summary';
import { toBenchmarkTable, verdictCaveats } from '@/lib/cli/benchmark/benchmark-report';
import { sampleCall, summarise } from '../../../fixtures/sample-calls';

const charter = {
  id: 'be-charter',
  label: 'Charter',
  rule: '',
  threshold_seconds: 150,
  target_percent: 90,
};

/** Ten offered calls, so many of them answered within the charter's 150 s, the others a second too late. */
function benchmark(inTime: number) {
  const calls = Array.from({ length: 10 }, (_, index) =>
    sampleCall({ wait: index < inTime ? 150 : 151, outcome: 'answered' }),
  );
  const summary = summarise(calls, rules);
  return {
    summary,
    unreadableRows: 0,
    staffing: null,
    verdict: judgeStandard(summary, charter, 'offered'),
  };
}

const lastLine = (inTime: number) => toBenchmarkTable(benchmark(inTime)).split('\n').at(-1);

test.each([
  [10, 'be-charter: 100.00% within 150 s by offered; required: 90%. Met, with 1 call to spare.'],
  [9, 'be-charter: 90.00% within 150 s by offered; required: 90%. Met, with 0 calls to spare.'],
  [8, 'be-charter: 80.00% within 150 s by offered; required: 90%. Missed by 1 call.'],
  [7, 'be-charter: 70.00% within 150 s by offered; required: 90%. Missed by 2 calls.'],
])('%s of 10 calls in time', (inTime, line) => {
  expect(lastLine(inTime)).toBe(line);
});

test('a log without calls has no verdict, and says so', () => {
  const summary = summarise([], rules);
  const verdict = judgeStandard(summary, charter, 'offered');
  expect(verdictCaveats({ summary, unreadableRows: 0, staffing: null, verdict })).toEqual([
    'The log has no offered calls, so there is no verdict.',
  ]);
});
