import { databaseEngine, engineOf } from '../../base/settings/settings';
import type { Engine } from './database-engine';
import { postgres } from './postgres/postgres-engine';
import { sqlite } from './sqlite/sqlite-engine';

const engines = { sqlite, postgres } as const satisfies Record<string, Engine>;

/** The engine of the database that the settings name: all that a process asks goes to it. */
export function engine(): Engine {
  return engines[databaseEngine()];
}

/** The engine of a database. @param address as `databaseAddress` gives it */
export function engineAt(address: string): Engine {
  return engines[engineOf(address)];
}
