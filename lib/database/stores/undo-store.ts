import { setImmediate } from 'node:timers/promises';
import { requireRole, type Actor } from '../../domain/accounts/actor-schema';
import type { Database } from '../client';
import { engine } from '../engines/engine';
import { Prisma, tableName } from '../sql';
import {
  contentColumns,
  contentTables,
  type ContentTable,
} from '../../domain/releases/content-schema';
import { withPublicationLock } from './publication-lock';
import { batchSize } from '../queries/releases/release-plan-queries';
import { publishStaged, sweepUnpublished, type PublicationReport } from './release-store';
import { newestNumber } from '../queries/releases/release-queries';
import { previewUndo } from '../queries/changes/undo-queries';
import type { KeptRow, UndoStep } from '../../domain/releases/undo-schema';
import { countSteps } from '../../domain/releases/undo-summary';

/** Taking the release back would not do what was seen any more. Nothing was changed. */
export class UndoChanged extends Error {
  override name = 'UndoChanged';
}

/** What came of an undo: a new release, and the rows it could not put back. */
export type UndoReport = PublicationReport & { kept: readonly KeptRow[] };

/**
 * Takes back a release whole, by a new one that says what stood before it. Rows it cannot put back stay
 * as they are. Nothing is deleted: what the release said stays in the history.
 * @throws NotAllowed unless the actor is a publisher
 * @param identity of the preview that was seen, compared in one's turn to publish
 * @throws UndoChanged where it would do something else by now
 * @throws UnknownRelease, PublicationBusy
 */
export async function undoRelease(
  database: Database,
  number: number,
  { actor, reason, identity }: { actor: Actor; reason: string; identity: string },
): Promise<UndoReport> {
  requireRole(actor, 'publisher');
  return withPublicationLock(database, async (turn) => {
    const { client } = turn;
    await sweepUnpublished(turn);
    const { steps, kept, ...preview } = await previewUndo(client, number);
    if (preview.identity !== identity)
      throw new UndoChanged(`Taking back release ${number} would do something else by now.`);
    const newest = await newestNumber(client);
    if (steps.length === 0) return { release: null, ...countSteps(steps), kept };
    for (const table of contentTables) {
      await stageUndo(
        client,
        table,
        steps.filter((step) => step.table === table),
        newest + 1,
      );
    }
    const audit = { actor: actor.account, action: 'undo' as const };
    await publishStaged(client, newest + 1, newest, {
      author: actor.name,
      reason,
      files: [],
      audit,
    });
    return { release: newest + 1, ...countSteps(steps), kept };
  });
}

async function stageUndo(
  client: Database,
  table: ContentTable,
  steps: readonly UndoStep[],
  release: number,
): Promise<void> {
  const columns = Prisma.raw(contentColumns[table].map((name) => `"${name}"`).join(', '));
  for (let from = 0; from < steps.length; from += batchSize) {
    await setImmediate();
    const batch = steps.slice(from, from + batchSize);
    const ends = batch.flatMap((step) => step.ends ?? []);
    const again = batch.flatMap((step) => step.again ?? []);
    await client.$transaction([
      client.$executeRaw`UPDATE ${tableName(table)} SET until = ${release}
        WHERE key IN (${engine().listed(ends, 'integer')})`,
      client.$executeRaw`INSERT INTO ${tableName(table)} (${columns}, since)
        SELECT ${columns}, ${release} FROM ${tableName(table)}
        WHERE key IN (${engine().listed(again, 'integer')})`,
    ]);
  }
}
