import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { db } from '../../../database/client';
import { childSettings, databasePath, isInDevelopment } from '../../../base/settings/settings';
import { markPublished } from '../../../database/stores/draft-store';
import type { PublishedBy } from '../publish/publish-files';
import type { ImportProgress } from '../../../domain/imports/import-progress-schema';
import { jobLineSchema, type JobReply, type JobRequest } from './job-schema';

/** What this process has under way. */
type Jobs = {
  /** Drafts that wait or are worked on. */
  open: Map<string, Promise<unknown>>;
  /** The end of the last one's work. */
  last: Promise<unknown>;
  /** How far those are that are being checked. */
  progress: Map<string, ImportProgress>;
};

// Development reloads modules; what is under way must outlive them.
declare global {
  var barometerDraftJobs: Jobs | undefined;
}

const jobs = (): Jobs =>
  (globalThis.barometerDraftJobs ??= {
    open: new Map(),
    last: Promise.resolve(),
    progress: new Map(),
  });

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

/** Whether a draft is being worked on, or waits for its turn. */
export function isAtWork(id: string): boolean {
  return jobs().open.has(id);
}

/** How far the check of a draft is; null while it waits for its turn, and where it is not checked now. */
export function progressOf(id: string): ImportProgress | null {
  return jobs().progress.get(id) ?? null;
}

/** Begins a check that nobody waits for; whoever looks at the draft finds what came of it. */
export function beginCheck(id: string): void {
  void checkDraft(id).catch(console.error);
}

/** Checks a draft and keeps what came of it. One file at a time. */
export function checkDraft(id: string): Promise<void> {
  return inTurn(id, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'barometer-preview-'));
    try {
      const copy = path.join(folder, 'preview.db');
      const request = { kind: 'check', id, original: databasePath() } as const;
      await runJob(request, { DATABASE_URL: `file:${copy}` });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** Publishes a draft as it was previewed. @param identity of the check that was seen */
export function publishDraft(id: string, by: PublishedBy, identity: string): Promise<JobReply> {
  return inTurn(id, async () => {
    const reply = await runJob({ kind: 'publish', id, by, identity }, {});
    const release = reply.kind === 'published' ? reply.report.release : null;
    if (release !== null) await markPublished(await db(), id, release);
    return reply;
  });
}

async function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
  const { open, last } = jobs();
  const own = last.then(work, work);
  jobs().last = own.catch(() => undefined);
  open.set(id, own);
  try {
    return await own;
  } finally {
    jobs().progress.delete(id);
    if (open.get(id) === own) open.delete(id);
  }
}

/** @throws Error where the job ended without a reply: for lack of memory or disk, say */
async function runJob(request: JobRequest, settings: Record<string, string>): Promise<JobReply> {
  const program = isInDevelopment()
    ? ['--import', 'tsx', path.resolve('lib/cli/draft-job.ts')]
    : [path.resolve('.next/programs/draft-job.mjs')];
  const child = spawn(process.execPath, [...heapOptions, ...program, JSON.stringify(request)], {
    env: childSettings({ ...settings, MALLOC_ARENA_MAX: '2' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.pid !== undefined) setPriority(child.pid, lowPriority);
  const [reply] = await Promise.all([readReply(request.id, child.stdout), once(child, 'exit')]);
  if (child.exitCode !== 0 || reply === null)
    throw new Error(`The import ended with ${child.exitCode ?? child.signalCode}.`);
  return reply;
}

async function readReply(id: string, output: Readable): Promise<JobReply | null> {
  let reply: JobReply | null = null;
  for await (const text of createInterface(output)) {
    const line = jobLineSchema.parse(JSON.parse(text));
    if (line.kind === 'progress') jobs().progress.set(id, line.progress);
    else reply = line;
  }
  return reply;
}
