import { LRUCache } from 'lru-cache';

/** What an export costs the server: figures that are read, bytes that are sent. */
export type ExportCost = { figures: number; bytes: number };

/** What a client has left, as of a time in milliseconds. */
type Balance = ExportCost & { at: number };

const minute = 60_000;

/** Clients with a balance that are remembered; who came longest ago is forgotten first. */
const mostClients = 100_000;

/**
 * A budget of exports for each client, refilled evenly over a minute. Whoever has anything left may take
 * one more, however large, and pays for it afterwards by waiting: no size is refused for good.
 */
export class ExportBudget {
  readonly #balances = new LRUCache<string, Balance>({ max: mostClients });

  /**
   * @param perMinute how much a client may take, which is also the most that it can save up; 0: any number
   * @param now milliseconds of a clock that is never set back
   */
  constructor(
    readonly perMinute: ExportCost,
    readonly now: () => number = () => performance.now(),
  ) {}

  /** Whole seconds until a client may take an export; 0 where it may now. */
  secondsToWait(client: string): number {
    const { figures, bytes } = this.#balanceOf(client);
    const waits = [wait(figures, this.perMinute.figures), wait(bytes, this.perMinute.bytes)];
    return Math.ceil(Math.max(...waits) / 1_000);
  }

  /** Takes what an export has cost from a client's balance. */
  charge(client: string, cost: Partial<ExportCost>): void {
    const { figures, bytes, at } = this.#balanceOf(client);
    const left = { figures: figures - (cost.figures ?? 0), bytes: bytes - (cost.bytes ?? 0) };
    this.#balances.set(client, { ...left, at });
  }

  #balanceOf(client: string): Balance {
    const at = this.now();
    const { figures, bytes } = this.perMinute;
    const before = this.#balances.get(client) ?? { figures, bytes, at };
    const minutes = (at - before.at) / minute;
    return {
      figures: Math.min(figures, before.figures + figures * minutes),
      bytes: Math.min(bytes, before.bytes + bytes * minutes),
      at,
    };
  }
}

/** Milliseconds until there is something left. */
function wait(left: number, perMinute: number): number {
  if (perMinute === 0 || left > 0) return 0;
  return Math.max(1, (-left / perMinute) * minute);
}

/** As many whole selections as are sent at the same time; one client is sent at most half of them. */
export class ExportSlots {
  readonly #perClient = new Map<string, number>();
  #taken = 0;

  constructor(readonly slots: number) {}

  /** How many one client may have. */
  get slotsOfClient(): number {
    return Math.ceil(this.slots / 2);
  }

  /** How many are being sent. */
  get taken(): number {
    return this.#taken;
  }

  /** Takes a slot, until it is freed. @returns false where there is none */
  take(client: string): boolean {
    const own = this.#perClient.get(client) ?? 0;
    if (this.#taken >= this.slots || own >= this.slotsOfClient) return false;
    this.#add(client, 1);
    return true;
  }

  /** Frees a slot, once the answer is out or its client has left. */
  free(client: string): void {
    this.#add(client, -1);
  }

  #add(client: string, change: 1 | -1): void {
    this.#taken += change;
    const own = (this.#perClient.get(client) ?? 0) + change;
    if (own > 0) this.#perClient.set(client, own);
    else this.#perClient.delete(client);
  }
}
