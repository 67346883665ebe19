import { withOpenDatabase } from '@/lib/database/client';
import type { Service } from '../setup/served-instances';
import { makePublisherToken, publishByApi } from './api-publisher';
import { findFaults } from './acknowledged-releases';

export type PublisherReport = { seconds: number; tries: number; faults: string[] };

/** Whoever publishes waits until all others have, and asks as often as they like. */
const unlimited = { IMPORTS_PER_MINUTE: '0', PUBLICATION_WAIT_SECONDS: '600' };

/** Has many publish at once by the API of several instances, each a survey of its own, and looks at what came of it. */
export async function runConcurrentPublishers(
  service: Service,
  { instances, publishers }: { instances: number; publishers: number },
): Promise<PublisherReport> {
  const running = await Promise.all(
    Array.from({ length: instances }, () => service.startInstance({ settings: unlimited })),
  );
  return withOpenDatabase(service.database, async (client) => {
    const before = await client.release.count();
    const token = await makePublisherToken(client, service.database);
    const begun = performance.now();
    let tries = 0;
    const acknowledged = await Promise.all(
      Array.from({ length: publishers }, async (_, index): Promise<[string, number]> => {
        const { url = '' } = running[index % running.length] ?? {};
        const name = `survey-${index}`;
        const done = await publishByApi(url, token, name);
        tries += done.tries;
        return [name, done.release];
      }),
    );
    const seconds = (performance.now() - begun) / 1000;
    return { seconds, tries, faults: await findFaults(client, before, new Map(acknowledged)) };
  });
}
