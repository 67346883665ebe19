import { z } from 'zod';
import { slugSchema, textSchema } from '../../base/i18n/text-schema';

/** What the public may ask of moderators: to look at ratings again, or for a code in the place of a proof of work. */
export const doubtKinds = ['doubt', 'code'] as const;

/** Characters of a reason, and of an answer. */
export const longestReason = 2_000;

/** What somebody asks of moderators, with their name and address, which nobody else sees. */
export const doubtSchema = z.strictObject({
  kind: z.enum(doubtKinds),
  organisation: slugSchema.nullable(),
  reason: textSchema.max(longestReason),
  name: textSchema.max(100),
  address: z.email().max(254),
});
export type Doubt = z.infer<typeof doubtSchema>;

/** An answer says why. */
export const doubtAnswerSchema = textSchema.max(longestReason);

/** What was asked as it is stored: name, address and reason are empty once they are deleted. */
export const storedDoubtSchema = z.object({
  key: z.int(),
  kind: z.enum(doubtKinds),
  organisation: z.string().nullable(),
  ...{ reason: z.string(), name: z.string(), address: z.string() },
  asked_at: z.date(),
  answer: z.string().nullable(),
  answered_at: z.date().nullable(),
});
export type StoredDoubt = z.infer<typeof storedDoubtSchema>;

/** How long name, address and reason are kept after the answer, in days. */
export const doubtDays = 365;
