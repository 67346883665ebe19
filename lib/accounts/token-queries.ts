import { db } from '../db';
import { requireRole, type Actor } from './actor-schema';

/** A token as publishers see it: never the token itself. */
export type TokenEntry = {
  id: string;
  name: string;
  /** E-mail address of the account it acts for. */
  account: string;
  created_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
};

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
