import type { ReleaseWatch } from './engines/database-engine';
import { engineAt } from './engines/engine';

/** Watches a database for releases. @param address as `databaseAddress` gives it */
export async function watchReleases(address: string): Promise<ReleaseWatch> {
  return engineAt(address).watchReleases(address);
}
