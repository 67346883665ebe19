import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { renewalMs } from '../../../base/lease';
import {
  childSettings,
  directAddress,
  isInDevelopment,
  readEnv,
} from '../../../base/settings/settings';
import { db, type Database } from '../../../database/client';
import {
  askForCheck,
  claimCheck,
  claimDraft,
  endClaim,
  readDraftWork,
  renewClaim,
  type DraftClaim,
} from '../../../database/stores/draft-job-store';
import { planPreview } from '../../../database/preview-copy';
import { toPublicationError } from '../../../database/stores/failed-writes';
import { markPublished, readDraft } from '../../../database/stores/draft-store';
import type { ImportProgress, OnProgress } from '../../../domain/imports/import-progress-schema';
import { PublicationImpossible } from '../../../domain/releases/publication-error';
import type { PublishedBy } from '../publish/publish-files';
import { jobLineSchema, type JobReply, type JobRequest } from './job-schema';

// What is to be done with a draft stands in the database, so that another instance finishes what one began
// that has died. Each instance works on one file at a time.

// Development reloads modules, and the server is built apart from the pages; an instance is one.
declare global {
  /** The end of the last job that this instance has taken up. */
  var barometerDraftJobs: Promise<unknown> | undefined;
}

/**
 * V8 collects early, so that a large file takes little memory (docs/decisions/0021-import-speed.md). The
 * limit is more than the largest file needs; one that needs more ends its own process only.
 */
const heapOptions = [
  ...['--min-semi-space-size=16', '--max-semi-space-size=16', '--heap-growing-percent=20'],
  '--max-old-space-size=450',
];
/** Between the least and the most that a process may be: the server comes first. */
const lowPriority = 10;

/** How often one looks whether another instance has done its work, in milliseconds. */
const lookEvery = 300;
/** How often an instance looks for checks that nobody makes, in milliseconds. */
const lookForChecksEvery = 5_000;
/** How often it is told how far a check is, in milliseconds. */
const tellEvery = 100;

/** Asks for a check that nobody waits for; whoever looks at the draft finds what came of it. */
export async function beginCheck(id: string): Promise<void> {
  await askForCheck(await db(), id, new Date());
  takeUpChecks().catch(console.error);
}

/** Has a draft checked, by this instance or another one, and waits until what came of it is kept. */
export async function checkDraft(id: string): Promise<void> {
  const client = await db();
  await askForCheck(client, id, new Date());
  while ((await readDraftWork(client, id, new Date())).isAtWork)
    if (!(await inTurn(takeUpCheck))) await pause(lookEvery);
}

/** Makes the checks that wait, those too that another instance began which has died. */
export async function takeUpChecks(): Promise<void> {
  while (await inTurn(takeUpCheck));
}

/** Looks again and again for checks that another instance left, or this one before it was stopped. */
export function takeUpChecksRegularly(): void {
  // What is wrong with a database that cannot be asked is told by whoever needs more of it than this.
  setInterval(() => void takeUpChecks().catch(() => undefined), lookForChecksEvery).unref();
}

/** @returns false where none waits */
async function takeUpCheck(): Promise<boolean> {
  const client = await db();
  const claim = await claimCheck(client, new Date());
  if (claim === null) return false;
  // A file that cannot be checked holds up no other.
  await underClaim(client, claim, (tell) => runCheck(claim, tell)).catch(console.error);
  return true;
}

async function runCheck({ draft_id: id, holder }: DraftClaim, tell: OnProgress): Promise<void> {
  const original = directAddress();
  const preview = await planPreview(original);
  try {
    const request = { kind: 'check', id, original, holder } as const;
    await runJob(request, { DATABASE_URL: preview.url }, tell);
  } finally {
    await preview.remove();
  }
}

/**
 * Publishes a draft as it was previewed, once nobody works on it. Nobody takes that up after whoever was asked
 * for it: what was not published is still there to be published.
 * @param identity of the check that was seen
 * @param isUnseen nobody has seen it: where others published since, it is checked again in one's turn and published,
 *   instead of `stale`
 */
export async function publishDraft(
  id: string,
  by: PublishedBy,
  identity: string,
  { isUnseen = false } = {},
): Promise<JobReply> {
  const client = await db();
  if ((await readDraft(client, id)) === null) return { kind: 'gone' };
  try {
    const claim = await waitForDraft(client, id);
    if (claim === null) return { kind: 'busy' };
    return await underClaim(client, claim, () =>
      inTurn(async () => {
        const { holder } = claim;
        const reply = await runJob({ kind: 'publish', id, by, identity, isUnseen, holder });
        const release = reply.kind === 'published' ? reply.report.release : null;
        // It is published, whatever becomes of the mark.
        if (release !== null) await markPublished(client, id, release).catch(console.error);
        return reply;
      }),
    );
  } catch (caught) {
    const error = toPublicationError(caught);
    if (error instanceof PublicationImpossible) return { kind: 'impossible', code: error.code };
    throw error;
  }
}

/** Claims a draft as soon as nobody works on it; null where that takes longer than a publication waits. */
async function waitForDraft(client: Database, id: string): Promise<DraftClaim | null> {
  const until = performance.now() + readEnv().PUBLICATION_WAIT_SECONDS * 1_000;
  for (;;) {
    const claim = await claimDraft(client, id, new Date());
    if (claim !== null) return claim;
    if (performance.now() > until) return null;
    if (!(await inTurn(takeUpCheck))) await pause(lookEvery);
  }
}

/** Works while the claim's lease is renewed, and gives it back. */
async function underClaim<T>(
  client: Database,
  claim: DraftClaim,
  work: (tell: OnProgress) => Promise<T>,
): Promise<T> {
  let progress: ImportProgress | null = null;
  let stored: ImportProgress | null = null;
  let renewedAt = performance.now();
  const renewal = setInterval(() => {
    const now = performance.now();
    if (progress === stored && now - renewedAt < renewalMs) return;
    [stored, renewedAt] = [progress, now];
    renewClaim(client, claim, progress, new Date()).catch(console.error);
  }, tellEvery);
  try {
    return await work((now) => {
      progress = now;
    });
  } finally {
    clearInterval(renewal);
    // Where that fails, the lease runs out.
    await endClaim(client, claim).catch(console.error);
  }
}

/** Works on one file at a time. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const own = (globalThis.barometerDraftJobs ?? Promise.resolve()).then(work);
  globalThis.barometerDraftJobs = own.catch(() => undefined);
  return own;
}

/** @throws Error where the job ended without a reply: for lack of memory or disk, say */
async function runJob(
  request: JobRequest,
  settings: Record<string, string> = {},
  tell?: OnProgress,
): Promise<JobReply> {
  const program = isInDevelopment()
    ? ['--import', 'tsx', path.resolve('lib/cli/draft-job.ts')]
    : [path.resolve('.next/programs/draft-job.mjs')];
  const child = spawn(process.execPath, [...heapOptions, ...program, JSON.stringify(request)], {
    env: childSettings(settings),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.pid !== undefined) setPriority(child.pid, lowPriority);
  const [reply] = await Promise.all([readReply(child.stdout, tell), once(child, 'exit')]);
  if (child.exitCode !== 0 || reply === null)
    throw new Error(`The import ended with ${child.exitCode ?? child.signalCode}.`);
  return reply;
}

async function readReply(output: Readable, tell?: OnProgress): Promise<JobReply | null> {
  let reply: JobReply | null = null;
  for await (const text of createInterface(output)) {
    const line = jobLineSchema.parse(JSON.parse(text));
    if (line.kind === 'progress') tell?.(line.progress);
    else reply = line;
  }
  return reply;
}
