import { LRUCache } from 'lru-cache';
import { db, type Database } from '../db';

/**
 * Reads something of a release once, since a release never changes; a reading that failed is tried anew.
 * @param max of how many releases it is remembered
 */
export function oncePerRelease<T>(
  max: number,
  read: (release: number) => Promise<T>,
): (release: number) => Promise<T> {
  // Another database may number its releases alike.
  const remembered = new WeakMap<Database, LRUCache<number, Promise<T>>>();
  return async (release) => {
    const client = await db();
    const ofClient = remembered.get(client) ?? new LRUCache<number, Promise<T>>({ max });
    remembered.set(client, ofClient);
    const known = ofClient.get(release);
    if (known) return known;
    const reading = read(release);
    ofClient.set(release, reading);
    reading.catch(() => ofClient.delete(release));
    return reading;
  };
}
