import { readEnv } from '../../base/settings/settings';
import type { Database } from '../client';
import { engine } from '../engines/engine';
import { toPublicationError } from './failed-writes';

class HeldTurn {
  #isOver = false;

  /** @param client what is published is written with it, and with no other one */
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
  try {
    return await engine().workInTurn(client, (own) => workOnce(own, work), waitSeconds);
  } catch (error) {
    throw toPublicationError(error);
  }
}

async function workOnce<T>(
  client: Database,
  work: (turn: PublicationTurn) => Promise<T>,
): Promise<T> {
  const turn = new HeldTurn(client);
  try {
    return await work(turn);
  } finally {
    turn.end();
  }
}
