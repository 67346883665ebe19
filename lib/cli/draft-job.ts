import { shellActor } from '../domain/accounts/actor-schema';
import { closeDatabase, db, withOpenDatabase, type Database } from '../database/client';
import { copyForPreview } from '../database/preview-copy';
import { databaseAddress } from '../base/settings/settings';
import { brokenRuleOf, toPublicationError } from '../database/stores/failed-writes';
import {
  PublicationBusy,
  PublicationImpossible,
  PublicationUnknown,
} from '../domain/releases/publication-error';
import type { DraftCheck, ImportedBytes } from '../domain/imports/draft-schema';
import {
  readDraft,
  readDraftCheck,
  readDraftFile,
  saveDraftCheck,
} from '../database/stores/draft-store';
import type { ImportProgress } from '../domain/imports/import-progress-schema';
import { checkIdentity, contentHashOf } from '../domain/imports/check-identity';
import {
  publishFiles,
  publishPreviewed,
  type ImportOutcome,
} from '../features/import/publish/publish-files';
import {
  jobRequestSchema,
  type CheckRequest,
  type JobLine,
  type JobReply,
  type PublishRequest,
} from '../features/import/drafts/job-schema';
import { keepIssues } from '../features/import/check/kept-issues';
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
async function check({ id, original, holder }: CheckRequest): Promise<JobReply> {
  await copyForPreview(original, databaseAddress());
  const file = await withOpenDatabase(original, (client) => readDraftFile(client, id));
  if (file === null) return { kind: 'gone' };
  const { plan, ...found } = await checkInCopy(file);
  await withOpenDatabase(original, (client) =>
    saveDraftCheck(client, { id, options: file.options, holder }, found, plan),
  );
  return { kind: 'checked' };
}

/** Who publishes in a copy that is thrown away: what it redefines is confirmed where it counts. */
const preview = { actor: shellActor, reason: 'preview', confirmsRedefinitions: true };

async function checkInCopy(
  file: ImportedBytes,
): Promise<DraftCheck & { plan: ReleasePlan | null }> {
  const client = await db();
  const checked_at = await newestNumber(client);
  const onProgress = (progress: ImportProgress) => print({ kind: 'progress', progress });
  const imported = { files: [file], options: file.options };
  const outcome = await publishFiles(client, imported, preview, { inCopy: true, onProgress });
  return describe(outcome, file, checked_at);
}

/** What a check found, and what came of it, for whoever looks at the draft. @param checked_at the release before it */
async function describe(
  { check, plan, report }: ImportOutcome,
  { bytes, options }: ImportedBytes,
  checked_at: number,
): Promise<DraftCheck & { plan: ReleasePlan | null }> {
  const { rows, sources: _, withdrawn: _ids, issues, ...found } = check;
  const findings = { ...found, ...keepIssues(issues) };
  if (rows === null || plan === null)
    return { findings, preview: null, checked_at, identity: null, plan: null };
  const texts = report.release === null ? null : await describePublication(report.release);
  const { added, corrected } = texts?.en.changes.counts ?? noChanges;
  const unchanged = rows.Figure.length - added - corrected;
  const identity = checkIdentity(contentHashOf(bytes), options, checked_at, findings, plan);
  const shown = { version: 1, unchanged, texts } as const;
  return { findings, preview: shown, checked_at, identity, plan };
}

/** Publishes what was previewed, unless something was published or answered since. */
async function publish(request: PublishRequest): Promise<JobReply> {
  const { id, by, identity, isUnseen } = request;
  try {
    const client = await db();
    const draft = await readDraft(client, id);
    if (draft === null) return { kind: 'gone' };
    const report = await publishPreviewed(client, draft, by, identity);
    if (report === 'stale')
      return isUnseen ? await publishAnew(client, request) : await whyStale(client, id);
    return report === 'unconfirmed' ? { kind: report } : { kind: 'published', report };
  } catch (caught) {
    const error = toPublicationError(caught);
    if (brokenRuleOf(caught) !== null) return { kind: 'refused' };
    if (error instanceof PublicationBusy) return { kind: 'busy' };
    if (error instanceof PublicationUnknown) return { kind: 'impossible', code: 'unknown' };
    if (error instanceof PublicationImpossible) return { kind: 'impossible', code: error.code };
    throw error;
  }
}

/** Checks a draft again in one's turn, in which nobody is quicker, and publishes what that finds. */
async function publishAnew(
  client: Database,
  { id, by, holder }: PublishRequest,
): Promise<JobReply> {
  const file = await readDraftFile(client, id);
  if (file === null) return { kind: 'gone' };
  const { options } = file;
  const outcome = await publishFiles(client, { files: [file], options }, by);
  const { check, report } = outcome;
  if (report === null) return { kind: check.rows === null ? 'refused' : 'unconfirmed' };
  const before = report.release === null ? await newestNumber(client) : report.release - 1;
  // It is published, whatever becomes of what is told of it.
  await describe(outcome, file, before)
    .then(({ plan, ...found }) => saveDraftCheck(client, { id, options, holder }, found, plan))
    .catch(console.error);
  return { kind: 'published', report };
}

/** Whether what was seen no longer counts, or the draft was found to be faulty since. */
async function whyStale(client: Database, id: string): Promise<JobReply> {
  const check = await readDraftCheck(client, id);
  const isFaulty = check?.preview === null && check.checked_at === (await newestNumber(client));
  return { kind: isFaulty ? 'refused' : 'stale' };
}

const request = jobRequestSchema.parse(JSON.parse(process.argv[2] ?? ''));
const reply = request.kind === 'check' ? await check(request) : await publish(request);
print(reply);
closeDatabase();
