/** One publication of the barometer's content. */
export type Release = {
  number: number;
  published_at: Date;
  author: string;
  reason: string;
};

/** The author of releases that come from the files in `prisma/data`. */
export const seedAuthor = 'seed';

/** Prisma condition: what the barometer said at a release. */
export function standsAt(release: number) {
  return { since: { lte: release }, OR: [{ until: null }, { until: { gt: release } }] };
}

/** The barometer has no release yet: it was started without being seeded. */
export class NotSeeded extends Error {
  override name = 'NotSeeded';
}
