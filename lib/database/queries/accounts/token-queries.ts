import { db } from '../../client';
import { requireRole, type Actor } from '../../../domain/accounts/actor-schema';
import type { TokenEntry } from '../../../domain/accounts/token-schema';

/**
 * Every token there is, the newest first.
 * @throws NotAllowed unless the actor is a publisher
 */
export async function getTokens(actor: Actor): Promise<TokenEntry[]> {
  requireRole(actor, 'publisher');
  const rows = await (
    await db()
  ).apiToken.findMany({
    orderBy: { created_at: 'desc' },
    omit: { hash: true, editor_id: true },
    include: { editor: { select: { email: true } } },
  });
  return rows.map(({ editor, ...token }) => ({ ...token, account: editor.email }));
}
