/** One publication of the barometer's content. */
export type Release = {
  number: number;
  published_at: Date;
  author: string;
  reason: string;
};

/** The author of releases that come from the files in `prisma/data`. */
export const seedAuthor = 'seed';

/** The barometer has no release yet: it was started without being seeded. */
export class NotSeeded extends Error {
  override name = 'NotSeeded';
}
