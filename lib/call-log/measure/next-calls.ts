/** A caller's earliest known moment, and the one after it; Infinity where there is none. */
const [CALLER, EARLIEST, NEXT, SIZE] = [0, 1, 2, 3];

/**
 * Finds when callers call again, told their calls from the last one back to the first. Plain numbers in
 * one array: a map of a million callers would take most of the time of measuring them.
 */
export class NextCalls {
  #known = 0;
  /** Places of three numbers; a caller of −1 stands in a free one. */
  #places = new Float64Array(4096 * SIZE).fill(-1);

  /** @returns the caller's next moment after this one; Infinity where there is none */
  nextAfter(caller: number, moment: number): number {
    const at = placeOf(this.#places, caller);
    if (this.#places[at] === -1) {
      this.#add(at, caller, moment);
      return Infinity;
    }
    const earliest = this.#places[at + EARLIEST] ?? Infinity;
    // Calls of one moment: which came first no file tells, so that neither is the other's next.
    if (moment === earliest) return this.#places[at + NEXT] ?? Infinity;
    this.#places[at + EARLIEST] = moment;
    this.#places[at + NEXT] = earliest;
    return earliest;
  }

  #add(at: number, caller: number, moment: number): void {
    this.#places[at + CALLER] = caller;
    this.#places[at + EARLIEST] = moment;
    this.#places[at + NEXT] = Infinity;
    this.#known += 1;
    // At most three quarters of the places are taken.
    if (this.#known * 4 * SIZE > this.#places.length * 3) this.#places = widened(this.#places);
  }
}

/** Where a caller stands, or the free place where it would. */
function placeOf(places: Float64Array, caller: number): number {
  const last = places.length / SIZE - 1;
  for (let place = caller & last; ; place = (place + 1) & last) {
    const standing = places[place * SIZE];
    if (standing === caller || standing === -1) return place * SIZE;
  }
}

function widened(places: Float64Array): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(places.length * 2).fill(-1);
  for (let at = 0; at < places.length; at += SIZE) {
    const caller = places[at] ?? -1;
    if (caller !== -1) wider.set(places.subarray(at, at + SIZE), placeOf(wider, caller));
  }
  return wider;
}
