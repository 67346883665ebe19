import { LRUCache } from 'lru-cache';
import type { KeptAnswer } from './kept-answer';

/** Keeps answers in memory, up to a number of bytes; the one that was asked for longest ago goes first. */
export class AnswerKeeper {
  readonly #kept: LRUCache<string, KeptAnswer>;
  readonly #underway = new Map<string, Promise<KeptAnswer>>();

  /** @param bytes that all answers together may take, with their keys; 0 keeps none */
  constructor(bytes: number) {
    this.#kept = new LRUCache({
      maxSize: Math.max(bytes, 1),
      sizeCalculation: ({ size }, key) => size + key.length,
    });
  }

  /**
   * The answer of a key: as it is kept, else made now. All who ask for it meanwhile are given the same.
   * Only what is found is kept; an error may be gone at the next request.
   */
  async answer(key: string, make: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const underway = this.#underway.get(key) ?? this.#make(key, make);
    return underway;
  }

  /** Bytes that are kept now. */
  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  async #make(key: string, make: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
    const making = make();
    this.#underway.set(key, making);
    try {
      const answer = await making;
      if (answer.status === 200) this.#kept.set(key, answer);
      return answer;
    } finally {
      this.#underway.delete(key);
    }
  }
}
