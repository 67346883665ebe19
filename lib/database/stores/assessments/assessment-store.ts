import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { requireRole, type Actor } from '../../../domain/accounts/actor-schema';
import {
  AssessmentRefused,
  type Assessment,
  type Campaign,
  type HandedEvidence,
} from '../../../domain/assessments/campaign-schema';
import { contactsByOrganisation, type Contact } from '../../../domain/assessments/contact-schema';
import type { Shortfall } from '../../../domain/assessments/protocol-shortfalls';
import type { AssessmentResult } from '../../../domain/assessments/result-schema';
import { isoDay } from '../../../domain/assessments/working-days';
import type { Database } from '../../client';
import {
  getContacts,
  getEvidence,
  getNewestVersion,
  mayDealWith,
} from '../../queries/assessments/assessment-queries';
import { getProtocol } from '../../queries/assessments/protocol-queries';
import { recordAudit } from '../audit-store';
import { withPublicationLock } from '../publication-lock';

/** A campaign's file that was checked and measured. */
export type BroughtCampaign = {
  campaign: Campaign;
  contacts: readonly Contact[];
  results: readonly AssessmentResult[];
  shortfalls: readonly Shortfall[];
  file: { name: string; contentHash: string };
  /** Why it takes the place of what was published; null for what is new. */
  reason: string | null;
};

/** Contacts that are written at once. */
const batchSize = 500;

/**
 * Keeps a campaign, which nobody but its readers here sees before it is published: as the first version, or as the
 * next. Organisations whose contacts stay as they were need not be handed them again.
 * @throws NotAllowed unless the actor is an assessor or a publisher
 * @throws AssessmentRefused, PublicationBusy
 */
export async function bringAssessment(
  database: Database,
  brought: BroughtCampaign,
  actor: Actor,
  now = new Date(),
): Promise<Pick<Assessment, 'id' | 'version'>> {
  requireRole(actor, 'assessor');
  const { campaign, file, reason } = brought;
  const { id, protocol } = campaign;
  return withPublicationLock(database, async ({ client }) => {
    if ((await getProtocol(client, protocol)) === null)
      throw new AssessmentRefused('unknown-protocol', { version: protocol });
    const before = await getNewestVersion(client, id);
    if (before !== null) await refuseOthers(client, id, actor);
    await refuseUnexplained(client, before, brought);
    const version = (before?.version ?? 0) + 1;
    const carried = before === null ? [] : await evidenceThatHolds(client, before, brought);
    await client.$transaction([
      client.assessment.create({
        data: {
          ...{ id, version, protocol, campaign, reason },
          ...{ file_name: file.name, content_hash: file.contentHash },
          ...{ brought_by: actor.account, brought_at: now },
          ...{ results: [...brought.results], shortfalls: [...brought.shortfalls] },
        },
      }),
      ...contactSteps(client, { id, version }, brought.contacts),
      client.assessmentEvidence.createMany({
        data: carried.map((one) => ({
          ...{ ...one, assessment: id, version, recorded_by: actor.account, recorded_at: now },
        })),
      }),
      recordAudit(client, {
        ...{ actor: actor.account, action: 'assessment-brought' },
        ...{ subject: `${id} ${version}`, detail: reason ?? file.name },
      }),
    ]);
    return { id, version };
  });
}

async function refuseOthers(client: Database, id: string, actor: Actor): Promise<void> {
  if (!(await mayDealWith(client, id, actor))) throw new AssessmentRefused('of-others', { id });
}

/** A correction of what was published says why; what says nothing new is no version. */
async function refuseUnexplained(
  client: Database,
  before: Assessment | null,
  { campaign, file, reason }: BroughtCampaign,
): Promise<void> {
  if (before === null) return;
  const isSame =
    before.content_hash === file.contentHash && isDeepStrictEqual(before.campaign, campaign);
  if (isSame) throw new AssessmentRefused('nothing-new', { version: before.version });
  const published = await client.assessment.count({
    where: { id: campaign.id, since: { not: null } },
  });
  if (published > 0 && reason === null) throw new AssessmentRefused('reason-needed');
}

function contactSteps(
  client: Database,
  { id, version }: Pick<Assessment, 'id' | 'version'>,
  contacts: readonly Contact[],
) {
  const rows = contacts.map((contact, position) => ({
    ...{ ...contact, assessment: id, version, position },
  }));
  const starts = Array.from(
    { length: Math.ceil(rows.length / batchSize) },
    (_, at) => at * batchSize,
  );
  return starts.map((from) =>
    client.assessmentContact.createMany({ data: rows.slice(from, from + batchSize) }),
  );
}

/** The evidence of organisations of which nothing changed. */
async function evidenceThatHolds(
  client: Database,
  before: Assessment,
  { campaign, contacts }: BroughtCampaign,
): Promise<HandedEvidence[]> {
  if (before.protocol !== campaign.protocol) return [];
  const old = new Map(contactsByOrganisation(await getContacts(client, before)));
  const now = new Map(contactsByOrganisation(contacts));
  return (await getEvidence(client, before)).filter(({ organisation }) =>
    isDeepStrictEqual(old.get(organisation), now.get(organisation)),
  );
}

/**
 * Records that an organisation was handed what was measured of it.
 * @param handed.organisation null for all of the campaign's
 * @throws NotAllowed unless the actor is an assessor or a publisher
 * @throws AssessmentRefused
 */
export async function recordEvidence(
  client: Database,
  handed: { id: string; organisation: string | null; on: string },
  actor: Actor,
  now = new Date(),
): Promise<void> {
  requireRole(actor, 'assessor');
  const { id, organisation, on } = handed;
  const { version, since, brought_at, results } = await neededVersion(client, id);
  await refuseOthers(client, id, actor);
  if (since !== null) throw new AssessmentRefused('published-already');
  const organisations = results.map((result) => result.organisation);
  if (organisation !== null && !organisations.includes(organisation))
    throw new AssessmentRefused('unknown-organisation', { organisation });
  refuseImpossibleDay(on, now);
  const brought = isoDay(brought_at);
  if (on < brought) throw new AssessmentRefused('before-brought', { day: brought });
  const own = { handed_on: on, recorded_by: actor.account, recorded_at: now };
  await client.$transaction([
    ...(organisation === null ? organisations : [organisation]).map((one) => {
      const key = { assessment: id, version, organisation: one };
      return client.assessmentEvidence.upsert({
        where: { assessment_version_organisation: key },
        create: { ...key, ...own },
        update: own,
      });
    }),
    recordAudit(client, {
      ...{ actor: actor.account, action: 'evidence-handed' },
      ...{ subject: `${id} ${version}`, detail: [organisation ?? '', on].join(' ').trim() },
    }),
  ]);
}

/** @throws AssessmentRefused for what is no day, or one to come */
export function refuseImpossibleDay(day: string, now: Date): void {
  if (!z.iso.date().safeParse(day).success)
    throw new AssessmentRefused('not-a-day', { found: day.slice(0, 30) });
  if (day > isoDay(now)) throw new AssessmentRefused('future-day', { day });
}

/** The newest version of a campaign. @throws AssessmentRefused where there is none */
export async function neededVersion(client: Database, id: string): Promise<Assessment> {
  const newest = await getNewestVersion(client, id);
  if (newest === null) throw new AssessmentRefused('unknown', { id: id.slice(0, 100) });
  return newest;
}
