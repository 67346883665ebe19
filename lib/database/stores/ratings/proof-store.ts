import type { Database } from '../../client';
import { brokenRuleOf } from '../failed-writes';
import { secretHash } from '../../../domain/ratings/rating-secrets';

/** So long after its end a proof is still known as used, in ms: another request may have checked it just before. */
const checkedBeforeMs = 60_000;

/**
 * Uses up a proof of work. Of two who bring the same one at once, one is told that it was used.
 * @param proof what tells it from all others, such as its signature
 * @param expiresAt from when it would not be taken anyway
 * @returns whether it was not used before
 */
export async function takeProof(
  client: Database,
  proof: string,
  expiresAt: Date,
  now: Date,
): Promise<boolean> {
  await client.usedProof.deleteMany({
    where: { expires_at: { lte: new Date(now.getTime() - checkedBeforeMs) } },
  });
  try {
    await client.usedProof.create({ data: { hash: secretHash(proof), expires_at: expiresAt } });
    return true;
  } catch (error) {
    if (brokenRuleOf(error) === null) throw error;
    return false;
  }
}
