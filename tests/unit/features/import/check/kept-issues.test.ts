import { expect, test } from 'vitest';
import { keepIssues } from '@/lib/features/import/check/kept-issues';
import type { SurveyFileIssue } from '@/lib/domain/issues/issue-schema';

const issue = (severity: 'error' | 'warning', row: number, column = 'year'): SurveyFileIssue => ({
  ...{ severity, row, file: 'a.csv', sheet: null, column, place: `row ${row}` },
  ...{ code: 'not-a-link', found: 'x', values: {} },
});

const many = (severity: 'error' | 'warning', count: number, column?: string) =>
  Array.from({ length: count }, (_, row) => issue(severity, row + 1, column));

test('up to a thousand issues are all kept, in their order', () => {
  const issues = [...many('warning', 400), ...many('error', 600)];
  expect(keepIssues(issues)).toEqual({ issues, omitted: 0 });
});

test('of more, mistakes come before warnings, and how many are left out is told', () => {
  const kept = keepIssues([...many('warning', 4_000), ...many('error', 600)]);
  expect(kept.omitted).toBe(3_600);
  expect(kept.issues.filter(({ severity }) => severity === 'error').length).toBe(600);
  expect(kept.issues.length).toBe(1_000);
  // In their order: the last warning that is kept speaks for all that are not.
  expect(kept.issues[399]).toEqual({ ...issue('warning', 400), more: 3_600 });
  expect(kept.issues[400]).toEqual(issue('error', 1));
});

test('a cause of many rows crowds out no other', () => {
  const kept = keepIssues([...many('error', 5_000), ...many('error', 3, 'country')]);
  expect(kept.issues.slice(-3)).toEqual(many('error', 3, 'country'));
  expect(kept.issues[996]).toEqual({ ...issue('error', 997), more: 4_003 });
  expect(kept.omitted).toBe(4_003);
});

test('what was counted before is counted on', () => {
  const issues = [...many('warning', 1_200), { ...issue('warning', 1_201), more: 50 }];
  const kept = keepIssues(issues);
  expect(kept.issues.at(-1)).toEqual({ ...issue('warning', 1_000), more: 251 });
  expect(kept.omitted).toBe(251);
});
