import { randomUUID } from 'node:crypto';
import { readEnv } from '../../base/settings/settings';
import type { Actor } from '../../domain/accounts/actor-schema';
import { openSecret, sealSecret } from '../../domain/accounts/sealed-secret';
import { db } from '../client';

// A form's answer is a redirect, which cannot carry a secret: it waits here until its page is shown, by
// whichever instance answers.

const keptMs = 5 * 60_000;

/** Keeps a secret for whoever made it, for five minutes. @returns by what it can be asked for, once */
export async function keepSecret({ account }: Actor, value: string): Promise<string> {
  const client = await db();
  const now = Date.now();
  await client.oneTimeSecret.deleteMany({ where: { expires_at: { lte: new Date(now) } } });
  const id = randomUUID();
  const sealed = sealSecret(value, serverSecret(), placeOf(account, id));
  const data = { id, account, sealed, expires_at: new Date(now + keptMs) };
  await client.oneTimeSecret.create({ data, select: { id: true } });
  return id;
}

/** The secret, the first time its maker asks; null ever after. */
export async function takeSecret({ account }: Actor, id: string): Promise<string | null> {
  const client = await db();
  const where = { id, account, expires_at: { gt: new Date() } };
  const found = await client.oneTimeSecret.findUnique({ where });
  if (found === null) return null;
  // Of two who have read it, one deletes it.
  const { count } = await client.oneTimeSecret.deleteMany({ where: { id } });
  return count === 1 ? openSecret(found.sealed, serverSecret(), placeOf(account, id)) : null;
}

const placeOf = (account: string, id: string) => `${account} ${id}`;

/** Nobody is signed in without one. */
const serverSecret = () => readEnv().AUTH_SECRET ?? '';
