import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { sampleCallLog, sampleCallLogName } from '@/lib/call-log/read/sample-call-log';

const { data, errors, meta } = Papa.parse<Record<string, string>>(sampleCallLog(), {
  header: true,
  skipEmptyLines: true,
});

test('the sample is made up, says so, and is the same every time', () => {
  expect(sampleCallLogName).toContain('made-up');
  expect(sampleCallLog()).toBe(sampleCallLog());
  expect(data.every((row) => /^sample-\d{4}$/.test(row.Caller ?? ''))).toBe(true);
});

test('the sample is about 5,000 calls of four weeks to three queues', () => {
  expect(errors).toEqual([]);
  expect(meta.fields).toEqual([
    'Queue',
    'Caller',
    'Arrived',
    'Wait (s)',
    'Outcome',
    'Handling (s)',
  ]);
  expect(data.length).toBeGreaterThan(4500);
  expect(data.length).toBeLessThan(5500);
  expect(new Set(data.map((row) => row.Queue)).size).toBe(3);
  const times = data.map((row) => row.Arrived ?? '');
  expect(times.every((time) => /^2026-03-\d\d [01]\d:\d\d:\d\d$/.test(time))).toBe(true);
  expect(times).toEqual([...times].sort());
});

test('Monday mornings break the charter, other hours together do not', () => {
  const isMonday = (row: Record<string, string>) =>
    /^2026-03-(02|09|16|23) 1[01]:/.test(row.Arrived ?? '');
  const inTime = (rows: typeof data) =>
    rows.filter((row) => row.Outcome === 'answered' && Number(row['Wait (s)']) <= 150).length /
    rows.length;
  expect(inTime(data.filter(isMonday))).toBeLessThan(0.7);
  expect(inTime(data.filter((row) => !isMonday(row)))).toBeGreaterThan(0.9);
});
