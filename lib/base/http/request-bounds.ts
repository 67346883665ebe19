import { isReadable, localTarget, pathOf, searchOf } from './request-target';

/**
 * How many parts a request may have and how long each may be, before anything reads it: what parses
 * them further on may grow faster than they do.
 */
export const requestBounds = {
  /** Header lines. */
  headers: 100,
  /** Characters of a header line's value, and of all together; cookies are read for their own alone. */
  headerValue: 8_000,
  headerValues: 16_000,
  /** Segments of a path, and characters of one. */
  segments: 16,
  segment: 500,
  /** Parameters of a query, and characters of a name and of a value as they are sent. */
  parameters: 100,
  parameterName: 100,
  parameterValue: 8_000,
  /** Values of all lists together, which commas part. */
  listValues: 1_000,
} as const;

/** Why a request is not even looked at. */
export type BoundReason =
  | 'address-too-long'
  | 'several-hosts'
  | 'headers-too-large'
  | 'path-too-deep'
  | 'query-too-large'
  | 'broken-address';

/**
 * Which bound a request does not keep to; null where it keeps to all. One pass over its head.
 * @param url the request's target as it was sent
 * @param longest how many characters that may have
 */
export function findBrokenBound(
  rawHeaders: readonly string[],
  url: string,
  longest: number,
): BoundReason | null {
  if (url.length > longest) return 'address-too-long';
  const ofHeaders = findExcessiveHeaders(rawHeaders);
  if (ofHeaders) return ofHeaders;
  const target = { url: localTarget(url) };
  if (isTooDeep(pathOf(target))) return 'path-too-deep';
  if (hasExcessiveQuery(searchOf(target).slice(1))) return 'query-too-large';
  return isReadable(target.url) ? null : 'broken-address';
}

/** @param rawHeaders names and values in turn */
function findExcessiveHeaders(rawHeaders: readonly string[]): BoundReason | null {
  if (rawHeaders.length / 2 > requestBounds.headers) return 'headers-too-large';
  let together = 0;
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const { length } = rawHeaders[at + 1] ?? '';
    const name = rawHeaders[at]?.toLowerCase();
    if (name === 'cookie') continue;
    // A proxy on the way may have read another one than we (RFC 9112, 3.2).
    if (name === 'host' && (hosts += 1) > 1) return 'several-hosts';
    together += length;
    if (length > requestBounds.headerValue || together > requestBounds.headerValues)
      return 'headers-too-large';
  }
  return null;
}

function isTooDeep(path: string): boolean {
  const segments = path.split('/', requestBounds.segments + 2).slice(1);
  return (
    segments.length > requestBounds.segments ||
    segments.some((segment) => segment.length > requestBounds.segment)
  );
}

function hasExcessiveQuery(query: string): boolean {
  if (query === '') return false;
  const parameters = query.split('&', requestBounds.parameters + 1);
  if (parameters.length > requestBounds.parameters) return true;
  if (parameters.some(isTooLong)) return true;
  const values = query.split(/,|%2c/i, requestBounds.listValues + 1);
  return values.length > requestBounds.listValues;
}

function isTooLong(parameter: string): boolean {
  const at = parameter.indexOf('=');
  const name = at < 0 ? parameter.length : at;
  return (
    name > requestBounds.parameterName || parameter.length - name - 1 > requestBounds.parameterValue
  );
}
