/** The query of an address: under each parameter's name its values, decoded, in the order in which they came. */
export type Query = ReadonlyMap<string, readonly string[]>;

/** A query as it comes in: as text, with or without its question mark, or as Next hands it to a page. */
type Given = string | Readonly<Record<string, string | readonly string[] | undefined>>;

export const noQuery: Query = new Map();

/** The one reader of queries. What cannot be decoded reads as U+FFFD, as browsers have it. */
export function readQuery(given: Given): Query {
  const query = new Map<string, string[]>();
  for (const [name, value] of givenPairs(given)) {
    const values = query.get(name);
    if (values) values.push(value);
    else query.set(name, [value]);
  }
  return query;
}

function givenPairs(given: Given): Iterable<readonly [string, string]> {
  if (typeof given === 'string') return new URLSearchParams(given);
  return Object.entries(given).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as const),
  );
}

/** The query of a request's address. */
export function queryOf({ url }: { url: string }): Query {
  const at = url.indexOf('?');
  return at < 0 ? noQuery : readQuery(url.slice(at).replace(/#.*$/s, ''));
}

/** The first value of a parameter; null where there is none. */
export function firstOf(query: Query, name: string): string | null {
  return query.get(name)?.[0] ?? null;
}

/** A query with nothing but some parameters in it. */
export function keepParameters(query: Query, names: readonly string[]): Query {
  return new Map([...query].filter(([name]) => names.includes(name)));
}

type Written = string | number | null | undefined;

/**
 * The one writer of queries, without `?`: parameters in the order given, commas as they are, since they part
 * lists. What is null or undefined is left out.
 */
export function formatQuery(query: Query | Readonly<Record<string, Written>>): string {
  const entries: Iterable<readonly [string, readonly string[] | Written]> =
    query instanceof Map ? query : Object.entries(query);
  const parts = [...entries].flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => `${encode(name)}=${encode(String(one))}`),
  );
  return parts.join('&');
}

/** A list as the value of one parameter: sorted, since its order never matters. */
export function formatList(values: readonly string[]): string {
  return [...values].sort().join(',');
}

/** Several written queries as one. */
export function joinQueries(...queries: readonly string[]): string {
  return queries.filter((query) => query !== '').join('&');
}

/** An address with a written query, where there is one. */
export function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%2C', ',');
}
