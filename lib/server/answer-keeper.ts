import { LRUCache } from 'lru-cache';
import type { KeptAnswer } from './kept-answer';

/** An answer, the name it is kept by, and whether nothing had to be made for who asked. */
export type GivenAnswer = { answer: KeptAnswer; name: string; isFromMemory: boolean };

/** Keeps answers in memory, up to a number of bytes; the one that was asked for longest ago goes first. */
export class AnswerKeeper {
  #hits = 0;
  #misses = 0;
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
  async answer(key: string, make: () => Promise<KeptAnswer>): Promise<Omit<GivenAnswer, 'name'>> {
    const kept = this.#kept.get(key) ?? this.#underway.get(key);
    if (kept === undefined) this.#misses += 1;
    else this.#hits += 1;
    const answer = await (kept ?? this.#make(key, make));
    return { answer, isFromMemory: kept !== undefined };
  }

  /** The answer of a key, where it is kept. */
  recall(key: string): KeptAnswer | undefined {
    const kept = this.#kept.get(key);
    if (kept) this.#hits += 1;
    return kept;
  }

  /** How many answers were given without making them. */
  get hits(): number {
    return this.#hits;
  }

  /** How many had to be made. */
  get misses(): number {
    return this.#misses;
  }

  /** How many answers are kept now. */
  get size(): number {
    return this.#kept.size;
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
