import { z } from 'zod';
import { actorSchema } from '../../../domain/accounts/actor-schema';
import { checkIdentitySchema } from '../../../domain/imports/check-identity';
import { importProgressSchema } from '../../../domain/imports/import-progress-schema';

/** What a job is asked to do with a draft. */
export const jobRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('check'),
    id: z.string(),
    /** The database, of which the job works in a copy. */
    original: z.string(),
    /** Of the claim that it works under: what is found counts while nobody else has taken it over. */
    holder: z.string(),
  }),
  z.strictObject({
    kind: z.literal('publish'),
    id: z.string(),
    by: z.strictObject({
      ...{ actor: actorSchema, reason: z.string(), confirmsRedefinitions: z.boolean() },
    }),
    /** Of the check that was seen: nobody publishes anything else. */
    identity: checkIdentitySchema,
    /** Whether nobody has seen that check: then what another one finds in one's turn is published as well. */
    isUnseen: z.boolean(),
    /** Of the claim that it works under. */
    holder: z.string(),
  }),
]);

export type JobRequest = z.infer<typeof jobRequestSchema>;
export type CheckRequest = Extract<JobRequest, { kind: 'check' }>;
export type PublishRequest = Extract<JobRequest, { kind: 'publish' }>;

const reportSchema = z.strictObject({
  release: z.int().nullable(),
  added: z.int(),
  changed: z.int(),
  withdrawn: z.int(),
});

/** What came of a job. */
export const jobReplySchema = z.discriminatedUnion('kind', [
  /** There is no such draft. */
  z.strictObject({ kind: z.literal('gone') }),
  /** What was found is kept with the draft. */
  z.strictObject({ kind: z.literal('checked') }),
  /** Something was published or answered since the draft was previewed. */
  z.strictObject({ kind: z.literal('stale') }),
  /** It redefines what other figures use, and nobody confirmed that. */
  z.strictObject({ kind: z.literal('unconfirmed') }),
  /** The check found mistakes, or left something open. */
  z.strictObject({ kind: z.literal('refused') }),
  z.strictObject({ kind: z.literal('published'), report: reportSchema }),
  /** Somebody else kept publishing. */
  z.strictObject({ kind: z.literal('busy') }),
  /** The database cannot be written. */
  z.strictObject({
    kind: z.literal('impossible'),
    code: z.enum(['locked', 'read-only', 'disk', 'unreachable', 'unknown']),
  }),
]);

export type JobReply = z.infer<typeof jobReplySchema>;

/** A line that a job prints: how far it is, and in the end what came of it. */
export const jobLineSchema = z.union([
  z.strictObject({ kind: z.literal('progress'), progress: importProgressSchema }),
  jobReplySchema,
]);

export type JobLine = z.infer<typeof jobLineSchema>;
