import { LRUCache } from 'lru-cache';
import { db, type Database } from './client';

type CachedReading<T> = { read: () => Promise<T> };

/**
 * Remembers what was read of releases: a release never changes, so that what was read once stays true.
 * A reading that failed is tried anew. Another database may number its releases alike, so that each has
 * a memory of its own.
 */
export class ReleaseMemory<T extends NonNullable<unknown>> {
  readonly #ofDatabase = new WeakMap<Database, LRUCache<string, T, CachedReading<T>>>();

  /**
   * @param max the sizes of all that is remembered, together; the bound is only for memory
   * @param sizeOf at least 1
   */
  constructor(
    readonly max: number,
    readonly sizeOf: (value: T) => number = () => 1,
  ) {}

  /** What is remembered by a key that names the release, else read now: once for all who ask meanwhile. */
  async recall(key: string, read: () => Promise<T>): Promise<T> {
    const memory = await this.#current();
    return memory.forceFetch(key, { context: { read } });
  }

  async #current() {
    const client = await db();
    const known = this.#ofDatabase.get(client);
    if (known) return known;
    const made = new LRUCache<string, T, CachedReading<T>>({
      maxSize: this.max,
      sizeCalculation: this.sizeOf,
      fetchMethod: (_key, _old, { context }) => context.read(),
      // Who waits is answered, also where others have taken its place meanwhile.
      ignoreFetchAbort: true,
    });
    this.#ofDatabase.set(client, made);
    return made;
  }
}

/**
 * Reads something of a release once.
 * @param max of how many releases it is remembered
 */
export function oncePerRelease<T extends NonNullable<unknown>>(
  max: number,
  read: (release: number) => Promise<T>,
): (release: number) => Promise<T> {
  const memory = new ReleaseMemory<T>(max);
  return (release) => memory.recall(String(release), () => read(release));
}
