import { setImmediate } from 'node:timers/promises';
import { recordAudit } from './audit-store';
import type { Database } from '../client';
import { engine } from '../engines/engine';
import { forgetQuestions } from '../forget-questions';
import { Prisma, tableName } from '../sql';
import { contentColumns, contentTables } from '../../domain/releases/content-schema';
import type {
  ContentRow,
  ContentTable,
  PlanBatch,
  ReleasePlan,
} from '../../domain/releases/content-schema';
import type { PublicationTurn } from './publication-lock';
import { sweepUndecided } from './ratings/staged-decision';
import { newestNumber } from '../queries/releases/release-queries';

/** Who publishes, why, and from which files. */
export type Publication = {
  author: string;
  reason: string;
  files: readonly { name: string; contentHash: string }[];
  /** What the audit trail says of it, where that is not the author and `publish`. */
  audit?: { actor: string; action: 'publish' | 'undo' };
};

/** What came of a publication; `release` is null where nothing was new. */
export type PublicationReport = {
  release: number | null;
  added: number;
  changed: number;
  withdrawn: number;
};

/**
 * Does what was planned, as one new release. Rows of the release to come are written in batches while
 * nobody can see them; the release's own row, written last, makes them all visible at once.
 * @param plan made for what stands now, and after what was left behind was swept away
 */
export async function publishPlan(
  turn: PublicationTurn,
  plan: ReleasePlan | AsyncIterable<PlanBatch>,
  publication: Publication,
): Promise<PublicationReport> {
  turn.mustHold();
  const { client } = turn;
  const newest = await newestNumber(client);
  const report = await stagePlan(client, plan, newest + 1);
  const isNew = report.added + report.changed + report.withdrawn > 0;
  await publishStaged(client, isNew ? newest + 1 : null, newest, publication);
  return { ...report, release: isNew ? newest + 1 : null };
}

/**
 * Writes what was planned as rows of a release to come, which nobody sees until its own row is there.
 * @param release the number after the newest one
 */
export async function stagePlan(
  client: Database,
  plan: ReleasePlan | AsyncIterable<PlanBatch>,
  release: number,
): Promise<Omit<PublicationReport, 'release'>> {
  const report = { added: 0, changed: 0, withdrawn: 0 };
  for await (const batch of plan) {
    await stage(client, batch, release);
    report.added += batch.added.length;
    report.changed += batch.changed.length;
    report.withdrawn += batch.withdrawn.length;
  }
  return report;
}

/**
 * Removes what an interrupted publication left behind: rows of a release that does not exist. Only in
 * one's turn, or it would remove what another one is about to publish.
 */
export async function sweepUnpublished(turn: PublicationTurn): Promise<void> {
  turn.mustHold();
  const { client } = turn;
  const newest = await newestNumber(client);
  for (const table of contentTables) {
    const name = tableName(table);
    await client.$transaction([
      client.$executeRaw`DELETE FROM ${name} WHERE since > ${newest}`,
      client.$executeRaw`UPDATE ${name} SET until = NULL WHERE until > ${newest}`,
    ]);
  }
  await sweepUndecided(client, newest);
}

/**
 * Makes everything that was staged for a release visible, with its entry in the audit trail.
 * @param number of the new release; null where nothing is new: then only the files are remembered
 */
export async function publishStaged(
  client: Database,
  number: number | null,
  newest: number,
  publication: Publication,
): Promise<void> {
  const { files } = publication;
  const release = number ?? newest;
  await client.$transaction([
    ...(number === null ? [] : releaseSteps(client, number, publication)),
    client.importedFile.createMany({
      data: files.map(({ name, contentHash }) => ({ release, name, content_hash: contentHash })),
    }),
  ]);
}

/** The steps of Prisma's that make a release and its entry in the audit trail: for a transaction with what it publishes. */
export function releaseSteps(
  client: Database,
  number: number,
  { author, reason, audit = { actor: author, action: 'publish' } }: Omit<Publication, 'files'>,
) {
  return [
    client.release.create({ data: { number, published_at: new Date(), author, reason } }),
    recordAudit(client, { ...audit, subject: String(number), detail: reason }),
  ];
}

/** Writes one batch of a release that nobody can see yet. */
async function stage(
  client: Database,
  { table, added, changed, withdrawn }: PlanBatch,
  release: number,
): Promise<void> {
  // The driver answers at once and promises never wait: without a pause, everybody else would.
  await setImmediate();
  await client.$transaction([
    endRows(client, table, [...changed.map(({ id }) => id), ...withdrawn], release),
    insertRows(client, table, [...changed, ...added], release),
  ]);
  forgetQuestions();
}

function endRows(client: Database, table: ContentTable, ids: readonly string[], release: number) {
  return client.$executeRaw`
    UPDATE ${tableName(table)} SET until = ${release}
    WHERE until IS NULL AND since < ${release}
      AND id IN (${engine().listed(ids)})`;
}

function insertRows(
  client: Database,
  table: ContentTable,
  rows: readonly ContentRow[],
  release: number,
) {
  const columns = contentColumns[table];
  return client.$executeRaw`
    INSERT INTO ${tableName(table)} (${columnNames(columns)}, since)
    SELECT ${columnNames(columns)}, ${release} FROM (${engine().tableOf(table, columns, rows)}) brought`;
}

// Names of columns cannot be parameters; they only ever come from `contentColumns`.
const columnNames = (columns: readonly string[]) =>
  Prisma.raw(columns.map((name) => `"${name}"`).join(', '));
