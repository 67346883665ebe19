import { Agent, get } from 'node:http';
import { workThrough } from './work-through';

/** How long answers took, in milliseconds from the shortest to the longest, and how many were none. */
export type Answered = { waits: number[]; failed: number };

/** Asks for addresses, each once, over some connections. */
export async function askAll(
  urls: IterableIterator<string>,
  connections: number,
): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answered: Answered = { waits: [], failed: 0 };
  await workThrough(urls, connections, async (url) => {
    const wait = await timeOf(url, agent);
    if (wait === null) answered.failed += 1;
    else answered.waits.push(wait);
  });
  agent.destroy();
  answered.waits.sort((a, b) => a - b);
  return answered;
}

/** Milliseconds until an answer is there, whole; null where there is none, or another than the page. */
function timeOf(url: string, agent: Agent): Promise<number | null> {
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
