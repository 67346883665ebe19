import { readEnv } from '../../base/settings/settings';
import type { Database } from '../client';
import { engine } from '../engines/engine';
import { toPublicationError } from './failed-writes';

class HeldTurn {
  #isOver = false;

  constructor(readonly client: Database) {}

  /** @throws Error where the lock was given back already. */
  mustHold(): void {
    if (this.#isOver) throw new Error('The turn to publish is over.');
  }

  end(): void {
    this.#isOver = true;
  }
}

/** The right to publish. Only `withPublicationLock` gives it, for as long as the lock is held. */
export type PublicationTurn = HeldTurn;

/**
 * Works while nobody else publishes: neither in this process nor in another one. A process that dies
 * gives the lock back, however it dies.
 * @param waitSeconds how long to wait for one's turn
 * @throws PublicationBusy where another one's turn did not end in time
 * @throws PublicationImpossible where nothing can be written
 */
export async function withPublicationLock<T>(
  client: Database,
  work: (turn: PublicationTurn) => Promise<T>,
  waitSeconds: number = readEnv().PUBLICATION_WAIT_SECONDS,
): Promise<T> {
  const file = await engine.fileOf(client);
  const unlock = await engine.lockPublication(file, waitSeconds);
  const turn = new HeldTurn(client);
  try {
    const done = await work(turn);
    await engine.flush(file);
    return done;
  } catch (error) {
    throw toPublicationError(error);
  } finally {
    turn.end();
    unlock();
  }
}
