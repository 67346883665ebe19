import { expect, test } from 'vitest';
import { IssueList, TooManyErrors } from '@/lib/domain/issues/issue-list';
import type { SurveyFileIssue } from '@/lib/domain/issues/issue-schema';

const issue = (severity: 'error' | 'warning', row: number, column = 'year'): SurveyFileIssue => ({
  ...{ severity, row, file: 'a.csv', sheet: null, column, place: `figures[${row}].${column}` },
  ...{ code: severity === 'error' ? 'not-whole' : 'year-inferred', found: 'x', values: {} },
});

test('issues come back as they were found', () => {
  const list = new IssueList();
  const issues = [issue('warning', 3), issue('error', 1), issue('warning', 2)];
  for (const one of issues) list.add(one);
  expect(list.all()).toEqual(issues);
});

test('ten thousand errors end a check, and the one too many says where', () => {
  const list = new IssueList();
  for (let row = 1; row <= 10_000; row += 1) list.add(issue('error', row));
  const last = issue('error', 10_001);
  expect(() => list.add(last)).toThrow(new TooManyErrors(last, 10_000));
  expect(list.all().length).toBe(10_000);
});

test('an error that something else says already is not shown, and ends it after fifty thousand', () => {
  const list = new IssueList();
  for (let row = 1; row <= 50_000; row += 1) list.add(issue('error', 1), null);
  expect(list.all()).toEqual([]);
  expect(() => list.add(issue('error', 1), null)).toThrow(TooManyErrors);
});

test('of many warnings ten thousand are kept, and each cause tells how many more it has', () => {
  const list = new IssueList();
  for (let row = 1; row <= 50_000; row += 1) list.add(issue('warning', row));
  for (let row = 1; row <= 70; row += 1) list.add(issue('warning', row, 'value'));
  const all = list.all();
  expect(all.length).toBe(10_001);
  expect(all[9_999]).toEqual({ ...issue('warning', 10_000), more: 40_000 });
  expect(all[10_000]).toEqual({ ...issue('warning', 1, 'value'), more: 69 });
});
