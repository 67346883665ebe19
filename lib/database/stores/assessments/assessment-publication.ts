import { requireRole, type Actor } from '../../../domain/accounts/actor-schema';
import {
  AssessmentRefused,
  longestReply,
  replyTextSchema,
} from '../../../domain/assessments/campaign-schema';
import { publicationDay } from '../../../domain/assessments/publication-day';
import { isoDay } from '../../../domain/assessments/working-days';
import { domainProofSchema, domainSchema } from '../../../domain/organisations/domain-proof';
import type { Locale } from '../../../base/i18n/locales';
import type { Database } from '../../client';
import { getEvidence } from '../../queries/assessments/assessment-queries';
import { getProtocol } from '../../queries/assessments/protocol-queries';
import { newestNumber } from '../../queries/releases/release-queries';
import { recordAudit } from '../audit-store';
import { withPublicationLock } from '../publication-lock';
import { releaseSteps } from '../release-store';
import { neededVersion, refuseImpossibleDay } from './assessment-store';

/**
 * Publishes the newest version of a campaign, as a release of its own: pages, links and caches go by releases.
 * @returns the number of the release
 * @throws NotAllowed unless the actor is a publisher
 * @throws AssessmentRefused before each organisation has had the evidence for the protocol's working days
 * @throws PublicationBusy
 */
export async function publishAssessment(
  database: Database,
  { id, reason }: { id: string; reason: string },
  actor: Actor,
  now = new Date(),
): Promise<number> {
  requireRole(actor, 'publisher');
  return withPublicationLock(database, async ({ client }) => {
    const { version, since, results, ...newest } = await neededVersion(client, id);
    if (since !== null) throw new AssessmentRefused('published-already');
    const published = await getProtocol(client, newest.protocol);
    if (published === null)
      throw new AssessmentRefused('unknown-protocol', { version: newest.protocol });
    const day = publicationDay(
      results.map(({ organisation }) => organisation),
      await getEvidence(client, { id, version }),
      published.protocol.reply_working_days,
    );
    if ('notHanded' in day)
      throw new AssessmentRefused('not-handed', { organisations: day.notHanded.join(', ') });
    if (isoDay(now) < day.from) throw new AssessmentRefused('too-early', { day: day.from });
    const release = (await newestNumber(client)) + 1;
    const audit = { actor: actor.account, action: 'publish' as const };
    await client.$transaction([
      ...releaseSteps(client, release, { author: actor.name, reason, audit }),
      client.assessment.updateMany({
        where: { id, since: { not: null }, until: null },
        data: { until: release },
      }),
      client.assessment.update({
        where: { id_version: { id, version } },
        data: { since: release },
      }),
      client.assessmentReply.updateMany({
        where: { assessment: id, since: null, until: null },
        data: { since: release },
      }),
    ]);
    return release;
  });
}

/** What an organisation says of its result, as it came in. */
export type ReceivedReply = {
  id: string;
  organisation: string;
  text: string;
  language: Locale;
  /** The domain that it proved to be its own, and how: `dns` or `file`. */
  domain: string;
  proof: string;
  received_on: string;
};

/**
 * Keeps an organisation's reply, free of charge: a later one takes its place. That of a published campaign is
 * public at once, as a release.
 * @param reason of that release
 * @throws NotAllowed unless the actor is a publisher
 * @throws AssessmentRefused, PublicationBusy
 */
export async function recordReply(
  database: Database,
  { id, organisation, text, language, domain, proof, received_on }: ReceivedReply,
  { actor, reason }: { actor: Actor; reason: string },
  now = new Date(),
): Promise<number | null> {
  requireRole(actor, 'publisher');
  if (text.trim() === '') throw new AssessmentRefused('reply-empty');
  const read = replyTextSchema.safeParse(text.replaceAll('\r\n', '\n'));
  if (!read.success) throw new AssessmentRefused('reply-too-long', { most: longestReply });
  const proven = domainSchema.safeParse(domain.trim().toLowerCase());
  if (!proven.success) throw new AssessmentRefused('no-domain', { found: domain.slice(0, 100) });
  const way = domainProofSchema.safeParse(proof);
  if (!way.success) throw new AssessmentRefused('no-domain-proof');
  refuseImpossibleDay(received_on, now);
  return withPublicationLock(database, async ({ client }) => {
    const { version, results } = await neededVersion(client, id);
    if (!results.some((result) => result.organisation === organisation))
      throw new AssessmentRefused('unknown-organisation', { organisation });
    const isPublic = (await client.assessment.count({ where: { id, since: { not: null } } })) > 0;
    const release = isPublic ? (await newestNumber(client)) + 1 : null;
    const by = { recorded_by: actor.account, recorded_at: now };
    const own = { assessment: id, organisation };
    await client.$transaction([
      ...(release === null
        ? [
            // What nobody has seen is replaced, not kept beside.
            client.assessmentReply.deleteMany({ where: { ...own, since: null } }),
          ]
        : [
            ...releaseSteps(client, release, { author: actor.name, reason }),
            client.assessmentReply.updateMany({
              where: { ...own, until: null },
              data: { until: release },
            }),
          ]),
      client.assessmentReply.create({
        data: {
          ...{ ...own, ...by, text: read.data, language, received_on, since: release },
          ...{ domain: proven.data, proof: way.data },
        },
      }),
      recordAudit(client, {
        ...{ actor: actor.account, action: 'reply-recorded' },
        ...{ subject: `${id} ${version}`, detail: organisation },
      }),
    ]);
    return release;
  });
}
