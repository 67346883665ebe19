import { expect, test } from 'vitest';
import { keepIssues } from '@/lib/features/import/check/kept-issues';
import type { SurveyFileIssue } from '@/lib/domain/issues/issue-schema';

const issue = (severity: 'error' | 'warning', row: number): SurveyFileIssue => ({
  ...{ severity, row, file: 'a.csv', sheet: null, column: 'year', place: `row ${row}` },
  ...{ code: 'not-a-link', found: 'x', values: {} },
});

const many = (severity: 'error' | 'warning', count: number) =>
  Array.from({ length: count }, (_, row) => issue(severity, row));

test('up to a thousand issues are all kept, in their order', () => {
  const issues = [...many('warning', 400), ...many('error', 600)];
  expect(keepIssues(issues)).toEqual({ issues, omitted: 0 });
});

test('of more, mistakes come first, and how many are left out is told', () => {
  const kept = keepIssues([...many('warning', 4_000), ...many('error', 600)]);
  expect(kept.omitted).toBe(3_600);
  expect(kept.issues.map(({ severity }) => severity)).toEqual([
    ...Array.from({ length: 600 }, () => 'error'),
    ...Array.from({ length: 400 }, () => 'warning'),
  ]);
});
