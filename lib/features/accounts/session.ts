import { actorSchema, type Actor } from '../../domain/accounts/actor-schema';
import { getAuth, isConfigured } from '../../database/stores/auth-store';
import { readTokenActor } from '../../database/stores/token-store';

const bearer = /^Bearer +(\S+)$/i;

/**
 * Who asks, by a session's cookie or by a token in `Authorization: Bearer …`; null for everybody else,
 * and for everybody where the editors' part is not configured. A request with a token is never taken
 * for its cookie's: a wrong token is nobody. Whoever changes something for a cookie asks `isSameSite`.
 */
export async function readActor(headers: Headers): Promise<Actor | null> {
  const authorization = headers.get('Authorization');
  if (authorization === null) return readSessionActor(headers);
  const [, token] = bearer.exec(authorization) ?? [];
  return token === undefined || !isConfigured() ? null : readTokenActor(token);
}

/** Who asks, by a session's cookie alone: for pages, and for what no program may do. */
export async function readSessionActor(headers: Headers): Promise<Actor | null> {
  const auth = await getAuth();
  const session = await auth?.api.getSession({ headers: new Headers(headers) });
  if (!session) return null;
  const { id, email, name, role } = session.user;
  return actorSchema.parse({ editor_id: id, account: email, name, role });
}
