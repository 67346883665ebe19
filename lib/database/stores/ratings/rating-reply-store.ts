import type { Database } from '../../client';
import { getOrganisationIds } from '../../queries/assessments/organisation-id-queries';
import { newestNumber } from '../../queries/releases/release-queries';
import { recordAudit } from '../audit-store';
import { withPublicationLock } from '../publication-lock';
import { releaseSteps } from '../release-store';
import { requireRole, type Actor } from '../../../domain/accounts/actor-schema';
import type { DomainProof } from '../../../domain/organisations/domain-proof';
import type { RatingReply } from '../../../domain/ratings/rating-reply';
import { RatingRefused } from '../../../domain/ratings/stored-rating';

/**
 * Publishes what an organisation says to its ratings as a whole, free of charge, as a release: a later one takes its place.
 * @param received.proof how somebody saw that the domain is the organisation's own
 * @param by.reason of the release
 * @returns the number of the release
 * @throws NotAllowed unless the actor is a publisher
 * @throws RatingRefused for an organisation that is not known
 * @throws PublicationBusy
 */
export async function recordRatingReply(
  database: Database,
  received: RatingReply & { organisation: string; proof: DomainProof },
  by: { actor: Actor; reason: string },
  now: Date,
): Promise<number> {
  const { actor, reason } = by;
  requireRole(actor, 'publisher');
  const { organisation, domain, proof } = received;
  return withPublicationLock(database, async ({ client }) => {
    if (!(await getOrganisationIds(client)).has(organisation))
      throw new RatingRefused('unknown-organisation');
    const release = (await newestNumber(client)) + 1;
    await client.$transaction([
      ...releaseSteps(client, release, {
        ...{ author: actor.name, reason },
        audit: { actor: actor.account, action: 'publish' },
      }),
      client.ratingReply.updateMany({
        where: { organisation, until: null },
        data: { until: release },
      }),
      client.ratingReply.create({
        data: { ...received, recorded_by: actor.account, recorded_at: now, since: release },
      }),
      recordAudit(client, {
        ...{ actor: actor.account, action: 'reply-recorded', subject: organisation },
        detail: `${domain} ${proof}`,
      }),
    ]);
    return release;
  });
}
