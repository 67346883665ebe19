import ipaddr from 'ipaddr.js';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Room } from './rooms';

/** What costs the server much more than it costs who asks for it. */
export type Dear = 'export' | 'search' | 'sign-in' | 'import';

const minute = 60;

/**
 * Counts how often each client asks for what is dear. A client is forgotten a minute after it came, so
 * that the memory this takes is bounded by how many come in a minute.
 */
export class ClientLimits {
  // What is too much differs from one thing to the next: it is judged here, the library counts.
  readonly #counts = new RateLimiterMemory({ points: 1, duration: minute });

  /** @param perMinute how often one client may; 0 for any number */
  constructor(readonly perMinute: Readonly<Record<Dear, number>>) {}

  /**
   * Counts one request more.
   * @param client as `clientOf` names it
   * @returns whole seconds until it may ask again; 0 where it may now
   */
  async secondsToWait(dear: Dear, client: string): Promise<number> {
    const allowed = this.perMinute[dear];
    if (allowed === 0) return 0;
    const count = await this.#counts.penalty(`${dear} ${client}`);
    if (count.consumedPoints <= allowed) return 0;
    // A clock that is set back makes the wait look longer than it is.
    return Math.min(minute, Math.max(1, Math.ceil(count.msBeforeNext / 1_000)));
  }
}

/** Who an address stands for: in IPv6 everybody has a whole /64 to choose addresses from. */
export function clientOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const read = ipaddr.process(address);
  if (!(read instanceof ipaddr.IPv6)) return read.toString();
  return `${read.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}

/** Whether a request is for one of these; null for all that costs little. */
export function dearOf(
  room: Room,
  method: string | undefined,
  query: URLSearchParams,
): Dear | null {
  if (method === 'OPTIONS') return null;
  const place = 'place' in room ? room.place : null;
  if (method === 'POST') return place?.sent ?? null;
  if (place?.asked) return place.asked;
  const isSearched = room.name === 'page' || room.name === 'answer';
  return isSearched && (query.get('q') ?? '') !== '' ? 'search' : null;
}
