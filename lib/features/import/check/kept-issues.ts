import { causeOf } from '../../../domain/issues/issue-list';
import type { SurveyFileIssue } from '../../../domain/issues/issue-schema';

/**
 * Issues of a check that are kept, told and shown: whoever has more of them mends these first. Each costs the
 * server more to put into words than it cost to send.
 */
export const mostIssues = 1_000;

/**
 * The first of many issues, as evenly of each cause as there is place: mistakes before what only deserves a look.
 * @returns them in their order, the last one of each cause with how many more there are of it; and how many that is
 */
export function keepIssues(issues: readonly SurveyFileIssue[]): {
  issues: SurveyFileIssue[];
  omitted: number;
} {
  const turns = new Map<string, number>();
  const waiting = issues.map((issue, index) => {
    const cause = causeOf(issue);
    const turn = turns.get(cause) ?? 0;
    turns.set(cause, turn + 1);
    return { issue, index, cause, turn, isError: issue.severity === 'error' };
  });
  waiting.sort((a, b) => Number(b.isError) - Number(a.isError) || a.turn - b.turn);
  const kept = waiting.slice(0, mostIssues).toSorted((a, b) => a.index - b.index);
  const more = new Map<string, number>();
  const isKept = new Set(kept.map(({ index }) => index));
  for (const { cause, issue, index } of waiting)
    more.set(cause, (more.get(cause) ?? 0) + (issue.more ?? 0) + (isKept.has(index) ? 0 : 1));
  const last = new Map(kept.map(({ cause, index }) => [cause, index]));
  return {
    issues: kept.map(({ issue: { more: _, ...issue }, cause, index }) => {
      const rest = last.get(cause) === index ? (more.get(cause) ?? 0) : 0;
      return rest === 0 ? issue : { ...issue, more: rest };
    }),
    omitted: [...more.values()].reduce((sum, count) => sum + count, 0),
  };
}
