import type { Engine } from '../database-engine';
import { DatabaseFile } from './database-file';
import { workInTurn } from './lock-file';
import { openSqlite } from './open-database';
import { openRowReader } from './row-reader';
import { keysWithWords } from './search-index';
import * as pieces from './sql-pieces';
import { brokenConstraint, writeFailureOf } from './write-failures';

/** SQLite: the database is a file on this computer. */
export const sqlite: Engine = {
  provider: 'sqlite',
  open: openSqlite,
  keep: (path, means) => new DatabaseFile(path, means),
  // SQLite remembers the largest number by itself.
  continueNumbers: () => Promise.resolve(),
  openRowReader,
  ...{ workInTurn, writeFailureOf, brokenConstraint },
  ...pieces,
  keysWithWords,
};
