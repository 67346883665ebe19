/** What a request asks for. */
export type RequestTarget = {
  /** Decoded: `/fr/figures/be-2010-told-friends`. */
  path: string;
  /** As it was sent, without the query. */
  rawPath: string;
  /** With its question mark; empty where there is none. */
  search: string;
  query: URLSearchParams;
};

/**
 * Reads a request's target; a proxy may send it with scheme and host before the path.
 * @returns null where the path's percent-encoding stands for no text
 */
export function readTarget(target: string): RequestTarget | null {
  const local = target.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  const at = local.indexOf('?');
  const rawPath = at < 0 ? local : local.slice(0, at);
  const search = at < 0 ? '' : local.slice(at);
  try {
    const path = decodeURIComponent(rawPath);
    if (!path.startsWith('/') || path.includes('\0')) return null;
    return { path, rawPath, search, query: new URLSearchParams(search) };
  } catch {
    return null;
  }
}
