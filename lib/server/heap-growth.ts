import { setFlagsFromString } from 'node:v8';

/** By how much garbage may outgrow what is in use, in percent: `npm start` begins with the first. */
const growth = { usually: 50, early: 20 };

/**
 * Has V8 collect garbage early, which keeps the memory of a large file small and makes everything else
 * slower: docs/decisions/0016-small-heap.md.
 */
export function collectEarly(isEarly: boolean): void {
  setFlagsFromString(`--heap-growing-percent=${isEarly ? growth.early : growth.usually}`);
}
