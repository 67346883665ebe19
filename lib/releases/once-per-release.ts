import { LRUCache } from 'lru-cache';

/**
 * Reads something of a release once, since a release never changes; a reading that failed is tried anew.
 * @param max of how many releases it is remembered
 */
export function oncePerRelease<T>(
  max: number,
  read: (release: number) => Promise<T>,
): (release: number) => Promise<T> {
  const remembered = new LRUCache<number, Promise<T>>({ max });
  return (release) => {
    const known = remembered.get(release);
    if (known) return known;
    const reading = read(release);
    remembered.set(release, reading);
    reading.catch(() => remembered.delete(release));
    return reading;
  };
}
