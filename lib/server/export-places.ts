import type { ServerResponse } from 'node:http';
import { collectEarly } from './heap-growth';

/** As many whole selections as are sent at the same time; one client is sent at most half of them. */
export class ExportPlaces {
  readonly #perClient = new Map<string, number>();
  #taken = 0;

  constructor(readonly places: number) {}

  /** How many are being sent. */
  get taken(): number {
    return this.#taken;
  }

  /**
   * Takes a place until the answer is out, or whom it was for has left.
   * @returns false where there is none
   */
  take(client: string, response: ServerResponse): boolean {
    const own = this.#perClient.get(client) ?? 0;
    if (this.#taken >= this.places || own >= Math.ceil(this.places / 2)) return false;
    this.#add(client, 1);
    response.once('close', () => this.#add(client, -1));
    return true;
  }

  #add(client: string, change: 1 | -1): void {
    this.#taken += change;
    collectEarly(this.#taken > 0);
    const own = (this.#perClient.get(client) ?? 0) + change;
    if (own > 0) this.#perClient.set(client, own);
    else this.#perClient.delete(client);
  }
}
