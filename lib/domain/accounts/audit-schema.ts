import { z } from 'zod';

/** What the audit trail tells of. */
export const auditActions = [
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'sign-out-everywhere',
  'check',
  'publish',
  'undo',
  'assessment-brought',
  'evidence-handed',
  'reply-recorded',
  'protocol-added',
  'ratings-decided',
  'ratings-frozen',
  'ratings-unfrozen',
  'network-keys-destroyed',
  'rating-code-drawn',
  'doubt-answered',
  'token-made',
  'token-revoked',
  'editor-added',
  'editor-removed',
  'role-changed',
  'password-changed',
] as const;

/** One thing that somebody did. */
export const auditEventSchema = z.strictObject({
  /** E-mail address of an account, `shell` or `seed`; null where nobody was recognised. */
  actor: z.string().nullable(),
  action: z.enum(auditActions),
  /** What it was done to: the number of a release, the name of a file or token, an account. */
  subject: z.string().nullable().default(null),
  /** What else one should know: a reason, a role. */
  detail: z.string().nullable().default(null),
});
export type AuditEvent = z.input<typeof auditEventSchema>;

/** An entry of the trail: `key` counts on, `at` is when. */
export const auditEntrySchema = auditEventSchema.extend({ key: z.int(), at: z.date() });
export type AuditEntry = z.infer<typeof auditEntrySchema>;
