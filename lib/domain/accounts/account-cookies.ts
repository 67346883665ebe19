/** Names of our cookies begin so. */
export const cookiePrefix = 'barometer';

/** What a browser is known by from an earlier sign-in: `known-browser.ts`. */
export const knownBrowserCookie = `${cookiePrefix}.known_browser`;

/** The token of a browser in which somebody rated: `rater-cookie.ts`. */
export const raterCookie = `${cookiePrefix}.rater`;

/** The session's cookie: better-auth puts `__Secure-` before it where the address is `https:`. */
const sessionCookie = `${cookiePrefix}.session_token`;

const ours: ReadonlySet<string> = new Set([
  ...[sessionCookie, `__Secure-${sessionCookie}`, knownBrowserCookie, raterCookie],
]);

/** Longer ones are none of ours. */
const longestCookie = 500;

/**
 * Our own cookies among all that a browser sends, the first of each name. Other sites on the same host may
 * have set any number.
 * @param header `Cookie`, as it was sent
 * @returns likewise; empty where there is none of ours
 */
export function accountCookies(header: string | undefined): string {
  return [...readAccountCookies(header)].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** The same, by their names. */
export function readAccountCookies(header = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    const value = part.slice(at + 1).trim();
    if (ours.has(name) && !found.has(name) && value.length <= longestCookie) found.set(name, value);
  }
  return found;
}
