import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';

/** Where a request led to: the name of a kept answer, and what the log calls the place. */
export type Shortcut = { name: string; route: string };

/** Memory for addresses, in signs: some ten thousand. */
const mostSigns = 4_000_000;

/**
 * Remembers where requests led that were answered from memory: the same again needs no reading of its
 * address. What is counted or refused has no shortcut.
 */
export class Shortcuts {
  readonly #known = new LRUCache<string, Shortcut>({
    maxSize: mostSigns,
    sizeCalculation: ({ name }, key) => name.length + key.length,
  });

  find(request: IncomingMessage): Shortcut | undefined {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    return this.#known.get(keyOf(request));
  }

  remember(request: IncomingMessage, shortcut: Shortcut): void {
    this.#known.set(keyOf(request), shortcut);
  }
}

/** All of a request that an answer from memory depends on. */
function keyOf({ url = '', headers }: IncomingMessage): string {
  return `${headers.rsc === '1' ? 'payload' : ''} ${headers['accept-language'] ?? ''} ${url}`;
}
