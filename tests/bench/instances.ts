import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { migrateDatabase } from '@/lib/database/migrations/migrate';
import { buildApp, installAndGenerate, runSteps } from '@/lib/setup/setup-steps.mjs';
import { buildPrograms } from '../setup/programs';
import { startService, type Service } from '../setup/served-instances';
import { runConcurrentPublishers } from './concurrent-publishers';
import { withBothEngines } from './both-engines';
import { compareImports } from './engine-imports';
import { compareLoads } from './engine-loads';
import { killInstances } from './killed-instances';
import { killServers } from './killed-server';
import { runPublicationTrials } from './publication-trials';
import { measureReleaseSpread } from './release-spread';
import { printTable, type Row } from './report';

// npm run bench:instances: several instances on PostgreSQL. Many publish at once; each instance shows what was
// published; publications are interrupted at each of their steps; instances and the server are killed; and its speed
// beside SQLite's. --only=publishers, releases, trials, instances, kills, load or, of that, imports; --publications=, --trials=,
// --kills=; --figures=100000 for fewer than a million; --seconds= of each load.

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string' },
    figures: { type: 'string', default: '1000000' },
    publications: { type: 'string', default: '20' },
    trials: { type: 'string', default: '200' },
    kills: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '10' },
  },
});

/** Works with a service that is ended behind it; the settings of this process name its database. */
async function withService<T>(
  isDurable: boolean,
  work: (service: Service) => Promise<T>,
): Promise<T> {
  const service = await startService({ isDurable });
  process.env.DATABASE_URL = service.database;
  try {
    return await work(service);
  } finally {
    await service.close();
  }
}

const faultless = (faults: readonly string[]) => {
  faults.forEach((fault) => console.error(fault));
  return { toReach: '0 faults', ok: faults.length === 0 };
};

const measurements: Readonly<Record<string, () => Promise<Row[]>>> = {
  publishers: () =>
    withService(false, async (service) => {
      const many = { instances: 3, publishers: 50 };
      const { seconds, tries, faults } = await runConcurrentPublishers(service, many);
      const measured = `${seconds.toFixed(0)} s, ${tries} requests, ${faults.length} faults`;
      const figure = '50 publish at once on 3 instances: each once, no number left out';
      return [{ figure, measured, ...faultless(faults) }];
    }),
  releases: () =>
    withService(false, (service) =>
      measureReleaseSpread(service, { instances: 3, publications: Number(asked.publications) }),
    ),
  trials: () =>
    withService(false, async ({ database, administrator }) => {
      await migrateDatabase(database);
      const { trials, steps, ends, faults } = await runPublicationTrials(
        database,
        administrator,
        Number(asked.trials),
      );
      const figure = `${trials} publications interrupted, at each of ${steps} steps: whole, told truly, and the next one done`;
      return [
        { figure, measured: `${faults.length} faults`, ...faultless(faults) },
        ...Object.entries(ends)
          .toSorted()
          .map(([end, count]) => ({ figure: `of these ${end}`, measured: String(count) })),
      ];
    }),
  instances: () =>
    withService(false, async (service) => {
      const { trials, cutOff, faults } = await killInstances(service, Number(asked.kills));
      const figure = `${trials} kills of an instance that publishes, ${cutOff} before it answered: published once, and told truly`;
      return [{ figure, measured: `${faults.length} faults`, ...faultless(faults) }];
    }),
  kills: () =>
    withService(true, async (service) => {
      await migrateDatabase(service.database);
      const { kills, acknowledged, faults } = await killServers(service, Number(asked.kills));
      const figure = `${kills} kills of the PostgreSQL server: what was acknowledged is there, and whole`;
      const measured = `${acknowledged} publications, ${faults.length} faults`;
      return [{ figure, measured, ...faultless(faults) }];
    }),
  load: () =>
    withBothEngines(Number(asked.figures), async (engines) => [
      ...(await compareLoads(engines, Number(asked.seconds))),
      ...(await compareImports(engines)),
    ]),
  imports: () => withBothEngines(Number(asked.figures), compareImports),
};

/** A part of another one, for whoever asks for it by name. */
const isPart = (name: string) => name === 'imports';

async function run(): Promise<void> {
  await installAndGenerate();
  await buildApp();
  await buildPrograms();
  const load = () => `${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`;
  console.log(`Load of the machine before: ${load()}`);
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(measurements))
    if (asked.only === undefined ? !isPart(name) : asked.only === name)
      rows.push(...(await measure()));
  console.log(`Load of the machine after: ${load()}`);
  printTable(rows);
  process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;
}

await runSteps(run);
