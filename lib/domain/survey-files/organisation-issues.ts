import type { PathIssue } from '../issues/issue-place';
import { parseIdentifier } from '../organisations/organisation-identifier';
import type { Organisation } from '../organisations/organisation-schema';
import type { KnownWords } from './figure-issues';
import type { ReadableFile } from './readable-file-schema';

const relations = ['parent', 'successor'] as const;
type Relation = (typeof relations)[number];

type Organisations = KnownWords['organisations'];

/** The ids of a circle in order, and where among them one stands. */
type Circle = { ids: readonly string[]; at: number };

/** What is found among all organisations that stand or come in together, once for all their files. */
export type OrganisationFacts = {
  /** The first organisation that has a number, as its register writes that. */
  owners: ReadonlyMap<string, string>;
  /** Those that are, step by step, their own parent or successor. */
  circles: Readonly<Record<Relation, ReadonlyMap<string, Circle>>>;
};

export function factsOf(organisations: Organisations): OrganisationFacts {
  return {
    owners: ownersOfNumbers(organisations.values()),
    circles: {
      parent: circlesOf('parent', organisations),
      successor: circlesOf('successor', organisations),
    },
  };
}

/**
 * What is wrong with the meaning of a file's organisations: one that they name is not there or is, step by step,
 * themselves; a date is of no organisation; a register gave their number to another one.
 */
export function* findOrganisationIssues(
  { organisations }: ReadableFile,
  known: Organisations,
  facts: OrganisationFacts,
): Generator<PathIssue> {
  for (const [index, one] of organisations.entries())
    if (one !== null)
      for (const { path, ...issue } of issuesOf(one, known, facts))
        yield { path: ['organisations', index, ...path], ...issue };
}

function* issuesOf(
  one: Organisation,
  known: Organisations,
  { owners, circles }: OrganisationFacts,
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
    const circle = circles[relation].get(one.id);
    if (circle !== undefined)
      yield {
        ...{ path: [relation], code: 'organisation-circle', found },
        values: { way: wayAround(circle) },
      };
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

/** The circles of a relation, each organisation walked once. One that only leads to a circle is in none. */
function circlesOf(relation: Relation, organisations: Organisations): ReadonlyMap<string, Circle> {
  const circles = new Map<string, Circle>();
  const walked = new Set<string>();
  for (const start of organisations.keys()) {
    const way = new Map<string, number>();
    let next: string | null = start;
    while (next !== null && !walked.has(next)) {
      walked.add(next);
      way.set(next, way.size);
      next = organisations.get(next)?.[relation] ?? null;
    }
    const begin = next === null ? undefined : way.get(next);
    if (begin === undefined) continue;
    const ids = [...way.keys()].slice(begin);
    for (const [at, id] of ids.entries()) circles.set(id, { ids, at });
  }
  return circles;
}

/** Organisations of a circle that are named. */
const mostNamed = 20;

/** From an organisation to itself, `a → b → a`; of a long circle its beginning. */
function wayAround({ ids, at }: Circle): string {
  const named = Array.from(
    { length: Math.min(ids.length, mostNamed) },
    (_, step) => ids[(at + step) % ids.length],
  );
  return [...named, ...(ids.length > mostNamed ? ['…'] : []), ids[at]].join(' → ');
}

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
