import type { Query } from '../../base/http/query';
import { checkSince, parseSince } from '../../domain/filters/api-filters';
import type { ParsedParameter, FilterProblem } from '../../domain/filters/parameters';
import type { SelectionRequest } from '../responses/figures-response';
import { parseListOptions, type ListOptions } from './figure-list';

export type ChangeOptions = ListOptions & { since: number };

/** The options of the list of changes: those of every list, and the release it starts after. */
export function parseChangeOptions(query: Query): ParsedParameter<ChangeOptions> {
  const list = parseListOptions(query);
  const since = parseSince(query);
  return {
    value: { ...list.value, since: since.value },
    problems: [...list.problems, ...since.problems],
  };
}

/** `since` must not come after the release that is read, and the cursor must be one of this list. */
export function checkChangeOptions({
  options,
  selection,
}: SelectionRequest<ChangeOptions>): FilterProblem[] {
  const { since, cursor } = options;
  const isForeign = cursor !== null && readPlace(cursor.after) === null;
  return [
    ...checkSince(since, selection.release),
    ...(isForeign
      ? [{ parameter: 'cursor' as const, found: cursor.after, code: 'malformed' as const }]
      : []),
  ];
}

export type ChangePosition = { release: number; id: string };

/** Changes come release by release, the newest first, and in each in the order of ids. */
export const formatPlace = ({ release, id }: ChangePosition) => `${release}/${id}`;

/** A place as the cursor names it; null where the text names none. */
export function readPlace(text: string): ChangePosition | null {
  const [, release, id] = /^([1-9]\d{0,8})\/(.+)$/.exec(text) ?? [];
  return release === undefined || id === undefined ? null : { release: Number(release), id };
}
