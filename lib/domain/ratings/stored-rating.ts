import { z } from 'zod';
import { ratingStateSchema, refusalReasonSchema } from './batch-decision';
import { ratingSchema } from './rating-schema';

/** A rating as it is stored. */
export const storedRatingSchema = ratingSchema.extend({
  key: z.int(),
  received_at: z.date(),
  /** Since when it waits for a decision: when it came in, or was changed. */
  held_since: z.date(),
  /** What it takes the place of once it is released. */
  replaces: z.int().nullable(),
  network: z.string().nullable(),
  state: ratingStateSchema,
  refusal: refusalReasonSchema.nullable(),
  since: z.int().nullable(),
  until: z.int().nullable(),
});

export type StoredRating = z.infer<typeof storedRatingSchema>;

/** Why a rating is not taken, changed or withdrawn. */
export type RatingRefusal =
  | ('unknown-organisation' | 'month-to-come' | 'month-too-old')
  | ('unknown-receipt' | 'not-changeable' | 'other-organisation');

/** Thrown where a rating cannot be taken, changed or withdrawn. Nothing was changed. */
export class RatingRefused extends Error {
  override name = 'RatingRefused';

  constructor(readonly code: RatingRefusal) {
    super(code);
  }
}
