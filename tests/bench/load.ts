import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import path from 'node:path';
import { z } from 'zod';
import { root } from '@/lib/setup/run-command.mjs';

const autocannon = path.join(root, 'node_modules/autocannon/autocannon.js');

const resultSchema = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});

/** Requests a second, and milliseconds that they took. */
export type Load = { perSecond: number; p50: number; p99: number };

export type Encoding = 'br' | 'identity';

type Options = { connections?: number; encoding?: Encoding };

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
  options: Options = {},
): Promise<Load> {
  const bombard = (await hasWrk()) ? bombardWithWrk : bombardWithAutocannon;
  await bombard(url, Math.ceil(seconds / 3), options);
  return bombard(url, seconds, options);
}

/** wrk takes far less of a processor than the server it asks: with it, servers of 10,000/s can be compared. */
async function hasWrk(): Promise<boolean> {
  // It ends with an error after it has told its version.
  const answer = await promisify(execFile)('wrk', ['-v']).catch((fault: unknown) => fault);
  return z.object({ stdout: z.string().startsWith('wrk ') }).safeParse(answer).success;
}

async function bombardWithWrk(
  url: string,
  seconds: number,
  { connections = CONNECTIONS, encoding = 'br' }: Options,
): Promise<Load> {
  const often = ['-t', '1', '-c', String(connections), '-d', String(seconds), '--timeout', '60'];
  const args = [...often, '--latency', '-H', `Accept-Encoding: ${encoding}`, url];
  const { stdout } = await promisify(execFile)('wrk', args);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url}: ${stdout}`);
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0),
    p50: millisecondsAt('50%', stdout),
    p99: millisecondsAt('99%', stdout),
  };
}

/** A time of wrk's distribution: `     99%   12.34ms`. */
function millisecondsAt(share: string, report: string): number {
  const [, number, unit = ''] =
    new RegExp(`${share}\\s+([\\d.]+)(us|ms|s|m)\\b`).exec(report) ?? [];
  const inMilliseconds: Record<string, number> = { us: 0.001, ms: 1, s: 1_000, m: 60_000 };
  return Number(((inMilliseconds[unit] ?? NaN) * Number(number)).toFixed(1));
}

/** Where wrk is not installed. It is a Node program itself, so that quick servers look more alike than they are. */
async function bombardWithAutocannon(
  url: string,
  seconds: number,
  { connections = CONNECTIONS, encoding = 'br' }: Options,
): Promise<Load> {
  const often = ['-c', String(connections), '-d', String(seconds), '-t', '60'];
  const args = ['--json', ...often, '-H', `Accept-Encoding: ${encoding}`, url];
  const { stdout } = await promisify(execFile)(process.execPath, [autocannon, ...args]);
  const { requests, latency, non2xx, errors } = resultSchema.parse(JSON.parse(stdout));
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refused, ${errors} failed`);
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99 };
}
