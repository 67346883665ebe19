import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { TextFields } from '../../base/http/text-fields';

// A form's answer is a redirect, which cannot carry what was sent: it waits here, in memory alone, so that the page it leads to
// shows it again, with what is wrong with it. An address would put what somebody rated into logs of proxies.

/** What somebody sent that was not taken, and why, where it is not for a field. */
export type SentAnswers = { fields: TextFields; refusal: string | null };

const hour = 3_600_000;

// Route handlers and pages may be bundled apart.
declare global {
  var barometerAnswers: LRUCache<string, SentAnswers> | undefined;
}

function answers(): LRUCache<string, SentAnswers> {
  return (globalThis.barometerAnswers ??= new LRUCache({ max: 2_000, ttl: hour }));
}

/** Keeps what was sent, for an hour. @returns by what it can be asked for, which nobody can guess */
export function keepSentAnswers(sent: SentAnswers): string {
  const id = randomUUID();
  answers().set(id, sent);
  return id;
}

/** What was sent; null where it is kept no more. */
export function getSentAnswers(id: string | null): SentAnswers | null {
  return (id === null ? undefined : answers().get(id)) ?? null;
}
