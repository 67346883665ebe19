import type { Engine } from '../database-engine';
import { continueNumbers } from './continue-numbers';
import { KeptConnection } from './kept-connection';
import { keysWithWords } from './search-index';
import * as pieces from './sql-pieces';
import { workInTurn } from './publication-turn';
import { brokenConstraint, writeFailureOf } from './write-failures';

/** PostgreSQL: the database is on a server. Its driver and client are loaded where they are used. */
export const postgres: Engine = {
  provider: 'postgresql',
  open: async (address) => (await import('./open-database')).openPostgres(address),
  keep: (address, means) => new KeptConnection(address, means),
  continueNumbers,
  openRowReader: async (client) => (await import('./row-reader')).openRowReader(client),
  ...{ workInTurn, writeFailureOf, brokenConstraint },
  ...pieces,
  keysWithWords,
};
