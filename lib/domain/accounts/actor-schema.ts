import { z } from 'zod';
import { seedAuthor } from '../releases/release-schema';

/**
 * An editor checks and previews figures; an assessor brings what an independent body measured; a moderator decides on
 * what the public rated; a publisher does all of it, and publishes, takes back and makes tokens as well.
 */
export const roles = ['editor', 'publisher', 'assessor', 'moderator'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** Whoever does something that not everybody may. */
export const actorSchema = z.strictObject({
  /** Id of the account; null for whoever has the machine's shell. */
  editor_id: z.string().nullable(),
  /** How the audit trail names the account: its e-mail address, or `shell`. */
  account: z.string().min(1),
  /** How releases name their author. */
  name: z.string().min(1),
  role: roleSchema,
});
export type Actor = z.infer<typeof actorSchema>;

/** Whoever can run commands on the machine may do everything that a publisher may. */
export const shellActor: Actor = {
  editor_id: null,
  account: 'shell',
  name: 'shell',
  role: 'publisher',
};

/** Whoever ships the barometer answers for the figures in `prisma/data`. */
export const seedActor: Actor = {
  editor_id: null,
  account: 'seed',
  name: seedAuthor,
  role: 'publisher',
};

/** Somebody asked for what their role does not allow. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';

  constructor(actor: Actor, needed: Role) {
    super(`${actor.account} is ${actor.role}; this takes the role ${needed}.`);
  }
}

/** Whether somebody may do what takes a role. */
export function mayActAs(actor: Actor, needed: Role): boolean {
  return actor.role === needed || actor.role === 'publisher';
}

/**
 * Stores ask again what their callers have asked already.
 * @throws NotAllowed
 */
export function requireRole(actor: Actor, needed: Role): void {
  if (!mayActAs(actor, needed)) throw new NotAllowed(actor, needed);
}
