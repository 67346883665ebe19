import { formatQuery, withQuery } from '../../../base/http/query';
import type { ApiCall } from '../openapi/call-catalogue';

/**
 * The path and query of a call. Values fill the places that the path names, the others make the query;
 * one that is empty is left out. Commas stay readable; no quote is left that could end a string early.
 */
export function callUrl(
  { path, parameters }: Pick<ApiCall, 'path' | 'parameters'>,
  values: Readonly<Partial<Record<string, string>>>,
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
  const asked = parameters.filter((name) => !path.includes(`{${name}}`));
  const query = formatQuery(Object.fromEntries(asked.map((name) => [name, values[name] || null])));
  return withQuery(filled, query).replaceAll("'", '%27');
}
