import { databaseAddress, directAddress } from '../../../base/settings/settings';
import type { Engine } from '../database-engine';
import { continueNumbers } from './continue-numbers';
import { fillDatabase } from './fill-database';
import { noticeRelease, shownRelease } from './noticed-release';
import { KeptConnection } from './kept-connection';
import { keysWithWords } from './search-index';
import * as pieces from './sql-pieces';
import { workInTurn } from './publication-turn';
import { brokenConstraint, writeFailureOf } from './write-failures';

/** PostgreSQL: the database is on a server. Its driver and client are loaded where they are used. */
export const postgres: Engine = {
  provider: 'postgresql',
  isShared: true,
  open: async (address) => (await import('./open-database')).openPostgres(address),
  keep: (address, means) => new KeptConnection(address, means),
  ...{ fillDatabase, continueNumbers },
  watchReleases: async (address) => {
    const { ServerWatch } = await import('./newest-release');
    return new ServerWatch(address, address === databaseAddress() ? directAddress() : address);
  },
  ...{ noticeRelease, shownRelease },
  planPreview: async (address) => {
    const { dropSchema, previewAddress } = await import('./preview-schema');
    const url = previewAddress(address);
    return { url, remove: () => dropSchema(url) };
  },
  copyForPreview: async (from, to) => (await import('./preview-schema')).copyToSchema(from, to),
  // Only what a preview needs is copied.
  lightenPreview: async () => undefined,
  openRowReader: async (client) => (await import('./row-reader')).openRowReader(client),
  ...{ workInTurn, writeFailureOf, brokenConstraint },
  ...pieces,
  keysWithWords,
};
