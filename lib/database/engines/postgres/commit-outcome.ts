import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { PrismaClient } from '../../../../prisma/generated/sqlite/client';
import { PublicationUnknown } from '../../../domain/releases/publication-error';
import { isUnreachable } from './write-failures';

/** What tells a transaction from every other one on its server, also after that was started anew. */
export type Identity = z.infer<typeof identitySchema>;

const identitySchema = z.strictObject({ transaction: z.string(), backend: z.int() });

/** How long it is asked what became of a publication, and how often, in milliseconds. */
const asksFor = 60_000;
const asksEvery = 200;

/** Names the transaction that a client is. */
export async function readIdentity(client: PrismaClient): Promise<Identity> {
  const rows: unknown = await client.$queryRaw`
    SELECT pg_current_xact_id()::text AS transaction, pg_backend_pid() AS backend`;
  const [identity] = z.array(identitySchema).parse(rows);
  if (!identity) throw new Error('The transaction has no name.');
  return identity;
}

/**
 * Whether a transaction whose commit failed was committed all the same, since the answer was lost.
 * @throws PublicationUnknown where the server cannot tell in time
 */
export async function hasCommitted(
  client: PrismaClient,
  identity: Identity,
  failure: unknown,
): Promise<boolean> {
  for (const until = performance.now() + asksFor; performance.now() < until;) {
    const status = await readStatus(client, identity).catch((error: unknown) => {
      if (isUnreachable(error)) return 'unreachable';
      throw error;
    });
    if (status === 'committed' || status === 'aborted') return status === 'committed';
    if (status === null) break;
    await pause(asksEvery);
  }
  throw new PublicationUnknown(failure);
}

const statusSchema = z.strictObject({ status: z.string().nullable() });

/** A server that has not noticed yet that its client has gone is told to: nobody will commit any more. */
async function readStatus(
  client: PrismaClient,
  { transaction, backend }: Identity,
): Promise<string | null> {
  await client.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE pid = ${backend} AND backend_xid = ${transaction}::xid8::xid`;
  const rows: unknown = await client.$queryRaw`
    SELECT pg_xact_status(${transaction}::xid8) AS status`;
  return z.array(statusSchema).parse(rows)[0]?.status ?? null;
}
