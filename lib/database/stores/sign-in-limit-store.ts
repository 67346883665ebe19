import { createHmac } from 'node:crypto';
import type { Database } from '../client';
import { clientOf } from '../../base/http/client-address';
import { isKnownFor, type KnownBrowser } from '../../domain/accounts/known-browser';
import {
  afterFailure,
  forgottenBefore,
  freeFailures,
  waitOf,
} from '../../domain/accounts/sign-in-limit';

type Limit = { key: string; free: number };

/** Who tries to sign in: the account they name, whether or not there is one, and where they are. */
type Trial = { email: string; address: string; browser: KnownBrowser | null };

/**
 * What limits somebody's trying. Failures count for an account and a network together, so that nobody keeps
 * its owner out from elsewhere, and for a network whatever it names. A browser that the account knows has its
 * own count instead: what others do from the same network is not held against it.
 */
export function limitsOf({ email, address, browser }: Trial, secret: string): Limit[] {
  const keyOf = (kind: keyof typeof freeFailures, value: string) => ({
    key: createHmac('sha256', secret).update(`${kind} ${value}`).digest('hex'),
    free: freeFailures[kind],
  });
  if (browser && isKnownFor(browser, email, secret))
    return [keyOf('browser', `${email} ${browser.id}`)];
  const network = clientOf(address);
  return [keyOf('account', `${email} ${network}`), keyOf('network', network)];
}

/**
 * Counts a try as failed before the password is looked at, so that many at once are counted too.
 * @returns seconds to wait; 0 where one may try
 */
export async function takeTry(client: Database, limits: readonly Limit[]): Promise<number> {
  const waits = await Promise.all(
    limits.map(async ({ key }) => {
      return waitOf(await client.signInFailures.findUnique({ where: { key } }), new Date());
    }),
  );
  const wait = Math.max(...waits);
  if (wait > 0) return wait;
  for (const limit of limits) {
    const taken = await countFailure(client, limit);
    if (taken > 0) return taken;
  }
  return 0;
}

async function countFailure(client: Database, { key, free }: Limit): Promise<number> {
  const now = new Date();
  const before = await client.signInFailures.findUnique({ where: { key } });
  const wait = waitOf(before, now);
  if (wait > 0) return wait;
  const after = { key, ...afterFailure(before, free, now) };
  // Whoever counted in between has to be counted on from.
  const { count } =
    before === null
      ? {
          count:
            await client.$executeRaw`INSERT INTO "SignInFailures" (key, count, blocked_until, last_failed_at)
          VALUES (${key}, ${after.count}, ${after.blocked_until}, ${now}) ON CONFLICT (key) DO NOTHING`,
        }
      : await client.signInFailures.updateMany({ where: { ...before }, data: after });
  return count === 1 ? 0 : countFailure(client, { key, free });
}

/** Forgets the failures of somebody who got in, and everybody's that are long past. */
export async function forgetFailures(client: Database, limits: readonly Limit[]): Promise<void> {
  const keys = limits.map(({ key }) => key);
  await client.signInFailures.deleteMany({
    where: { OR: [{ key: { in: keys } }, { last_failed_at: { lt: forgottenBefore(new Date()) } }] },
  });
}
