import { z } from 'zod';
import { db } from '../client';
import { readEnv } from '../../base/settings/settings';
import type { Actor } from '../../domain/accounts/actor-schema';
import { recordAudit } from './audit-store';
import { getAuth } from './auth-store';
import {
  isKnownFor,
  knownBrowserCookieOf,
  readKnownBrowser,
} from '../../domain/accounts/known-browser';
import { longestPassword } from '../../domain/accounts/password-schema';
import { forgetFailures, limitsOf, takeTry } from './sign-in-limit-store';

/** What came of signing in: cookies to set, or how long to wait; which part was wrong is never told. */
export type SignIn = { cookies: string[] } | { wrong: true } | { waitSeconds: number };

const credentialsSchema = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  password: z.string().min(1).max(longestPassword),
});

/**
 * Signs somebody in, and ends the session that their browser had before.
 * @param address the network address it comes from, only ever kept as a keyed hash
 * @param headers of the request, whose cookies tell a browser that is known
 */
export async function signIn(
  credentials: unknown,
  address: string,
  headers: Headers = new Headers(),
): Promise<SignIn> {
  const auth = await getAuth();
  const read = credentialsSchema.safeParse(credentials);
  if (auth === null || !read.success) return { wrong: true };
  const client = await db();
  const { email } = read.data;
  const secret = readEnv().AUTH_SECRET ?? '';
  const browser = readKnownBrowser(headers.get('Cookie') ?? undefined, secret);
  const limits = limitsOf({ email, address, browser }, secret);
  const waitSeconds = await takeTry(client, limits);
  if (waitSeconds > 0) return { waitSeconds };
  const answer = await auth.api.signInEmail({ body: read.data, asResponse: true });
  if (!answer.ok) {
    const known = await client.editor.findUnique({ where: { email } });
    await recordAudit(client, { actor: known?.email ?? null, action: 'sign-in-failed' });
    return { wrong: true };
  }
  await forgetFailures(client, limits);
  const before = await auth.api.getSession({ headers: new Headers(headers) });
  if (before) await client.editorSession.deleteMany({ where: { id: before.session.id } });
  await recordAudit(client, { actor: email, action: 'sign-in' });
  const known = isKnownFor(browser, email, secret) ? [] : [knownBrowserCookieOf(email, secret)];
  return { cookies: [...answer.headers.getSetCookie(), ...known] };
}

/** Ends the session of whoever asks. @returns cookies to set */
export async function signOut(actor: Actor, headers: Headers): Promise<string[]> {
  const auth = await getAuth();
  if (auth === null) return [];
  const answer = await auth.api.signOut({ headers, asResponse: true });
  await recordAudit(await db(), { actor: actor.account, action: 'sign-out' });
  return answer.headers.getSetCookie();
}

/** Ends every session of whoever asks, on whatever device. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  const client = await db();
  await client.$transaction([
    client.editorSession.deleteMany({ where: { userId: actor.editor_id ?? '' } }),
    recordAudit(client, { actor: actor.account, action: 'sign-out-everywhere' }),
  ]);
}
