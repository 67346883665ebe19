import { z } from 'zod';
import { ratingSchema, type Rating } from './rating-schema';

const instant = z.iso.datetime();

/** Released ratings that say the same of a contact, with the moments at which the first and the last one came in. */
const markGroupSchema = ratingSchema
  .pick({ month: true, overall: true, reached: true, solved: true })
  .extend({ count: z.int().min(1), first: instant, last: instant });
export type MarkGroup = z.infer<typeof markGroupSchema>;

/** Waits of released ratings, each with how many waited for as long: `[[12, 3], [13, 1]]` in minutes. */
const waitGroupSchema = ratingSchema
  .pick({ month: true, channel: true })
  .extend({ waits: z.array(z.tuple([z.int().min(0), z.int().min(1)])) });
export type WaitGroup = z.infer<typeof waitGroupSchema>;

/** All released ratings of one organisation, counted, since there may be very many of them: what a release keeps of them. */
export const countedRatingsSchema = z.strictObject({
  marks: z.array(markGroupSchema),
  waits: z.array(waitGroupSchema),
});
export type CountedRatings = z.infer<typeof countedRatingsSchema>;

/** What is counted of a rating, as a database gives it. */
export type CountableRating = Omit<Rating, 'organisation' | 'courtesy' | 'channel' | 'overall'> & {
  channel: string;
  overall: number;
  received_at: Date;
};

/** Counts ratings that come piece by piece. */
export class RatingCounter {
  readonly #marks = new Map<string, { of: object; count: number; first: Date; last: Date }>();
  readonly #waits = new Map<string, { of: object; waits: Map<number, number> }>();

  add({
    month,
    channel,
    minutes_waited,
    overall,
    reached,
    solved,
    ...rating
  }: CountableRating): void {
    const at = rating.received_at;
    const group = this.#marks.get(`${month} ${overall} ${reached} ${solved}`);
    if (group) {
      group.count += 1;
      if (at < group.first) group.first = at;
      if (at > group.last) group.last = at;
    } else {
      const of = { month, overall, reached, solved };
      this.#marks.set(`${month} ${overall} ${reached} ${solved}`, {
        of,
        count: 1,
        first: at,
        last: at,
      });
    }
    const waited = this.#waits.get(`${month} ${channel}`) ?? {
      ...{ of: { month, channel }, waits: new Map<number, number>() },
    };
    waited.waits.set(minutes_waited, (waited.waits.get(minutes_waited) ?? 0) + 1);
    this.#waits.set(`${month} ${channel}`, waited);
  }

  /** What was added so far. */
  counted(): CountedRatings {
    return countedRatingsSchema.parse({
      marks: Array.from(this.#marks.values(), ({ of, count, first, last }) => ({
        ...{ ...of, count, first: first.toISOString(), last: last.toISOString() },
      })),
      waits: Array.from(this.#waits.values(), ({ of, waits }) => ({ ...of, waits: [...waits] })),
    });
  }
}
