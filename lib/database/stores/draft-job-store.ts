import { randomUUID } from 'node:crypto';
import { leaseFrom } from '../../base/lease';
import {
  isAtWork,
  isClaimable,
  mostTries,
  type DraftJob,
} from '../../domain/imports/draft-job-state';
import {
  importProgressSchema,
  type ImportProgress,
} from '../../domain/imports/import-progress-schema';
import type { Database } from '../client';
import { brokenRuleOf } from './failed-writes';
import { Prisma } from '../sql';

/** The right to work on a draft alone. */
export type DraftClaim = {
  draft_id: string;
  holder: string;
  /** How often a check had been asked for when this was claimed; 0 for a publication. */
  asked: number;
};

/** How many are looked at for one to claim: others may be quicker with the first. */
const candidates = 20;

const itsDraft = { draft_id: true } as const;

/** Asks for a check of a draft, also while one is being made of what was said of it before. */
export async function askForCheck(client: Database, draft_id: string, now: Date): Promise<void> {
  const asked = { asked_at: now, tries: 0 };
  await client.draftJob.upsert({
    where: { draft_id },
    create: { draft_id, asked: 1, ...asked },
    update: { asked: { increment: 1 }, ...asked },
    select: itsDraft,
  });
}

const progressSchema = importProgressSchema.nullable().catch(null);

/** Whether a draft is being worked on, or waits for it, and how far its check is; null before its turn. */
export async function readDraftWork(
  client: Database,
  draft_id: string,
  now: Date,
): Promise<{ isAtWork: boolean; progress: ImportProgress | null }> {
  const job = await client.draftJob.findUnique({ where: { draft_id } });
  if (job === null || !isAtWork(job, now)) return { isAtWork: false, progress: null };
  return { isAtWork: true, progress: progressSchema.parse(job.progress) };
}

/**
 * Takes up the check that has waited longest, or that somebody began who has died since.
 * @returns null where there is none
 */
export async function claimCheck(client: Database, now: Date): Promise<DraftClaim | null> {
  const isFree = [{ leased_until: null }, { leased_until: { lte: now } }];
  const jobs = await client.draftJob.findMany({
    where: { asked: { gt: 0 }, tries: { lt: mostTries }, OR: isFree },
    orderBy: { asked_at: 'asc' },
    take: candidates,
  });
  for (const { draft_id, ...job } of jobs.filter((job) => isClaimable(job, now))) {
    const claim = { draft_id, holder: randomUUID(), asked: job.asked };
    const lease = { holder: claim.holder, leased_until: leaseFrom(now) };
    const begun = { ...lease, tries: job.tries + 1, progress: Prisma.DbNull };
    if (await replaceSeen(client, draft_id, job, begun)) return claim;
  }
  return null;
}

/**
 * Claims a draft for a publication.
 * @returns null where somebody works on it, or is to
 */
export async function claimDraft(
  client: Database,
  draft_id: string,
  now: Date,
): Promise<DraftClaim | null> {
  const claim = { draft_id, holder: randomUUID(), asked: 0 };
  const taken = { holder: claim.holder, leased_until: leaseFrom(now), asked: 0 };
  const job = await client.draftJob.findUnique({ where: { draft_id } });
  if (job === null) {
    const isFirst = await insertJob(client, { draft_id, asked_at: now, ...taken });
    return isFirst ? claim : null;
  }
  if (isAtWork(job, now)) return null;
  return (await replaceSeen(client, draft_id, job, taken)) ? claim : null;
}

async function insertJob(
  client: Database,
  data: Prisma.DraftJobUncheckedCreateInput,
): Promise<boolean> {
  try {
    await client.draftJob.create({ data, select: itsDraft });
    return true;
  } catch (error) {
    // Somebody was quicker, or the draft is gone: whoever asks again is told.
    if (brokenRuleOf(error) === null) throw error;
    return false;
  }
}

/** Changes a job where nobody has since it was read. One statement: of two, one does. */
async function replaceSeen(
  client: Database,
  draft_id: string,
  { asked, tries, holder, leased_until }: DraftJob,
  data: Prisma.DraftJobUncheckedUpdateManyInput,
): Promise<boolean> {
  const where = { draft_id, asked, tries, holder, leased_until };
  return (await client.draftJob.updateMany({ where, data })).count === 1;
}

/** Renews the lease of a claim, and tells how far its check is. What is no longer claimed stays as it is. */
export async function renewClaim(
  client: Database,
  { draft_id, holder }: DraftClaim,
  progress: ImportProgress | null,
  now: Date,
): Promise<void> {
  const step = progress === null ? {} : { progress };
  const data = { leased_until: leaseFrom(now), ...step };
  await client.draftJob.updateMany({ where: { draft_id, holder }, data });
}

/** Gives a claim back. A check that was asked for meanwhile waits for its turn. */
export async function endClaim(
  client: Database,
  { draft_id, holder, asked }: DraftClaim,
): Promise<void> {
  const done = await client.draftJob.deleteMany({ where: { draft_id, holder, asked } });
  if (done.count > 0) return;
  const free = { holder: null, leased_until: null, progress: Prisma.DbNull };
  await client.draftJob.updateMany({ where: { draft_id, holder }, data: free });
}
