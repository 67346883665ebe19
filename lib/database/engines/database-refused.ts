import { shownAddress } from '../../base/settings/settings';

/** The database cannot be used as it is. The message says why, and what to do. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';

  constructor(address: string, problem: string, remedy: string) {
    super(`The database ${shownAddress(address)} cannot be used: ${problem}\n${remedy}`);
  }
}

/** What to do about a database that is damaged. */
export const START_AFRESH =
  'Restore a backup, or move the file away together with its -wal and -shm files and start again: ' +
  'the barometer then makes a new database with the figures it ships.';

/** What to do about a file that is no database of the barometer. */
export const OTHER_FILE =
  'If DATABASE_URL points at the wrong file, correct it. Otherwise move the file away and start again: ' +
  'the barometer then makes a new database.';
