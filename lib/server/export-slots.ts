import type { ServerResponse } from 'node:http';
import { setFlagsFromString } from 'node:v8';

/** By how much garbage may outgrow what is in use, in percent: `npm start` begins with the first. */
const heapGrowth = { usually: 50, duringExports: 20 };

/** As many whole selections as are sent at the same time; one client is sent at most half of them. */
export class ExportSlots {
  readonly #perClient = new Map<string, number>();
  #taken = 0;

  constructor(readonly slots: number) {}

  /** How many are being sent. */
  get taken(): number {
    return this.#taken;
  }

  /**
   * Takes a slot until the answer is out, or its client has left.
   * @returns false where there is none
   */
  take(client: string, response: ServerResponse): boolean {
    const own = this.#perClient.get(client) ?? 0;
    if (this.#taken >= this.slots || own >= Math.ceil(this.slots / 2)) return false;
    this.#add(client, 1);
    response.once('close', () => this.#add(client, -1));
    return true;
  }

  #add(client: string, change: 1 | -1): void {
    this.#taken += change;
    // Collecting early keeps the memory of a large file small: docs/decisions/0016-small-heap.md.
    const growth = this.#taken > 0 ? heapGrowth.duringExports : heapGrowth.usually;
    setFlagsFromString(`--heap-growing-percent=${growth}`);
    const own = (this.#perClient.get(client) ?? 0) + change;
    if (own > 0) this.#perClient.set(client, own);
    else this.#perClient.delete(client);
  }
}
