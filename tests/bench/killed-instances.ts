import { setTimeout } from 'node:timers/promises';
import { withOpenDatabase } from '@/lib/database/client';
import type { Service } from '../setup/served-instances';
import { makePublisherToken, publishByApi } from './api-publisher';
import { findFaults } from './acknowledged-releases';

export type KilledInstances = { trials: number; cutOff: number; faults: string[] };

const unlimited = { IMPORTS_PER_MINUTE: '0', PUBLICATION_WAIT_SECONDS: '600' };

/**
 * Kills an instance again and again, each time a little later after it was asked to publish a survey, and sends the
 * same to another instance: it is published once, and whoever asked first was told nothing else.
 */
export async function killInstances(service: Service, trials: number): Promise<KilledInstances> {
  const start = () => service.startInstance({ settings: unlimited });
  const other = await start();
  return withOpenDatabase(service.database, async (client) => {
    const before = await client.release.count();
    const token = await makePublisherToken(client, service.database);
    const acknowledged = new Map<string, number>();
    const faults: string[] = [];
    const begun = performance.now();
    acknowledged.set('whole', (await publishByApi(other.url, token, 'whole')).release);
    const longest = performance.now() - begun;
    let cutOff = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const name = `killed-${trial}`;
      const instance = await start();
      const asking = publishByApi(instance.url, token, name).catch(() => null);
      await setTimeout((longest * (trial + 1)) / trials);
      await instance.kill();
      const first = await asking;
      if (first === null) cutOff += 1;
      const { release } = await publishByApi(other.url, token, name);
      if (first !== null && first.release !== release)
        faults.push(`${name} was told ${first.release}, and is ${release}`);
      acknowledged.set(name, release);
    }
    return {
      trials,
      cutOff,
      faults: [...faults, ...(await findFaults(client, before, acknowledged))],
    };
  });
}
