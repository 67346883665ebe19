import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';

/**
 * Issues of a check that are kept, told and shown: whoever has more of them mends these first. A file can have
 * millions, each of which costs the server more to put into words than it cost to send.
 */
export const mostIssues = 1_000;

/** The first of many issues, mistakes before what only deserves a look; and how many more there are. */
export function keepIssues(issues: readonly SurveyFileIssue[]): {
  issues: SurveyFileIssue[];
  omitted: number;
} {
  const omitted = Math.max(0, issues.length - mostIssues);
  if (omitted === 0) return { issues: [...issues], omitted };
  const errors = issues.filter(({ severity }) => severity === 'error').slice(0, mostIssues);
  const others = issues.filter(({ severity }) => severity !== 'error');
  return { issues: [...errors, ...others.slice(0, mostIssues - errors.length)], omitted };
}
