import { Agent, get } from 'node:http';

/** How long answers took, in milliseconds from the shortest to the longest, and how many were none. */
export type Answered = { waits: number[]; failed: number };

/** Asks for addresses in turn, over some connections, for so many seconds. */
export async function askAll(
  origin: string,
  paths: readonly string[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1_000;
  const answered: Answered = { waits: [], failed: 0 };
  const askOn = async (first: number) => {
    for (let turn = first; performance.now() < until; turn += 1) {
      const wait = await timeOf(origin + (paths[turn % paths.length] ?? ''), agent);
      if (wait === null) answered.failed += 1;
      else answered.waits.push(wait);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, first) => askOn(first)));
  agent.destroy();
  answered.waits.sort((a, b) => a - b);
  return answered;
}

/** Milliseconds until an answer is there, whole; null where there is none, or the server is at fault. */
export function timeOf(url: string, agent: Agent): Promise<number | null> {
  const begun = performance.now();
  return new Promise((resolve) => {
    get(url, { agent, headers: { 'Accept-Encoding': 'br' } }, (response) => {
      const isGood = response.statusCode === 200;
      response.resume();
      response.on('end', () => resolve(isGood ? performance.now() - begun : null));
      response.on('error', () => resolve(null));
    }).on('error', () => resolve(null));
  });
}

/** The wait below which a share of the answers came, in milliseconds; undefined where there was none. */
export function percentile({ waits }: Answered, share: number): number | undefined {
  return waits[Math.min(Math.floor(waits.length * share), waits.length - 1)];
}
