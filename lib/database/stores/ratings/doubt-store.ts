import type { Database } from '../../client';
import { recordAudit } from '../audit-store';
import { requireRole, type Actor } from '../../../domain/accounts/actor-schema';
import {
  doubtDays,
  storedDoubtSchema,
  type Doubt,
  type StoredDoubt,
} from '../../../domain/ratings/doubt-schema';
import { daysAfter } from '../../../domain/ratings/months';
import { drawSecret, secretHash } from '../../../domain/ratings/rating-secrets';

const columns = {
  ...{ key: true, kind: true, organisation: true, reason: true, name: true, address: true },
  ...{ asked_at: true, answer: true, answered_at: true },
} as const;

/** Keeps what somebody asks. @returns by what the answer is read, which nobody can be shown again */
export async function keepDoubt(client: Database, doubt: Doubt, now: Date): Promise<string> {
  const receipt = drawSecret();
  await deleteOldDoubts(client, now);
  await client.ratingDoubt.create({
    data: { ...doubt, receipt: secretHash(receipt), asked_at: now },
  });
  return receipt;
}

/** What a receipt was given for; null for an unknown one. */
export async function findDoubt(client: Database, receipt: string): Promise<StoredDoubt | null> {
  const where = { receipt: secretHash(receipt) };
  const found = await client.ratingDoubt.findUnique({ where, select: columns });
  return found === null ? null : storedDoubtSchema.parse(found);
}

/** What waits for an answer, the oldest first; at most so many. */
export async function getOpenDoubts(client: Database, most: number): Promise<StoredDoubt[]> {
  const rows = await client.ratingDoubt.findMany({
    where: { answered_at: null },
    ...{ select: columns, orderBy: { key: 'asc' }, take: most },
  });
  return rows.map((row) => storedDoubtSchema.parse(row));
}

/**
 * Answers what somebody asked; the first answer stands.
 * @throws NotAllowed unless the actor is a moderator or a publisher
 */
export async function answerDoubt(
  client: Database,
  { key, answer }: { key: number; answer: string },
  actor: Actor,
  now: Date,
): Promise<void> {
  requireRole(actor, 'moderator');
  const data = { answer, answered_at: now, answered_by: actor.account };
  const { count } = await client.ratingDoubt.updateMany({
    where: { key, answered_at: null },
    data,
  });
  if (count === 0) return;
  await recordAudit(client, {
    ...{ actor: actor.account, action: 'doubt-answered', subject: String(key) },
  });
}

/** Deletes name, address and reason of what was answered long enough ago. Doing so twice changes nothing. */
export async function deleteOldDoubts(client: Database, now: Date): Promise<void> {
  await client.ratingDoubt.updateMany({
    where: { answered_at: { lte: daysAfter(now, -doubtDays) }, NOT: { address: '' } },
    data: { reason: '', name: '', address: '' },
  });
}
