import { LRUCache } from 'lru-cache';
import type { CachedResponse } from './cached-response';

/** A response, and whether nothing had to be made for it. */
export type Cached = { response: CachedResponse; isHit: boolean };

/** Keeps responses in memory, up to a number of bytes; the one that was asked for longest ago goes first. */
export class ResponseCache {
  /** How many responses were given without making them, and how many had to be made. */
  hits = 0;
  misses = 0;
  readonly #entries: LRUCache<string, CachedResponse, () => Promise<CachedResponse>>;

  /** @param most bytes that all responses together may take, with their keys; 0 keeps none */
  constructor(most: number) {
    this.#entries = new LRUCache({
      maxSize: Math.max(most, 1),
      // Only what is found is kept, an error may be gone at the next request: it is as if it had no place.
      sizeCalculation: ({ status, size }, key) => (status === 200 ? size + key.length : most + 2),
      fetchMethod: (_key, _before, { context: make }) => make(),
      // Who waits is answered, also where others have taken its place meanwhile.
      ignoreFetchAbort: true,
    });
  }

  /**
   * The response of a key: as it is kept, else made now. All who ask for it meanwhile get the same.
   * @throws whatever `make` does
   */
  async getOrMake(key: string, make: () => Promise<CachedResponse>): Promise<Cached> {
    const status: LRUCache.Status<string, CachedResponse> = {};
    const response = await this.#entries.forceFetch(key, { context: make, status });
    const isHit = status.fetch !== 'miss';
    if (isHit) this.hits += 1;
    else this.misses += 1;
    return { response, isHit };
  }

  /** The response of a key, where it is kept. */
  get(key: string): CachedResponse | undefined {
    const found = this.#entries.get(key);
    if (found) this.hits += 1;
    return found;
  }

  /** How many responses are kept now. */
  get size(): number {
    return this.#entries.size;
  }

  /** Bytes that are kept now. */
  get bytes(): number {
    return this.#entries.calculatedSize;
  }
}
