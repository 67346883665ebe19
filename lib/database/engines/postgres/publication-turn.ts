import { z } from 'zod';
import { Prisma, type PrismaClient } from '../../../../prisma/generated/sqlite/client';
import { PublicationBusy } from '../../../domain/releases/publication-error';
import { clientWithin } from '../within-transaction';
import { hasCommitted, readIdentity, type Identity } from './commit-outcome';
import { releaseChannel } from './release-channel';
import { lookAtManyRows } from './table-statistics';
import { writeFailureOf } from './write-failures';

/** How long a publication may take in all, and do nothing in between, in milliseconds. */
const longest = 60 * 60_000;
const longestPause = 120_000;
/** How long it may wait for a connection. */
const connectionWait = 10_000;

/** SQL: what everybody who publishes into this schema waits for. */
const lockKey = Prisma.sql`hashtextextended('service-barometer publication ' || current_schema(), 0)`;

/** What is known of a publication once all of it is written. */
type Written<T> = { done: T; identity: Identity };

/**
 * Works in one transaction, under a lock that ends with it. All that is published becomes visible together with its
 * release, or nothing does. Where the connection breaks while it is committed, the server is asked what became of it.
 */
export async function workInTurn<T>(
  client: PrismaClient,
  work: (client: PrismaClient) => Promise<T>,
  waitSeconds: number,
): Promise<T> {
  const known: { written: Written<T> | null } = { written: null };
  try {
    return await client.$transaction(
      async (transaction) => {
        const own = clientWithin(transaction);
        await takeLock(own, waitSeconds);
        const identity = await readIdentity(own);
        const done = await work(own);
        await lookAtManyRows(own);
        await own.$executeRaw`SELECT pg_notify(${releaseChannel}, '')`;
        known.written = { done, identity };
        return done;
      },
      { maxWait: connectionWait, timeout: waitSeconds * 1_000 + longest },
    );
  } catch (error) {
    if (known.written === null) throw error;
    if (await hasCommitted(client, known.written.identity, error)) return known.written.done;
    throw error;
  }
}

/** The lock is the transaction's: it is given back whatever becomes of this process. */
async function takeLock(client: PrismaClient, waitSeconds: number): Promise<void> {
  const wait = String(waitSeconds * 1_000);
  await client.$executeRaw`SELECT set_config('lock_timeout', ${wait}, true),
    set_config('idle_in_transaction_session_timeout', ${String(longestPause)}, true)`;
  if (waitSeconds === 0) return tryLock(client);
  try {
    await client.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey})`;
  } catch (error) {
    throw writeFailureOf(error) === 'locked' ? new PublicationBusy(waitSeconds) : error;
  }
  await client.$executeRaw`SELECT set_config('lock_timeout', '0', true)`;
}

const lockedSchema = z.strictObject({ locked: z.boolean() });

async function tryLock(client: PrismaClient): Promise<void> {
  const rows: unknown =
    await client.$queryRaw`SELECT pg_try_advisory_xact_lock(${lockKey}) AS locked`;
  if (!z.array(lockedSchema).parse(rows)[0]?.locked) throw new PublicationBusy(0);
}
