import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { publicUrl, readEnv } from '../../base/settings/settings';
import { knownBrowserCookie, readAccountCookies } from './account-cookies';

// A browser in which somebody has signed in before keeps a signed cookie that says so. What strangers do with
// the account's address then does not count against it:
// https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies

/** A browser, by a random id, and the account that has signed in there, by a keyed hash. */
export type KnownBrowser = { id: string; account: string };

/** As long as browsers keep a cookie at most. */
const cookieSeconds = 400 * 24 * 60 * 60;

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

const accountOf = (email: string, secret: string) => sign(`known account ${email}`, secret);

/** What the cookies of a request say of its browser; null where there is no such cookie, or not one of ours. */
export function readKnownBrowser(
  cookies: string | undefined,
  secret: string | undefined = readEnv().AUTH_SECRET,
): KnownBrowser | null {
  const value = readAccountCookies(cookies).get(knownBrowserCookie);
  if (value === undefined || secret === undefined) return null;
  const [id = '', account = '', mac = ''] = value.split('.');
  const expected = Buffer.from(sign(`known browser ${id} ${account}`, secret));
  const found = Buffer.from(mac);
  const isOurs = found.length === expected.length && timingSafeEqual(found, expected);
  return isOurs ? { id, account } : null;
}

/** Whether it is an account that has signed in in this browser. */
export function isKnownFor(browser: KnownBrowser | null, email: string, secret: string): boolean {
  return browser !== null && browser.account === accountOf(email, secret);
}

/** The cookie by which a browser is known once somebody has signed in, for `Set-Cookie`. */
export function knownBrowserCookieOf(email: string, secret: string): string {
  const [id, account] = [randomUUID(), accountOf(email, secret)];
  const value = `${id}.${account}.${sign(`known browser ${id} ${account}`, secret)}`;
  const secure = publicUrl().startsWith('https:') ? '; Secure' : '';
  return `${knownBrowserCookie}=${value}; Max-Age=${cookieSeconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
