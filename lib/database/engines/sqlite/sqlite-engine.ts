import type { Engine } from '../database-engine';
import { DatabaseFile } from './database-file';
import { fillDatabase } from './fill-database';
import { workInTurn } from './lock-file';
import { EditionWatch } from './edition-watch';
import { lightenCopy } from './lighten-copy';
import { openSqlite } from './open-database';
import { planPreviewFile } from './preview-file';
import { openRowReader } from './row-reader';
import { keysWithWords } from './search-index';
import * as pieces from './sql-pieces';
import { copyDatabase } from './whole-copy';
import { brokenConstraint, writeFailureOf } from './write-failures';

/** SQLite: the database is a file on this computer. */
export const sqlite: Engine = {
  provider: 'sqlite',
  open: openSqlite,
  keep: (path, means) => new DatabaseFile(path, means),
  fillDatabase,
  // SQLite remembers the largest number by itself.
  continueNumbers: () => Promise.resolve(),
  watchReleases: (path) => new EditionWatch(path),
  // It is asked at every request.
  noticeRelease: () => undefined,
  shownRelease: () => null,
  planPreview: planPreviewFile,
  copyForPreview: copyDatabase,
  lightenPreview: lightenCopy,
  openRowReader,
  isShared: false,
  ...{ workInTurn, writeFailureOf, brokenConstraint },
  ...pieces,
  keysWithWords,
};
