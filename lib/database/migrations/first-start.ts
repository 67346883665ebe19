import { statSync } from 'node:fs';
import { engineOf } from '../../base/settings/settings';
import { DatabaseRefused } from '../engines/database-refused';
import { hasJournal } from '../engines/sqlite/journal-files';
import type { DatabaseState } from './inspect-database';

/**
 * Refuses to begin a new database where another one was expected: an empty barometer in its place would
 * look as if all were lost, and hide what happened.
 * @param state of the file, as `inspectDatabase` says it
 * @param mayCreate whether it is clear that none is to be expected: the place is the one that nobody chose,
 *   or a setting says so
 * @throws DatabaseRefused
 */
export function refuseUnexpectedStart(
  path: string,
  state: DatabaseState,
  mayCreate: boolean,
): void {
  // Whoever made the database on a server has said where it is to be.
  if (engineOf(path) === 'postgres') return;
  if (state === 'empty') {
    const isNothing = statSync(path).size === 0;
    const problem = isNothing ? 'the file is there, but has 0 bytes.' : 'it has no tables.';
    throw new DatabaseRefused(path, problem, FOUND_EMPTY);
  }
  if (state !== 'absent') return;
  if (hasJournal(path)) throw new DatabaseRefused(path, 'only its journal is there.', FILE_GONE);
  if (!mayCreate) throw new DatabaseRefused(path, 'there is no such file.', NOT_THERE);
}

const FOUND_EMPTY =
  'Restore a backup: npm run restore -- FILE. If nothing was ever in it, remove the file and start again.';
const FILE_GONE =
  'Put the file back or restore a backup. To begin anew, move its -wal and -shm files away and start again.';
const NOT_THERE =
  'Correct DATABASE_URL, or restore a backup there. If this is the first start with that place, say so once: ' +
  'CREATE_DATABASE=1 npm start';
