import { z } from 'zod';
import { linkSchema, localisedSchema, slugSchema, textSchema } from '../../base/i18n/text-schema';
import { domainSchema } from '../organisations/domain-proof';
import { contactCodeSchema } from './contact-schema';
import { resultSchema } from './result-schema';
import { shortfallKinds } from './protocol-shortfalls';

/** What was asked, and the answer that was expected: registered before anybody was. */
const scenarioSchema = z.strictObject({
  code: contactCodeSchema,
  question: localisedSchema,
  answer: localisedSchema,
});

/** A campaign of assessments as the body that made it describes it. All of this stands on each result. */
export const campaignSchema = z.strictObject({
  id: slugSchema,
  /** The version of the protocol that it followed. */
  protocol: z.int().min(1),
  title: localisedSchema,
  body: textSchema.pipe(z.string().max(200)),
  body_url: linkSchema.nullable().default(null),
  /** Who paid for the campaign, and from what the body lives. */
  funding: localisedSchema,
  /** What ties the body to any of the organisations, or that nothing does. */
  interests: localisedSchema,
  scenarios: z
    .array(scenarioSchema)
    .min(1)
    .max(100)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length),
  scenarios_registered_on: z.iso.date(),
});

export type Campaign = z.infer<typeof campaignSchema>;

/** Longest reply of an organisation, in characters. */
export const longestReply = 2_000;

export const replyTextSchema = textSchema.pipe(z.string().max(longestReply));

/** A version of a campaign with its results, as it is stored. */
export const assessmentSchema = z.strictObject({
  id: slugSchema,
  /** Counts corrections: 1 is what was brought first. */
  version: z.int().min(1),
  protocol: z.int().min(1),
  campaign: campaignSchema,
  file_name: z.string(),
  /** SHA-256 of the file that was brought, in hexadecimal. */
  content_hash: z.string(),
  brought_by: z.string(),
  brought_at: z.date(),
  /** Why it takes the place of the version before; null for the first one. */
  reason: z.string().nullable(),
  results: z.array(resultSchema),
  shortfalls: z.array(
    z.strictObject({
      organisation: slugSchema,
      kind: z.enum(shortfallKinds),
      found: z.int(),
      asked: z.int(),
    }),
  ),
  /** The release with which it was published, and the one that replaced it. */
  since: z.int().nullable(),
  until: z.int().nullable(),
});

export type Assessment = z.infer<typeof assessmentSchema>;

/** What an organisation says of its result; the newest one stands. */
export const replySchema = z.strictObject({
  organisation: slugSchema,
  text: z.string(),
  language: z.string(),
  /** The domain that it proved to be its own; null for replies that were recorded before it had to. */
  domain: domainSchema.nullable(),
  received_on: z.string(),
});

export type Reply = z.infer<typeof replySchema>;

/** When an organisation was handed what was measured of it. */
export type HandedEvidence = { organisation: string; handed_on: string };

/** Why an assessment is not kept, handed on, published or replied to as asked. */
export type AssessmentRefusal =
  | ('unknown' | 'of-others' | 'unknown-organisation' | 'unknown-protocol' | 'protocol-changed')
  | ('reason-needed' | 'nothing-new' | 'published-already')
  | ('not-handed' | 'too-early' | 'not-a-day' | 'future-day' | 'before-brought')
  | ('reply-empty' | 'reply-too-long' | 'no-domain' | 'no-domain-proof');

/** Thrown where an assessment cannot be dealt with as asked. Nothing was changed. */
export class AssessmentRefused extends Error {
  override name = 'AssessmentRefused';

  constructor(
    readonly code: AssessmentRefusal,
    /** What the refusal names: a day, an organisation, a number. */
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super([code, ...Object.values(values)].join(' '));
  }
}
