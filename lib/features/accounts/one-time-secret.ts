import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../../domain/accounts/actor-schema';

// A form's answer is a redirect, which cannot carry a secret: it waits here, in memory alone, until its
// page is shown.

const minutes = 60_000;

type Secret = { value: string; account: string };

// Route handlers and pages may be bundled apart.
declare global {
  var barometerSecrets: LRUCache<string, Secret> | undefined;
}

function secrets(): LRUCache<string, Secret> {
  return (globalThis.barometerSecrets ??= new LRUCache({ max: 100, ttl: 5 * minutes }));
}

/** Keeps a secret for whoever made it. @returns by what it can be asked for, once */
export function keepSecret(actor: Actor, value: string): string {
  const id = randomUUID();
  secrets().set(id, { value, account: actor.account });
  return id;
}

/** The secret, the first time its maker asks; null ever after. */
export function takeSecret(actor: Actor, id: string): string | null {
  const secret = secrets().get(id);
  if (secret?.account !== actor.account) return null;
  secrets().delete(id);
  return secret.value;
}
