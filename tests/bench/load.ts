import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { root } from '@/lib/setup/run-command.mjs';

const autocannon = path.join(root, 'node_modules/autocannon/autocannon.js');

const resultSchema = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});

export type Load = { perSecond: number; p50: number; p99: number };

/** Enough that the server never waits, few enough that a page of seconds is answered in time. */
const CONNECTIONS = 4;

/**
 * Asks for an address as often as some connections can, after a short while of the same unmeasured.
 * @param seconds how long to measure
 * @throws Error where anything but the expected answer came
 */
export async function measureLoad(
  url: string,
  seconds: number,
  connections = CONNECTIONS,
): Promise<Load> {
  await bombard(url, Math.ceil(seconds / 3), connections);
  return bombard(url, seconds, connections);
}

/** Asks again and again, as a browser would. */
async function bombard(url: string, seconds: number, connections: number): Promise<Load> {
  const often = ['-c', String(connections), '-d', String(seconds), '-t', '60'];
  const args = ['--json', ...often, '-H', 'Accept-Encoding: br', url];
  const { stdout } = await promisify(execFile)(process.execPath, [autocannon, ...args]);
  const { requests, latency, non2xx, errors } = resultSchema.parse(JSON.parse(stdout));
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refused, ${errors} failed`);
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99 };
}
