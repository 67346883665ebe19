import { z } from 'zod';
import { slugSchema } from '../../base/i18n/text-schema';

const shareSchema = z.number().min(0).max(1);
const scoreSchema = z.number().min(0).max(100);

/** What was counted of one channel of an organisation. */
const channelCountsSchema = z.strictObject({
  contacts: z.int().min(0),
  /** Contacts that a person answered. */
  reached: z.int().min(0),
  /** Of these, those in the time that the protocol gives. */
  in_time: z.int().min(0),
  /** Sum of the answers, each the mean of its two coders. */
  answers: z.number().min(0),
  /** Items of courtesy that were there, of those that were looked for. */
  courtesy_there: z.int().min(0),
  courtesy_of: z.int().min(0),
  /** Medians in seconds, over the contacts that a person answered; null where none was. */
  median_menu: z.number().nullable(),
  median_waiting: z.number().nullable(),
});
export type ChannelCounts = z.infer<typeof channelCountsSchema>;

const channelScoreSchema = z.strictObject({
  access: shareSchema,
  answer: shareSchema,
  courtesy: shareSchema,
  /** 0 to 100 */
  score: scoreSchema,
});
export type ChannelScore = z.infer<typeof channelScoreSchema>;

/** What an organisation's contacts come to. Where there are too few, counts alone. */
export const resultSchema = z.strictObject({
  organisation: slugSchema,
  telephone: channelCountsSchema.extend({ scored: channelScoreSchema.nullable() }),
  email: channelCountsSchema.extend({ scored: channelScoreSchema.nullable() }),
  /** 0 to 100, with its 95 % interval. */
  total: z.strictObject({ score: scoreSchema, low: scoreSchema, high: scoreSchema }).nullable(),
  /** Agreement of the coders, −1 to 1, over so many answers; null where it cannot be told. */
  kappa: z.number().min(-1).max(1).nullable(),
  coded: z.int().min(0),
});

export type AssessmentResult = z.infer<typeof resultSchema>;
