import type { PathIssue } from '../issues/issue-place';
import { parseIdentifier } from '../organisations/organisation-identifier';
import type { Organisation } from '../organisations/organisation-schema';
import type { KnownWords } from './figure-issues';
import type { ReadableFile } from './readable-file-schema';

const relations = ['parent', 'successor'] as const;

/**
 * What is wrong with the meaning of a file's organisations: one that they name is not there or is, step by step,
 * themselves; a date is of no organisation; a register gave their number to another one.
 */
export function* findOrganisationIssues(
  { organisations }: ReadableFile,
  known: KnownWords,
): Generator<PathIssue> {
  const owners = ownersOfNumbers(known.organisations.values());
  for (const [index, one] of organisations.entries())
    if (one !== null)
      for (const { path, ...issue } of issuesOf(one, known.organisations, owners))
        yield { path: ['organisations', index, ...path], ...issue };
}

type Organisations = KnownWords['organisations'];

function* issuesOf(
  one: Organisation,
  known: Organisations,
  owners: ReadonlyMap<string, string>,
): Generator<PathIssue> {
  for (const relation of relations) {
    const found = one[relation];
    const since = one[`${relation}_from`];
    if (found === null) {
      if (since !== null)
        yield {
          ...{ path: [`${relation}_from`], code: 'date-of-nothing', found: since },
          values: { other: relation },
        };
      continue;
    }
    if (!known.has(found)) yield { path: [relation], code: 'unknown-organisation', found };
    const way = wayBack(one, relation, known);
    if (way !== null)
      yield { path: [relation], code: 'organisation-circle', found, values: { way } };
  }
  for (const [place, found] of (one.identifiers ?? []).entries()) {
    const owner = owners.get(numberKey(found));
    if (owner !== undefined && owner !== one.id)
      yield {
        ...{ path: ['identifiers', place], code: 'identifier-twice', found },
        values: { first: owner },
      };
  }
}

/** The ids from an organisation to itself, by its parent and that one's, or by its successor; null for none. */
function wayBack(
  { id, ...one }: Organisation,
  relation: (typeof relations)[number],
  known: Organisations,
): string | null {
  const way = [id];
  for (let next = one[relation]; next !== null; next = known.get(next)?.[relation] ?? null) {
    way.push(next);
    if (next === id) return way.join(' → ');
    // A circle that it only leads to is told of those that lie in it.
    if (way.indexOf(next) < way.length - 1) return null;
  }
  return null;
}

/** A number, as its register writes it, with the first organisation that has it. */
function ownersOfNumbers(organisations: Iterable<Organisation>): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { id, identifiers } of organisations)
    for (const text of identifiers ?? []) {
      const key = numberKey(text);
      if (!owners.has(key)) owners.set(key, id);
    }
  return owners;
}

function numberKey(text: string): string {
  const read = parseIdentifier(text);
  return read === null ? text : `${read.scheme}:${read.number}`;
}
