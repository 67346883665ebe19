import type { ServerResponse } from 'node:http';

/** As many whole selections as are sent at the same time. */
export class ExportPlaces {
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
  take(response: ServerResponse): boolean {
    if (this.#taken >= this.places) return false;
    this.#taken += 1;
    response.once('close', () => (this.#taken -= 1));
    return true;
  }
}
