import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Room } from './rooms';

/** What one client may do only so often, since it costs the server much more than whoever asks for it. */
export type Counted = 'search' | 'sign-in' | 'import';

/** What costs the server much: exports are limited by what they cost. */
export type Dear = 'export' | Counted;

const minute = 60;

/**
 * Counts how often each client asks for what is dear. A client is forgotten a minute after it came, so
 * that the memory this takes is bounded by how many come in a minute.
 */
export class ClientLimits {
  // What is too much differs from one thing to the next: it is judged here, the library counts.
  readonly #counts = new RateLimiterMemory({ points: 1, duration: minute });

  /** @param perMinute how often one client may; 0 for any number */
  constructor(readonly perMinute: Readonly<Record<Counted, number>>) {}

  /**
   * Counts one request more.
   * @param client as `clientOf` names it
   * @returns whole seconds until it may ask again; 0 where it may now
   */
  async secondsToWait(counted: Counted, client: string): Promise<number> {
    const allowed = this.perMinute[counted];
    if (allowed === 0) return 0;
    const count = await this.#counts.penalty(`${counted} ${client}`);
    if (count.consumedPoints <= allowed) return 0;
    // A clock that is set back makes the wait look longer than it is.
    return Math.min(minute, Math.max(1, Math.ceil(count.msBeforeNext / 1_000)));
  }
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
  return place?.asked ?? searchOf(room, query);
}

/** Whether a request has words to find. */
export function searchOf(room: Room, query: URLSearchParams): 'search' | null {
  const isSearched = room.name === 'page' || room.name === 'answer' || room.name === 'passage';
  return isSearched && (query.get('q') ?? '') !== '' ? 'search' : null;
}
