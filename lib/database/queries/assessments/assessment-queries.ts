import { db, type Database } from '../../client';
import { oncePerRelease } from '../../release-cache';
import { standsAt } from '../../sql';
import {
  assessmentSchema,
  replySchema,
  type Assessment,
  type HandedEvidence,
  type Reply,
} from '../../../domain/assessments/campaign-schema';
import { mayActAs, type Actor } from '../../../domain/accounts/actor-schema';
import { contactSchema, type Contact } from '../../../domain/assessments/contact-schema';

/** A published assessment, with the replies that stand beside its results. */
export type PublishedAssessment = Assessment & { replies: readonly Reply[] };

/** What independent bodies had published at a release, the newest first. */
export const getPublishedAssessments = oncePerRelease(8, readPublished);

async function readPublished(release: number): Promise<readonly PublishedAssessment[]> {
  const client = await db();
  const [rows, replies] = await Promise.all([
    client.assessment.findMany({
      where: standsAt(release),
      orderBy: [{ since: 'desc' }, { id: 'asc' }],
    }),
    client.assessmentReply.findMany({ where: standsAt(release), orderBy: { key: 'asc' } }),
  ]);
  return rows.map((row) => ({
    ...assessmentSchema.parse(row),
    replies: replies.filter(({ assessment }) => assessment === row.id).map(toReply),
  }));
}

/** The versions of a campaign that were published up to a release, the newest first. */
export async function getPublishedVersions(id: string, release: number): Promise<Assessment[]> {
  const client = await db();
  const rows = await client.assessment.findMany({
    where: { id, since: { lte: release } },
    orderBy: { version: 'desc' },
  });
  return rows.map((row) => assessmentSchema.parse(row));
}

/** The newest version of each campaign, whether or not it is published, the last one brought first. */
export async function getNewestVersions(client: Database): Promise<Assessment[]> {
  const rows = await client.assessment.findMany({
    distinct: ['id'],
    orderBy: [{ brought_at: 'desc' }, { id: 'asc' }, { version: 'desc' }],
  });
  return rows.map((row) => assessmentSchema.parse(row));
}

/** The newest version of a campaign; null where there is none. */
export async function getNewestVersion(client: Database, id: string): Promise<Assessment | null> {
  const row = await client.assessment.findFirst({ where: { id }, orderBy: { version: 'desc' } });
  return row === null ? null : assessmentSchema.parse(row);
}

/** Every version of a campaign, whether or not it is published, the newest first. */
export async function getVersions(client: Database, id: string): Promise<Assessment[]> {
  const rows = await client.assessment.findMany({ where: { id }, orderBy: { version: 'desc' } });
  return rows.map((row) => assessmentSchema.parse(row));
}

/** The campaigns of which somebody brought a version, by their ids. */
export async function getBroughtIds(
  client: Database,
  { account }: Pick<Actor, 'account'>,
): Promise<Set<string>> {
  const rows = await client.assessment.findMany({
    ...{ where: { brought_by: account }, distinct: ['id'], select: { id: true } },
  });
  return new Set(rows.map(({ id }) => id));
}

/** Whether somebody may deal with a campaign: assessors with their own alone, those of which they brought a version. */
export async function mayDealWith(client: Database, id: string, actor: Actor): Promise<boolean> {
  return mayActAs(actor, 'publisher') || (await getBroughtIds(client, actor)).has(id);
}

type VersionKey = Pick<Assessment, 'id' | 'version'>;

/** The contacts of a version, in the order of its file. */
export async function getContacts(
  client: Database,
  { id, version }: VersionKey,
): Promise<Contact[]> {
  const rows = await client.assessmentContact.findMany({
    where: { assessment: id, version },
    omit: { assessment: true, version: true, position: true },
    orderBy: { position: 'asc' },
  });
  return rows.map((row) => contactSchema.parse(row));
}

/** To whom the evidence of a version was handed, and when. */
export async function getEvidence(
  client: Database,
  { id, version }: VersionKey,
): Promise<HandedEvidence[]> {
  return client.assessmentEvidence.findMany({
    where: { assessment: id, version },
    select: { organisation: true, handed_on: true },
    orderBy: { organisation: 'asc' },
  });
}

/** The newest reply of each organisation to a campaign, whether or not it is published. */
export async function getNewestReplies(client: Database, id: string): Promise<Reply[]> {
  const rows = await client.assessmentReply.findMany({
    where: { assessment: id },
    orderBy: { key: 'asc' },
  });
  return [...new Map(rows.map((row) => [row.organisation, toReply(row)])).values()];
}

function toReply({ organisation, text, language, domain, received_on }: Reply): Reply {
  return replySchema.parse({ organisation, text, language, domain, received_on });
}
