import type { Database } from '../client';

/** The number of the newest release; 0 where there is none. */
export async function newestNumber(client: Database): Promise<number> {
  const newest = await client.release.aggregate({ _max: { number: true } });
  return newest._max.number ?? 0;
}
