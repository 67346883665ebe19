import { z } from 'zod';
import { locales } from '../../base/i18n/locales';
import { replyTextSchema } from '../assessments/campaign-schema';
import { domainSchema } from '../organisations/domain-proof';

/** What an organisation says to its ratings as a whole. */
export const ratingReplySchema = z.strictObject({
  text: replyTextSchema,
  language: z.enum(locales),
  /** The domain that it proved to be its own. */
  domain: domainSchema,
  received_on: z.iso.date(),
});

export type RatingReply = z.infer<typeof ratingReplySchema>;
