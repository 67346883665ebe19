import { LRUCache } from 'lru-cache';
import type { CachedResponse } from './cached-response';

/** Keeps responses in memory, up to a number of bytes; the one that was asked for longest ago goes first. */
export class ResponseCache {
  /** How many responses were given without making them, and how many had to be made. */
  hits = 0;
  misses = 0;
  readonly #entries: LRUCache<string, CachedResponse>;
  readonly #pending = new Map<string, Promise<CachedResponse>>();

  /** @param bytes that all responses together may take, with their keys; 0 keeps none */
  constructor(bytes: number) {
    this.#entries = new LRUCache({
      maxSize: Math.max(bytes, 1),
      sizeCalculation: ({ size }, key) => size + key.length,
    });
  }

  /**
   * The response of a key: as it is kept, else made now. All who ask for it meanwhile get the same.
   * Only what is found is kept; an error may be gone at the next request.
   */
  async getOrMake(
    key: string,
    make: () => Promise<CachedResponse>,
  ): Promise<{ response: CachedResponse; isHit: boolean }> {
    const found = this.#entries.get(key) ?? this.#pending.get(key);
    if (found === undefined) this.misses += 1;
    else this.hits += 1;
    const response = await (found ?? this.#make(key, make));
    return { response, isHit: found !== undefined };
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

  async #make(key: string, make: () => Promise<CachedResponse>): Promise<CachedResponse> {
    const pending = make();
    this.#pending.set(key, pending);
    try {
      const response = await pending;
      if (response.status === 200) this.#entries.set(key, response);
      return response;
    } finally {
      this.#pending.delete(key);
    }
  }
}
