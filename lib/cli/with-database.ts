import { databaseState } from '../database/migrations/inspect-database';
import { withOpenDatabase, type Database } from '../database/client';
import { databaseAddress, shownAddress } from '../base/settings/settings';

/** The database is not there yet, or belongs to another version of the barometer. */
export class DatabaseNotReady extends Error {
  override name = 'DatabaseNotReady';
}

/**
 * Works with the database of the settings, from a shell.
 * @throws DatabaseNotReady, DatabaseRefused
 */
export async function withDatabase<T>(work: (client: Database) => Promise<T>): Promise<T> {
  const address = databaseAddress();
  const state = await databaseState(address);
  if (state !== 'current')
    throw new DatabaseNotReady(
      `The database ${shownAddress(address)} is ${state}: run npm start once before this.`,
    );
  return withOpenDatabase(address, work);
}
