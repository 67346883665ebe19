import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { db } from '../client';
import { actorSchema, requireRole, type Actor } from '../../domain/accounts/actor-schema';
import { recordAudit } from './audit-store';

/** Tokens say what they are, so that one that leaks is recognised. */
const prefix = 'barometer_';

/** Use is noted once a minute at most: a program that asks often must not write as often. */
const notedEvery = 60_000;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * Makes a token, with which a program may do what its maker may.
 * @returns the token, which nobody can be shown again
 * @throws NotAllowed unless the actor is a publisher
 */
export async function makeToken(actor: Actor, name: string): Promise<string> {
  requireRole(actor, 'publisher');
  const token = prefix + randomBytes(32).toString('base64url');
  const client = await db();
  const row = { id: randomUUID(), name, hash: hashOf(token), created_at: new Date() };
  await client.$transaction([
    client.apiToken.create({ data: { ...row, editor_id: z.string().parse(actor.editor_id) } }),
    recordAudit(client, { actor: actor.account, action: 'token-made', subject: name }),
  ]);
  return token;
}

/**
 * Takes a token's right away, whoever made it. Doing so twice changes nothing.
 * @throws NotAllowed unless the actor is a publisher
 */
export async function revokeToken(actor: Actor, id: string): Promise<void> {
  requireRole(actor, 'publisher');
  const client = await db();
  const token = await client.apiToken.findUnique({ where: { id } });
  if (token === null || token.revoked_at !== null) return;
  await client.$transaction([
    client.apiToken.update({ where: { id }, data: { revoked_at: new Date() } }),
    recordAudit(client, { actor: actor.account, action: 'token-revoked', subject: token.name }),
  ]);
}

/** Who a token acts for; null for one that is unknown or revoked. Notes that it was used. */
export async function readTokenActor(token: string): Promise<Actor | null> {
  const client = await db();
  const found = await client.apiToken.findUnique({
    where: { hash: hashOf(token), revoked_at: null },
    include: { editor: true },
  });
  if (found === null) return null;
  const now = new Date();
  if (now.getTime() - (found.last_used_at?.getTime() ?? 0) > notedEvery)
    await client.apiToken.update({ where: { id: found.id }, data: { last_used_at: now } });
  const { id, email, name, role } = found.editor;
  return actorSchema.parse({ editor_id: id, account: email, name, role });
}
