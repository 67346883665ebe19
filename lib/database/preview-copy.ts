import type { Database } from './client';
import { lightenCopy } from './engines/sqlite/lighten-copy';
import { copyDatabase } from './engines/sqlite/whole-copy';

// A draft is previewed in a copy of the database, where everything that shows figures can show what they will be.

/** Copies a database that others may be reading and writing. */
export function copyForPreview(from: string, to: string): Promise<void> {
  return copyDatabase(from, to);
}

/**
 * Leaves out of a copy what would only have to be kept up. It must be known before what is to be written, since
 * that is looked for by what is left out.
 */
export function lightenPreview(copy: Database): Promise<void> {
  return lightenCopy(copy);
}
