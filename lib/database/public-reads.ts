import { AsyncLocalStorage } from 'node:async_hooks';
import { databaseAddress, hasReplica, publicAddress } from '../base/settings/settings';

// The server is built apart from the pages; for whom a request is read, both know.
declare global {
  /** Holds something while an answer is made that is the same for everybody. */
  var barometerPublicReads: AsyncLocalStorage<true> | undefined;
}

const publicReads = () => (globalThis.barometerPublicReads ??= new AsyncLocalStorage<true>());

/**
 * Makes an answer that is the same for everybody: what it reads of the database, its release and its rows, comes
 * from the replica, where the settings name one. Everything else reads what was written last, from the primary.
 */
export function readForPublic<T>(work: () => T): T {
  return publicReads().run(true, work);
}

/** Whether the replica is read at the moment. */
export function readsReplica(): boolean {
  return hasReplica() && publicReads().getStore() === true;
}

/** The address of the database that is read at the moment. */
export function readAddress(): string {
  return readsReplica() ? publicAddress() : databaseAddress();
}
