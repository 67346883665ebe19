import { setTimeout as pause } from 'node:timers/promises';
import { withOpenDatabase } from '@/lib/database/client';
import { startProgram } from '../fixtures/child-process';
import type { Service } from '../setup/served-instances';
import { stateAt } from './crash-states';
import { areState, readStandingFigures } from './standing-figures';

export type KillReport = { kills: number; acknowledged: number; faults: string[] };

/**
 * Kills a PostgreSQL server at random moments while somebody publishes, starts it again, and looks for all that was
 * acknowledged.
 * @param service one whose server is durable, and whose database is migrated and without content
 */
export async function killServers(
  { postgres, database }: Service,
  kills: number,
): Promise<KillReport> {
  const report: KillReport = { kills, acknowledged: 0, faults: [] };
  for (let kill = 1; kill <= kills; kill += 1) {
    const publisher = startProgram('tests/bench/crash-publisher.ts', database);
    if ((await publisher.nextLine()) !== 'ready') throw new Error('The publisher did not start.');
    let acknowledged = Number(await publisher.nextLine());
    await pause(Math.random() * 2_000);
    await postgres.end('SIGKILL');
    await publisher.kill();
    for (let line = await publisher.nextLine(); line; line = await publisher.nextLine())
      acknowledged = Number(line);
    await postgres.startAgain();
    const { newest, isWhole } = await readNewest(database);
    if (newest < acknowledged) report.faults.push(`kill ${kill}: ${acknowledged} is lost`);
    if (!isWhole) report.faults.push(`kill ${kill}: ${newest} is not whole`);
    report.acknowledged = acknowledged;
  }
  return report;
}

function readNewest(database: string): Promise<{ newest: number; isWhole: boolean }> {
  return withOpenDatabase(database, async (client) => {
    const newest = await client.release.count();
    const isWhole = areState(await readStandingFigures(client, newest), stateAt(newest));
    return { newest, isWhole };
  });
}
