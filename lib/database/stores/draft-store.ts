import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { requireRole, type Actor } from '../../domain/accounts/actor-schema';
import { recordAudit } from './audit-store';
import type { Database } from '../client';
import { forgetQuestions } from '../forget-questions';
import { Prisma } from '../sql';
import type { PlanBatch, ReleasePlan } from '../../domain/releases/content-schema';
import {
  draftCheckSchema,
  importDraftSchema,
  type DraftCheck,
  type ImportDraft,
  type ImportedBytes,
} from '../../domain/imports/draft-schema';
import {
  importFindingsSchema,
  importOptionsSchema,
  type ImportFindings,
  type ImportOptions,
} from '../../domain/imports/import-schema';
import { contentHashOf } from '../../domain/imports/check-identity';
import { packPlan, unpackPlan } from './plan-file';

/** Drafts are forgotten after so many days; what was published of them stands in the releases. */
const keptDays = 30;

/** Bytes of a file that are written at once: Prisma makes text of them, and others wait for that. */
const partBytes = 256 * 1024;

/** All that is asked of a draft that was written: else its check, too, would be read again. */
const itsId = { id: true } as const;

/** What a draft's entry leaves out: what its check gave. */
const ofItsCheck = {
  findings: true,
  preview: true,
  plan: true,
  checked_at: true,
  identity: true,
} as const;

/**
 * Keeps a file for checking, previewing and publishing it.
 * @returns its id
 * @throws NotAllowed unless the actor is an editor
 */
export async function createDraft(
  client: Database,
  { name, bytes, options }: ImportedBytes,
  actor: Actor,
): Promise<string> {
  requireRole(actor, 'editor');
  const created_at = new Date();
  const oldest = new Date(created_at.getTime() - keptDays * 86_400_000);
  await client.importDraft.deleteMany({ where: { created_at: { lt: oldest } } });
  const id = randomUUID();
  const data = {
    ...{ id, name, created_at, author: actor.name },
    options: importOptionsSchema.parse(options),
    content_hash: contentHashOf(bytes),
  };
  await client.$transaction([
    client.importDraft.create({ data, select: itsId }),
    recordAudit(client, { actor: actor.account, action: 'check', subject: name }),
  ]);
  await writeParts(client, id, bytes);
  return id;
}

/** A draft whose file could not be written is not kept: nobody has been told its id. */
async function writeParts(client: Database, draft_id: string, bytes: Uint8Array): Promise<void> {
  try {
    for (let from = 0; from < bytes.length; from += partBytes) {
      const part = { draft_id, position: from / partBytes };
      const data = { ...part, bytes: Uint8Array.from(bytes.subarray(from, from + partBytes)) };
      await client.importFilePart.create({ data, select: { position: true } });
      forgetQuestions();
      // SQLite's driver answers at once: what waits on a promise alone lets nobody in.
      await setImmediate();
    }
  } catch (error) {
    await client.importDraft.delete({ where: { id: draft_id }, select: itsId });
    throw error;
  }
}

/** A draft without its bytes; null where there is none of this id. */
export async function readDraft(client: Database, id: string): Promise<ImportDraft | null> {
  const row = await client.importDraft.findUnique({ where: { id }, omit: ofItsCheck });
  return row && importDraftSchema.parse(row);
}

/** The newest drafts, the newest first. */
export async function listDrafts(client: Database, limit: number): Promise<ImportDraft[]> {
  const rows = await client.importDraft.findMany({
    orderBy: { created_at: 'desc' },
    take: limit,
    omit: ofItsCheck,
  });
  return rows.map((row) => importDraftSchema.parse(row));
}

/** A draft's file, as it was brought; null where there is none of this id, or not the whole of its file. */
export async function readDraftFile(client: Database, id: string): Promise<ImportedBytes | null> {
  const row = await client.importDraft.findUnique({
    where: { id },
    select: {
      ...{ name: true, content_hash: true, options: true },
      parts: { select: { bytes: true }, orderBy: { position: 'asc' } },
    },
  });
  if (row === null) return null;
  const bytes = Uint8Array.from(Buffer.concat(row.parts.map((part) => part.bytes)));
  if (contentHashOf(bytes) !== row.content_hash) return null;
  return { name: row.name, bytes, options: importOptionsSchema.parse(row.options) };
}

/** What the last check of a draft gave; null where it was not checked, or by an older program. */
export async function readDraftCheck(client: Database, id: string): Promise<DraftCheck | null> {
  const row = await client.importDraft.findUnique({
    where: { id },
    select: { findings: true, preview: true, checked_at: true, identity: true },
  });
  const read = draftCheckSchema.safeParse(row);
  return read.success ? read.data : null;
}

/** What a check was made of, and under whose claim. */
type CheckedDraft = { id: string; options: ImportOptions; holder: string };

/**
 * Keeps what a check gave, unless the draft's options have changed meanwhile, or another one has taken its claim over.
 * @param plan what publishing would do; null where the draft cannot be published
 */
export async function saveDraftCheck(
  client: Database,
  { id, options, holder }: CheckedDraft,
  { findings, preview, checked_at, identity }: DraftCheck,
  plan: ReleasePlan | null,
): Promise<void> {
  const packed = plan && (await packPlan(plan));
  // One statement: nobody can answer between the comparison and the writing.
  await client.importDraft.updateMany({
    where: { id, options: { equals: importOptionsSchema.parse(options) }, job: { holder } },
    data: {
      ...{ findings, checked_at, identity, plan: packed },
      preview: preview ?? Prisma.DbNull,
    },
  });
}

const redefinedSchema = z.object({ redefinitions: importFindingsSchema.shape.redefinitions });

/** What publishing a draft does, and what it redefines. */
export type DraftPlan = Pick<ImportFindings, 'redefinitions'> & {
  batches: AsyncIterable<PlanBatch>;
};

/**
 * What publishing a draft does, as the check of this identity found at this release; null where its last
 * check was another one.
 */
export async function readDraftPlan(
  client: Database,
  id: string,
  identity: string,
  checked_at: number,
): Promise<DraftPlan | null> {
  const row = await client.importDraft.findUnique({
    where: { id, identity, checked_at },
    select: { plan: true, findings: true },
  });
  if (!row?.plan) return null;
  const { redefinitions } = redefinedSchema.parse(row.findings);
  return { redefinitions, batches: unpackPlan(row.plan) };
}

/** Answers what the file does not tell; what was checked before no longer counts. */
export async function saveDraftOptions(
  client: Database,
  id: string,
  options: ImportOptions,
): Promise<void> {
  const data = {
    options: importOptionsSchema.parse(options),
    ...{ checked_at: null, identity: null, plan: null },
  };
  await client.importDraft.update({ where: { id }, data, select: itsId });
}

/** Remembers as which release a draft was published; what that took is not needed again. */
export async function markPublished(client: Database, id: string, release: number): Promise<void> {
  const data = { release, plan: null };
  await client.importDraft.update({ where: { id }, data, select: itsId });
}
