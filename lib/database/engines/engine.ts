import { removeDatabase } from './sqlite/journal-files';
import { openNewestRelease } from './sqlite/newest-release';
import { openRowReader } from './sqlite/row-reader';
import { openSqlite } from './sqlite/open-database';
import { lightenCopy } from './sqlite/lighten-copy';
import { flush, fileOf, lockPublication } from './sqlite/lock-file';
import { keysWithWords } from './sqlite/search-index';
import {
  joined,
  listed,
  rowText,
  tableOf,
  textsOf,
  unindexed,
  valuesOfLists,
} from './sqlite/sql-pieces';
import { copyDatabase } from './sqlite/whole-copy';
import { brokenConstraint, writeFailureOf } from './sqlite/write-failures';

/**
 * The database engine: everything that SQLite does in its own way, by what it is for. The other folders of
 * `lib/database` write SQL that PostgreSQL knows as well, and ask for the rest here, so that a second engine
 * is one more folder beside `sqlite`.
 */
export const engine = {
  /** As libraries call it. */
  provider: 'sqlite',
  ...{ open: openSqlite, openNewestRelease, openRowReader },
  ...{ copyDatabase, lightenCopy, removeDatabase },
  ...{ lockPublication, fileOf, flush, brokenConstraint, writeFailureOf },
  ...{ listed, tableOf, rowText, textsOf, valuesOfLists, joined, unindexed, keysWithWords },
} as const;
