import BetterSqlite3 from 'better-sqlite3';
import { shellActor } from '../domain/accounts/actor-schema';
import { db, openDatabase, type Database } from '../database/client';
import { databasePath } from '../base/settings/settings';
import { toFault } from '../domain/issues/fault-place';
import {
  brokenRuleOf,
  PublicationBusy,
  PublicationImpossible,
  toPublicationFault,
} from '../domain/releases/publication-fault';
import type { DraftCheck, ImportedBytes } from '../domain/imports/draft-schema';
import {
  publishPreviewed,
  dryRunPublication,
} from '../features/import/drafts/draft-publication-store';
import {
  readDraft,
  readDraftCheck,
  readDraftFile,
  saveDraftCheck,
} from '../database/stores/draft-store';
import type { ImportProgress } from '../domain/imports/import-progress-schema';
import { checkIdentity, contentHashOf } from '../domain/imports/check-identity';
import { checkAgainst } from '../features/import/publish/import-store';
import {
  jobRequestSchema,
  type JobLine,
  type JobReply,
  type PublishRequest,
} from '../features/import/drafts/job-schema';
import { keepFaults } from '../features/import/check/kept-faults';
import { describePublication } from '../features/import/drafts/draft-preview';
import { noChanges } from '../domain/releases/change-summary';
import type { ReleasePlan } from '../domain/releases/content-schema';
import { newestNumber } from '../database/queries/releases/release-queries';

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
  const { plan, ...found } = await checkInCopy(file);
  const client = await openDatabase(original);
  await saveDraftCheck(client, id, file.options, found, plan);
  await client.$disconnect();
  return { kind: 'checked' };
}

async function checkInCopy(
  file: ImportedBytes,
): Promise<DraftCheck & { plan: ReleasePlan | null }> {
  const client = await db();
  const checked_at = await newestNumber(client);
  const onProgress = (progress: ImportProgress) => print({ kind: 'progress', progress });
  const { rows, sources, withdrawn, faults, ...found } = await checkAgainst(
    client,
    file,
    onProgress,
  );
  const findings = { ...found, ...keepFaults(faults) };
  if (rows === null) return { findings, preview: null, checked_at, identity: null, plan: null };
  const outcome = await dryRun(client, { rows, sources, withdrawn });
  if ('broken' in outcome) {
    const fault = toFault(
      { name: file.name, content: null },
      { path: [], code: 'database-rule', found: outcome.broken },
    );
    const all = { ...findings, ...keepFaults([fault, ...faults]) };
    return { findings: all, preview: null, checked_at, identity: null, plan: null };
  }
  const { plan, report } = outcome;
  const texts = report.release === null ? null : await describePublication(report.release);
  const { added, corrected } = texts?.en.changes.counts ?? noChanges;
  const unchanged = rows.Figure.length - added - corrected;
  const preview = { version: 1, unchanged, texts } as const;
  const hash = contentHashOf(file.bytes);
  const identity = checkIdentity(hash, file.options, checked_at, findings, plan);
  return { findings, preview, checked_at, identity, plan };
}

/** What publishing comes to; where the database itself has a rule against it, which: that is for the editor to know. */
async function dryRun(client: Database, checked: Parameters<typeof dryRunPublication>[1]) {
  try {
    return await dryRunPublication(client, checked, shellActor);
  } catch (caught) {
    const broken = brokenRuleOf(caught);
    if (broken === null) throw caught;
    return { broken };
  }
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

/** Publishes what was previewed, unless something was published or answered since. */
async function publish({ id, by, identity }: PublishRequest): Promise<JobReply> {
  try {
    const client = await db();
    const draft = await readDraft(client, id);
    if (draft === null) return { kind: 'gone' };
    const report = await publishPreviewed(client, draft, by, identity);
    if (report === 'stale') return await whyStale(client, id);
    return report === 'unconfirmed' ? { kind: report } : { kind: 'published', report };
  } catch (caught) {
    const fault = toPublicationFault(caught);
    if (brokenRuleOf(caught) !== null) return { kind: 'refused' };
    if (fault instanceof PublicationBusy) return { kind: 'busy' };
    if (fault instanceof PublicationImpossible) return { kind: 'impossible', code: fault.code };
    throw fault;
  }
}

/** Whether what was seen no longer counts, or the draft was found to be faulty since. */
async function whyStale(client: Database, id: string): Promise<JobReply> {
  const check = await readDraftCheck(client, id);
  const isFaulty = check?.preview === null && check.checked_at === (await newestNumber(client));
  return { kind: isFaulty ? 'refused' : 'stale' };
}

const request = jobRequestSchema.parse(JSON.parse(process.argv[2] ?? ''));
const reply =
  request.kind === 'check' ? await check(request.id, request.original) : await publish(request);
print(reply);
// Where the database could not be opened there is nothing to close.
const opened = await db().catch(() => null);
await opened?.$disconnect();
