import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../client';
import { engine } from '../../engines/engine';
import { Prisma } from '../../sql';
import type { DecidedBatch } from '../../../domain/ratings/batch-decision';

// A decision on very many ratings is written in pieces, so that others are served between two. Until its batch and its release are
// there, nothing of it shows, and what a crash leaves behind is taken back.

/** Rows that one statement writes. */
const rowsAtOnce = 500;

/** What becomes of the ratings that a decision is about, by their keys. */
export type StagedDecision = DecidedBatch & {
  /** The batch to come, and the release to come; null where nothing is published. */
  batch: number;
  release: number | null;
  /** Ratings that stand and that released ones take the place of. */
  replaced: readonly number[];
  /** Ratings that stand and were withdrawn. */
  left: readonly number[];
};

/**
 * Writes what becomes of ratings. One that was withdrawn since it was read stays so.
 * @returns how many were released and refused
 */
export async function stageDecision(
  client: Database,
  { batch, release, reason, ...keys }: StagedDecision,
): Promise<{ released: number; refused: number }> {
  const released = await inPieces(
    keys.released,
    (piece) => client.$executeRaw`
      UPDATE "Rating" SET state = 'released', batch = ${batch}, since = ${release}
      WHERE key IN (${piece}) AND state = 'waiting'`,
  );
  const refused = await inPieces(
    keys.refused,
    (piece) => client.$executeRaw`
      UPDATE "Rating" SET state = 'refused', refusal = ${reason}, batch = ${batch}
      WHERE key IN (${piece}) AND state = 'waiting'`,
  );
  await inPieces(
    keys.replaced,
    (piece) => client.$executeRaw`
      UPDATE "Rating" SET state = 'replaced', until = ${release}
      WHERE key IN (${piece}) AND state = 'released'`,
  );
  await inPieces(
    keys.left,
    (piece) => client.$executeRaw`UPDATE "Rating" SET until = ${release} WHERE key IN (${piece})`,
  );
  return { released, refused };
}

/** @returns how many rows were written */
async function inPieces(
  keys: readonly number[],
  write: (piece: Prisma.Sql) => PromiseLike<number>,
): Promise<number> {
  let written = 0;
  for (let from = 0; from < keys.length; from += rowsAtOnce) {
    await setImmediate();
    written += await write(engine().listed(keys.slice(from, from + rowsAtOnce), 'integer'));
  }
  return written;
}

/** Takes back what a decision that was broken off had written: ratings of a batch, and of a release, that do not exist. */
export async function sweepUndecided(client: Database, newestRelease: number): Promise<void> {
  await client.$transaction([
    client.$executeRaw`
      UPDATE "Rating" SET refusal = NULL, batch = NULL, since = NULL,
        state = CASE WHEN state = 'withdrawn' THEN state ELSE 'waiting' END
      WHERE batch > coalesce((SELECT max(key) FROM "RatingBatch"), 0)`,
    client.$executeRaw`
      UPDATE "Rating" SET until = NULL, state = CASE WHEN state = 'replaced' THEN 'released' ELSE state END
      WHERE until > ${newestRelease}`,
  ]);
}
