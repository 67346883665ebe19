import { betterAuth } from 'better-auth/minimal';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { db, type Database } from '../client';
import { engine } from '../engines/engine';
import { publicUrl, readEnv } from '../../base/settings/settings';
import { cookiePrefix } from '../../domain/accounts/account-cookies';
import { longestPassword, shortestPassword } from '../../domain/accounts/password-schema';
import { roles } from '../../domain/accounts/actor-schema';

/** A session ends after a working day, whatever happens in it. */
const sessionSeconds = 12 * 60 * 60;

/**
 * better-auth over our tables: e-mail and password, nothing else. Accounts are made from the shell
 * alone. It has no route of its own: our handlers call it, so that there is one place to guard.
 */
function createAuth(client: Database, secret: string) {
  return betterAuth({
    secret,
    baseURL: publicUrl(),
    database: prismaAdapter(client, { provider: engine().provider }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    user: {
      modelName: 'editor',
      additionalFields: { role: { type: [...roles], required: true, input: false } },
    },
    session: {
      modelName: 'editorSession',
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
    },
    account: { modelName: 'editorCredential' },
    verification: { modelName: 'editorVerification' },
    advanced: { cookiePrefix, ipAddress: { disableIpTracking: true } },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
}

type Auth = ReturnType<typeof createAuth>;

const made = new WeakMap<Database, Auth>();

/** The editors' part needs its secret. */
export function isConfigured(): boolean {
  return readEnv().AUTH_SECRET !== undefined;
}

/** better-auth over this process's database; null where the editors' part is not configured. */
export async function getAuth(): Promise<Auth | null> {
  const { AUTH_SECRET } = readEnv();
  if (AUTH_SECRET === undefined) return null;
  const client = await db();
  const auth = made.get(client) ?? createAuth(client, AUTH_SECRET);
  made.set(client, auth);
  return auth;
}
