import type { Database } from '../../client';
import { countRatings } from '../../queries/ratings/rating-pages';
import { planRelease } from '../../queries/releases/release-plan-queries';
import { newestNumber } from '../../queries/releases/release-queries';
import { standsAt } from '../../sql';
import { releaseSteps, stagePlan, type Publication } from '../release-store';
import type { CountedRatings } from '../../../domain/ratings/counted-ratings';
import { calendarMonth } from '../../../domain/ratings/months';
import { aggregateRatings } from '../../../domain/ratings/rating-aggregate';
import { ratingContent } from '../../../domain/ratings/rating-figures';
import type { ReleasePlan } from '../../../domain/releases/content-schema';
import { toContentRows } from '../../../domain/survey-files/survey-file-rows';

/**
 * Counts the ratings of an organisation that were staged for a release, and stages the figures that say what they say.
 * @returns the steps that publish them
 */
export async function publishCounted(
  client: Database,
  { organisation, isFrozen }: { organisation: string; isFrozen: boolean },
  release: number,
  publication: Omit<Publication, 'files'>,
) {
  const counted = await countRatings(client, organisation, release);
  const plan = await planFigures(client, organisation, counted, publication.author);
  await stagePlan(client, isFrozen ? withoutNew(plan) : plan, release);
  return [
    ...releaseSteps(client, release, publication),
    client.ratingCounts.updateMany({
      where: { organisation, until: null },
      data: { until: release },
    }),
    client.ratingCounts.create({ data: { organisation, counted, since: release } }),
  ];
}

/** What becomes of the figures of an organisation's ratings: they come, change, or stand no more where there are too few. */
async function planFigures(
  client: Database,
  organisation: string,
  counted: CountedRatings,
  author: string,
): Promise<ReleasePlan> {
  const found = await client.organisation.findFirst({
    where: { id: organisation, ...standsAt(await newestNumber(client)) },
    select: { id: true, country: true },
  });
  // The month of the release that is about to come.
  const month = calendarMonth(new Date());
  const aggregate = found ? aggregateRatings(counted, month) : { count: 0, scored: null };
  const { file, possible } = ratingContent(
    found ?? { id: organisation, country: null },
    aggregate,
    month,
  );
  const said = new Set(file.figures.map(({ id }) => id));
  const rows = toContentRows(said.size === 0 ? [] : [file]);
  const gone = possible.filter((id) => !said.has(id));
  const plan = await planRelease(client, rows, [], author, { Figure: gone });
  // The words come along the first time; what somebody corrected of them since stays so.
  return plan.map((batch) => (batch.table === 'Figure' ? batch : { ...batch, changed: [] }));
}

/** While an organisation is frozen, no figure comes that was not there. */
function withoutNew(plan: ReleasePlan): ReleasePlan {
  return plan.filter(({ table }) => table === 'Figure').map((batch) => ({ ...batch, added: [] }));
}
