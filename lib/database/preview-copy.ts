import type { Database } from './client';
import type { PreviewPlace } from './engines/database-engine';
import { engine } from './engines/engine';

// A draft is previewed in a copy of the database, where everything that shows figures can show what they will be.

/** A place for a copy beside a database. @param address as `databaseAddress` gives it */
export function planPreview(address: string): Promise<PreviewPlace> {
  return engine().planPreview(address);
}

/** Copies a database that others may be reading and writing. */
export function copyForPreview(from: string, to: string): Promise<void> {
  return engine().copyForPreview(from, to);
}

/**
 * Leaves out of a copy what would only have to be kept up. It must be known before what is to be written, since
 * that is looked for by what is left out.
 */
export function lightenPreview(copy: Database): Promise<void> {
  return engine().lightenPreview(copy);
}
