import type { ApiCall } from './call-catalogue';

/**
 * The path and query of a call. Values fill the places that the path names, the others make the query;
 * one that is empty is left out. Commas stay readable; no quote is left that could end a string early.
 */
export function callUrl(
  { path, parameters }: Pick<ApiCall, 'path' | 'parameters'>,
  values: Readonly<Partial<Record<string, string>>>,
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encode(values[name] ?? ''));
  const query = parameters.flatMap((name) => {
    const value = values[name] ?? '';
    if (value === '' || path.includes(`{${name}}`)) return [];
    return [`${name}=${encode(value).replaceAll('%2C', ',')}`];
  });
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

function encode(value: string): string {
  return encodeURIComponent(value).replaceAll("'", '%27');
}
