import BetterSqlite3 from 'better-sqlite3';
import { shellActor } from '../accounts/actor-schema';
import { db } from '../db';
import { databasePath } from '../env';
import { PublicationBusy, PublicationImpossible } from '../releases/publication-fault';
import { getNewestRelease } from '../releases/release-queries';
import type { DraftCheck, ImportPreview } from '../import/draft-schema';
import { readDraftFile } from '../import/draft-store';
import {
  checkAgainst,
  publishImport,
  publishPreviewed,
  type ImportedBytes,
} from '../import/import-store';
import {
  jobRequestSchema,
  type JobLine,
  type JobReply,
  type PublishRequest,
} from '../import/job-schema';
import { describePublication } from '../import/preview-queries';

// Checks or publishes one draft, in a process of its own: whatever the file is, the server goes on
// serving. Its only argument is what is asked for, as JSON; it prints lines of JSON, its reply last.

function print(line: JobLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/**
 * A check publishes the draft in a copy of the database, where everything that shows figures can show
 * what they will be. `DATABASE_URL` names the copy that is to be made.
 */
async function check(id: string, original: string): Promise<JobReply> {
  await copyDatabase(original, databasePath());
  const file = await readDraftFile(await db(), id);
  if (file === null) return { kind: 'gone' };
  return { kind: 'checked', check: await checkInCopy(file) };
}

async function checkInCopy(file: ImportedBytes): Promise<DraftCheck> {
  const client = await db();
  const newest = await getNewestRelease();
  const checked_at = newest?.number ?? 0;
  const { faults, questions, rows } = await checkAgainst(client, file, (progress) =>
    print({ kind: 'progress', progress }),
  );
  const findings = { faults, questions };
  if (rows === null) return { findings, preview: null, checked_at };
  const { report } = await publishImport(client, file, { actor: shellActor, reason: 'preview' });
  const release = report?.release ?? null;
  const nothing: ImportPreview = { version: 1, texts: null };
  const preview = release === null ? nothing : await describePublication(release);
  return { findings, preview, checked_at };
}

/** SQLite's own copy of a database that others may be reading and writing. */
async function copyDatabase(from: string, to: string): Promise<void> {
  const original = new BetterSqlite3(from, { readonly: true });
  try {
    await original.backup(to);
  } finally {
    original.close();
  }
}

/** Publishes what was previewed, unless something else was published since. */
async function publish({ id, by, previewed_at }: PublishRequest): Promise<JobReply> {
  const client = await db();
  const file = await readDraftFile(client, id);
  if (file === null) return { kind: 'gone' };
  try {
    const outcome = await publishPreviewed(client, file, by, previewed_at);
    if (outcome === null) return { kind: 'stale' };
    const { report, check: findings } = outcome;
    return report === null
      ? { kind: 'refused', faults: findings.faults }
      : { kind: 'published', report };
  } catch (fault) {
    if (fault instanceof PublicationBusy) return { kind: 'busy' };
    if (fault instanceof PublicationImpossible) return { kind: 'impossible', code: fault.code };
    throw fault;
  }
}

const request = jobRequestSchema.parse(JSON.parse(process.argv[2] ?? ''));
const reply =
  request.kind === 'check' ? await check(request.id, request.original) : await publish(request);
print(reply);
await (await db()).$disconnect();
