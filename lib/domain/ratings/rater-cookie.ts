import { publicUrl } from '../../base/settings/settings';
import { raterCookie, readAccountCookies } from '../accounts/account-cookies';
import { receiptSchema } from './rating-secrets';

// A browser that has rated keeps a token of chance, by which a later rating of the same organisation takes the place of the
// first. It says nothing else of anybody.

/** As long as browsers keep a cookie at most. */
const cookieSeconds = 400 * 24 * 60 * 60;

/** The token of the browser that sends these cookies; null where it has none of ours. */
export function readRaterToken(cookies: string | null): string | null {
  const value = readAccountCookies(cookies ?? undefined).get(raterCookie);
  return receiptSchema.safeParse(value).data ?? null;
}

/** The cookie that keeps a token, for `Set-Cookie`. */
export function raterCookieOf(token: string): string {
  const secure = publicUrl().startsWith('https:') ? '; Secure' : '';
  return `${raterCookie}=${token}; Max-Age=${cookieSeconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
