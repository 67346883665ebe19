import { WarningFinder, type BatchWarning, type WaitingRating } from './batch-warnings';
import { toDistribution, type MarkDistribution } from './rating-aggregate';
import { holdingState } from './release-window';

/** What waits for a decision on one organisation: the ratings that may be decided on now, and how many others there are. */
export type WaitingBatch = {
  /** Keys of all that were held for long enough, whatever they say, the smallest first. */
  keys: readonly number[];
  /** Those that take the place of another one, with its key. */
  replaces: ReadonlyMap<number, number>;
  distribution: MarkDistribution;
  reached: number;
  solved: number;
  warnings: readonly BatchWarning[];
  /** How many wait for more than 7 days. */
  overdue: number;
  /** How many more are held for less than 72 hours. */
  held: number;
};

/** Collects what waits on one organisation, piece by piece, in the order of the keys. */
export class BatchCollector {
  readonly #keys: number[] = [];
  readonly #replaces = new Map<number, number>();
  readonly #marks = new Map<number, number>();
  readonly #warnings = new WarningFinder();
  #reached = 0;
  #solved = 0;
  #overdue = 0;
  #held = 0;

  constructor(private readonly now: Date) {}

  add(rating: WaitingRating & { held_since: Date; replaces: number | null }): void {
    const state = holdingState(rating.held_since, this.now);
    if (state === 'overdue') this.#overdue += 1;
    if (state === 'held') {
      this.#held += 1;
      return;
    }
    this.#keys.push(rating.key);
    if (rating.replaces !== null) this.#replaces.set(rating.key, rating.replaces);
    this.#marks.set(rating.overall, (this.#marks.get(rating.overall) ?? 0) + 1);
    if (rating.reached) this.#reached += 1;
    if (rating.solved) this.#solved += 1;
    this.#warnings.add(rating);
  }

  batch(): WaitingBatch {
    return {
      ...{ keys: this.#keys, replaces: this.#replaces },
      distribution: toDistribution((mark) => this.#marks.get(mark) ?? 0),
      ...{ reached: this.#reached, solved: this.#solved, warnings: this.#warnings.warnings() },
      ...{ overdue: this.#overdue, held: this.#held },
    };
  }
}
